"""Conversation: the one timeline of each person.

Nouns: Entry, Participant, Request, Closure, ThreadMark, Promise, Keeping, Breaking, Delivery, Draft, Attachment,
Absence, Arrival, Bookmark, Receipt, ReceiptRule, Move, Moved.
Doors: `receiving.receive` for everything the world says, `speaking` for everything we say, `outbox` for the channels
that carry it, `arrivals` for raw input before it is read, `moving` and `putting_back` for what stands
in the wrong place.
"""
