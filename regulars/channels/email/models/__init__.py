"""The email channel's own nouns."""

from regulars.channels.email.models.folder import FetchedMail, Folder
from regulars.channels.email.models.grant import Grant, Registration
from regulars.channels.email.models.mailbox import Mailbox
from regulars.channels.email.models.provider import Handed, Heard, Provider
from regulars.channels.email.models.standstill import Standstill
from regulars.channels.email.models.taken_in import TakenIn
from regulars.channels.email.models.trusted_server import TrustedServer

__all__ = [
    "FetchedMail",
    "Folder",
    "Grant",
    "Handed",
    "Heard",
    "Mailbox",
    "Provider",
    "Registration",
    "Standstill",
    "TakenIn",
    "TrustedServer",
]
