"""A mail that is too large to take in: its head, the words at its beginning, and a sentence about the rest."""

from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import SMTP, compat32

from django.utils.translation import gettext as _

from regulars.channels.email.models import Folder

# So much of a large mail is fetched: words stand before files in nearly every mail.
FETCHED = 256 * 1024
LONGEST_WORDS = 100_000


def shortened(beginning: bytes, *, size: int, folder: Folder) -> bytes:
    """The mail as it can be taken in, made of its first bytes; `size` is that of the whole, in bytes."""
    whole = message_from_bytes(beginning, policy=compat32)
    short = EmailMessage(policy=SMTP)
    short.set_content(f"{_note(size, folder)}\n\n{_words(whole)}".strip())
    own = short.as_bytes().split(b"\r\n\r\n", 1)
    return _head(beginning) + own[0] + b"\r\n\r\n" + own[1]


def _note(size: int, folder: Folder) -> str:
    megabytes = max(round(size / 1024 / 1024), 1)
    return _(
        "[This mail is %(megabytes)s MB, more than is taken in here. These are its words; its "
        "files lie in “%(name)s” of %(user)s.]"
    ) % {"megabytes": megabytes, "name": folder.name, "user": folder.mailbox.user}


def _head(beginning: bytes) -> bytes:
    """All its headers as they came, but those that told what its body is."""
    head = beginning.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    lines: list[bytes] = []
    keeps = True
    for line in head.split(b"\n"):
        if not line.startswith((b" ", b"\t")):
            keeps = not line.lower().startswith((b"content-", b"mime-version:"))
        if keeps and line:
            lines.append(line)
    return b"".join(line + b"\r\n" for line in lines)


def _words(whole: Message) -> str:
    """Its first text, as far as it was fetched; "" where it begins with a file."""
    for part in whole.walk():
        if part.get_content_type() == "text/plain" and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            charset = part.get_content_charset() or "utf-8"
            return _decoded(payload if isinstance(payload, bytes) else b"", charset)[:LONGEST_WORDS]
    return ""


def _decoded(payload: bytes, charset: str) -> str:
    try:
        return payload.decode(charset, "replace")
    except LookupError:
        return payload.decode("utf-8", "replace")
