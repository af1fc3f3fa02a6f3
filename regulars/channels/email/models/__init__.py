"""The email channel's own nouns."""

from regulars.channels.email.models.announcement import Announcement
from regulars.channels.email.models.folder import FetchedMail, Folder
from regulars.channels.email.models.form_sender import FormSender
from regulars.channels.email.models.grant import Grant, Registration
from regulars.channels.email.models.lent_file import LentFile
from regulars.channels.email.models.mailbox import Mailbox
from regulars.channels.email.models.notice import Notice, NoticeWish
from regulars.channels.email.models.provider import Handed, Heard, Provider
from regulars.channels.email.models.sending_address import SendingAddress
from regulars.channels.email.models.signing_key import SigningKey
from regulars.channels.email.models.standstill import Standstill
from regulars.channels.email.models.taken_in import TakenIn
from regulars.channels.email.models.trusted_server import TrustedServer

__all__ = [
    "Announcement",
    "FetchedMail",
    "Folder",
    "FormSender",
    "Grant",
    "Handed",
    "Heard",
    "LentFile",
    "Mailbox",
    "Notice",
    "NoticeWish",
    "Provider",
    "Registration",
    "SendingAddress",
    "SigningKey",
    "Standstill",
    "TakenIn",
    "TrustedServer",
]
