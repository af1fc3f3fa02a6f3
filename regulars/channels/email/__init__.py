"""Email: mails arrive, are read, and answers leave through the outbox.

Noun: Standstill. Doors: `listening` (SMTP and LMTP), the command `receive_mail` (a pipe), `receiving`, `sending`.
"""
