"""What the email channel refuses.

EmailError
├── DoorTaken        the mail port cannot be opened; its words say which and what to do
├── WrongServer      REGULARS_SMTP_URL cannot be understood, or would be unsafe; its words say why
├── NoWayIn          a mailbox cannot be entered or read; `at` is the field of the settings that is to blame
└── HoldLost         somebody else holds the mailbox now, or it was changed: stop at once
"""

from regulars.kit.door.services import CannotStart


class EmailError(Exception):
    """A refusal of the email channel; its words can be shown to whoever runs the house."""


class DoorTaken(EmailError, CannotStart):
    """The mail port cannot be opened."""


class WrongServer(EmailError):
    """The address of the mail server is wrong."""


class NoWayIn(EmailError):
    """A mailbox cannot be entered or read; the words say why.

    `at` names the field of the mailbox that is to blame, if one is. `needs_hands` says that trying again is no use
    before somebody has set something right.
    """

    def __init__(self, words: str, *, at: str = "", needs_hands: bool = False) -> None:
        super().__init__(words)
        self.at, self.needs_hands = at, needs_hands


class HoldLost(EmailError):
    """Whoever fetches from a mailbox holds it no longer."""
