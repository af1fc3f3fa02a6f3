"""Fetching mail from mailboxes elsewhere: IMAP with a cursor per folder, never by date, never by what was read there.

`visiting` is one look into a mailbox, `watching` the service that looks whenever something comes, `trying` what the
settings page asks before it believes what was typed. Nothing is marked or moved there unless the house says so, and
nothing is ever deleted.
"""
