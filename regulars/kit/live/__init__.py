"""Live events: who changes something announces its topics after the commit, and every open page hears of it.

A topic is a name or a name and a number: `inbox`, `person:12`. Nothing but topics travels; the page fetches again what
it shows, through the same doors and the same rules as before.
"""
