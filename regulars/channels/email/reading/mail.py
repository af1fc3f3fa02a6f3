"""The nouns of a mail that has been read. Values only: nothing here parses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

EmbeddedType = Literal["forward", "reply", "quote"]


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox as a header gives it; `name` is None when it gives none."""

    address: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class PersonName:
    """Somebody known by an address, with the name taken apart as far as it can be."""

    email: str
    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the body, with its decoded bytes."""

    filename: str
    content_type: str
    content: bytes
    content_id: str | None = None
    inline: bool = False
    """Shown inside the body, by a `cid:` link of the HTML or by its place between two texts."""
    text: str | None = None
    """For text files and attached messages: what they say."""

    @property
    def size(self) -> int:
        """Bytes after decoding."""
        return len(self.content)

    @property
    def shown_apart(self) -> bool:
        """Whether it is to be listed beside the body."""
        return not self.inline


@dataclass(frozen=True, slots=True)
class Body:
    """What the mail says, whole, quotes included."""

    type: str
    """`text/plain` or `text/html`: the part that `content` is taken from."""
    content: str
    text: str | None = None
    html: str | None = None
    """Sanitised."""
    html_text: str | None = None


@dataclass(frozen=True, slots=True)
class Embedded:
    """A message inside the text of another one."""

    type: EmbeddedType
    before_text: str = ""
    from_name: str | None = None
    from_address: str | None = None
    to_name: str | None = None
    to_address: str | None = None
    reply_to_address: str | None = None
    subject: str | None = None
    sent: str | None = None
    """When it was sent, as it is written there."""
    body_text: str = ""
    after_text: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The newest message's own words, and what was around them."""

    text: str
    signature: str | None = None
    quoted_messages: int = 0
    embedded: Embedded | None = None


@dataclass(frozen=True, slots=True)
class FailedRecipient:
    """One address a mail could not be delivered to. `reason` is a word of Sisimai's vocabulary."""

    address: str
    status: str | None = None
    permanent: bool | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Bounce:
    """A report about a mail of ours: failed, delayed, delivered, or complained about."""

    is_bounce: bool = False
    is_delivery_report: bool = False
    action: str | None = None
    permanent: bool | None = None
    status: str | None = None
    recipients: tuple[FailedRecipient, ...] = ()
    verp_key: str | None = None
    original_recipient: str | None = None
    original_message_id: str | None = None
    is_complaint: bool = False
    feedback_type: str | None = None


@dataclass(frozen=True, slots=True)
class Automatic:
    """What the headers say about machines that wrote, passed on or judged the mail."""

    auto_reply: bool = False
    may_auto_respond: bool = True
    loop: bool = False
    mailing_list: bool = False
    spam_flagged: bool = False
    dmarc_fail: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail, read."""

    sender: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    delivered_to: tuple[str, ...]
    """Addresses the mail came in by, as the servers on its way wrote them: where it was meant to go."""
    return_path: str | None
    """The envelope sender; "" for the empty one of reports, None when no header tells it."""
    subject: str
    message_id: str
    message_id_made_up: bool
    """No id was given: this one is made of the bytes, so the same mail gets the same."""
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    date: datetime | None
    person: PersonName | None
    """Whose conversation it goes to."""
    recipient_people: tuple[PersonName, ...]
    body: Body
    reply: Reply
    attachments: tuple[Attachment, ...]
    automatic: Automatic
    bounce: Bounce | None
    headers: tuple[tuple[str, str], ...]
    """Every header field, decoded, in the order it came."""
