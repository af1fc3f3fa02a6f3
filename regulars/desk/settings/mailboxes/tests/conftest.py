"""The real IMAP server that the mailboxes of these tests lie at."""

from regulars.channels.email.fetching.tests.conftest import dovecot

__all__ = ["dovecot"]
