"""Email: mails arrive (SMTP, LMTP, a pipe), are read, and answers leave through the outbox. Doors: `listening`, `receive_mail`, `sending`."""
