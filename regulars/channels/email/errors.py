"""What the email channel refuses.

EmailError
├── DoorTaken        the mail port cannot be opened; its words say which and what to do
└── WrongServer      REGULARS_SMTP_URL cannot be understood, or would be unsafe; its words say why
"""

from regulars.kit.door.services import CannotStart


class EmailError(Exception):
    """A refusal of the email channel; its words can be shown to whoever runs the house."""


class DoorTaken(EmailError, CannotStart):
    """The mail port cannot be opened."""


class WrongServer(EmailError):
    """The address of the mail server is wrong."""
