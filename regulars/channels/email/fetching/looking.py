"""What belongs together while we are inside a mailbox."""

from dataclasses import dataclass

from imapclient import IMAPClient

from regulars.channels.email.fetching.holding import Hold


@dataclass
class Look:
    """One look into a mailbox: the connection, our hold of it, and how many mails it has brought so far."""

    client: IMAPClient
    hold: Hold
    new: int = 0
    old: int = 0

    @property
    def brought(self) -> int:
        """How many mails, new and old."""
        return self.new + self.old
