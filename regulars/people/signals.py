"""What happens to people, for the rooms above that have special cases.

Each is sent in the transaction of the deed. Every foreign key is walked without them (people.relations).

    learned      identifier: somebody is known by one more, however it was learned
    foreseeing   kept, gone: somebody asks what a merge would do; receivers give sentences to warn with
    merging      merge: two became one, and all their rows have followed; a receiver may write into `merge.notes`
    caught_up    merge: what was written to the one who went since has followed, too
    objecting    merge: somebody wants to undo it; receivers give a sentence why it cannot be, or ""
    joining_tags tag, into: a word means the same as another and goes; what wears it outside this room gets the other
    unmerging    merge, ours (a function: the ids of what followed by a relation): what came along has gone back;
                 receivers give what is new since to whom it belongs
"""

from django.dispatch import Signal

learned = Signal()
foreseeing = Signal()
merging = Signal()
caught_up = Signal()
objecting = Signal()
unmerging = Signal()
joining_tags = Signal()
