"""What to know before answering somebody: gathered from rows when something changes, told when their page opens.

life        what was gathered, as plain values; no database
gathering   makes it from the rows of the house
keeping     the queue, and the row in which it is kept
telling     which sentences are said of it, two to five, each leading to where it stands; no database
hurting     the sentences for a death, anger, and ways that parted; no database
owing       those for who they are to us, what we owe them, and what happened last; no database
knowing     those for what they told us of themselves, and who belongs to them; no database
saying      puts one sentence together; no database
days        the words for days in them
"""
