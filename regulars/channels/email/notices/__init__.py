"""Notices: mails to teammates that say that somebody wrote, and the answers to them.

`owing` writes down whom to tell, in the transaction in which somebody speaks; `telling` sends it a little later,
unless it has become needless; `letters` puts the mail together; `marks` signs its addresses and ids.
"""
