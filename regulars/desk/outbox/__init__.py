"""The outbox: letters that wait to leave, are tried again, or were refused."""
