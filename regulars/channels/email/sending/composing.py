"""From an entry to the bytes of a mail. The same entry always gives the same bytes: a repeat is the same letter."""

from dataclasses import dataclass, field
from email.utils import format_datetime

from regulars.channels.email.addressing import reply_address
from regulars.channels.email.providers.letters import marks
from regulars.channels.email.sending import bodies, headings, subjects
from regulars.channels.email.sending.answering import answered_by, message_before
from regulars.channels.email.sending.quoting import quote_of
from regulars.conversation.models import Entry
from regulars.team.models import House

Mailbox = tuple[str, str]


@dataclass(frozen=True)
class Letter:
    """A mail ready to leave. `needs_utf8` when an address in it can only travel by SMTPUTF8."""

    raw: bytes = field(repr=False)
    sender: str
    needs_utf8: bool


def compose(entry: Entry, house: House, *, plus: bool = True, utf8: bool = True) -> Letter:
    """The mail for this entry, with everybody it goes to in its headers. About ten queries.

    `plus` puts the request's token into the address for answers; without `utf8`, people whose address is beyond ASCII
    are left out of the headers, because the server could not carry them.
    """
    subject = subject_of(entry)
    lines = [*_people(entry, house, plus=plus, utf8=utf8), headings.words("Subject", subject), *_thread(entry)]
    lines += marks(entry)
    body = bodies.body(entry, subject, quote_of(message_before(entry), house.tz))
    raw = "\r\n".join(lines).encode() + b"\r\n" + body
    return Letter(raw, headings.ascii_domain(house.address), needs_utf8=not all(line.isascii() for line in lines))


def subject_of(entry: Entry) -> str:
    """“Re: …” for whatever follows an earlier message of the request; the subject itself for the first letter."""
    earlier = Entry.objects.filter(request=entry.request_id, kind=Entry.Kind.MESSAGE, id__lt=entry.id)
    if entry.request_id and earlier.exists():
        return subjects.of_reply(entry.subject)
    return headings.one_line(entry.subject) or "A letter from us"


def _people(entry: Entry, house: House, *, plus: bool, utf8: bool) -> list[str]:
    ours = headings.ascii_domain(house.address)
    voice = f"{entry.by_teammate.first_name} at {house.name}" if entry.by_teammate else house.name
    lines = [headings.mailboxes("From", [(voice, ours)])]
    if plus and entry.request_id:
        lines.append(headings.mailboxes("Reply-To", [(house.name, reply_address(ours, entry.request_id))]))
    everybody = _everybody(entry, utf8=utf8)
    for header, role in (("To", "to"), ("Cc", "cc")):
        if people := everybody.get(role):
            lines.append(headings.mailboxes(header, people))
    return lines


def _everybody(entry: Entry, *, utf8: bool) -> dict[str, list[Mailbox]]:
    found: dict[str, list[Mailbox]] = {}
    for row in entry.deliveries.order_by("id"):
        address = headings.ascii_domain(row.address)
        if headings.deliverable(address) and (utf8 or address.isascii()):
            found.setdefault(row.role, []).append((row.name, address))
    return found


def _thread(entry: Entry) -> list[str]:
    answered = answered_by(entry)
    lines = [f"Date: {format_datetime(entry.at)}", headings.ids("Message-ID", [entry.external_id])]
    if answered.message_id:
        lines.append(headings.ids("In-Reply-To", [answered.message_id]))
    if answered.references:
        lines.append(headings.ids("References", answered.references))
    if answered.index:
        lines += [headings.words("Thread-Topic", answered.topic), _folded("Thread-Index", answered.index)]
    return lines


def _folded(name: str, value: str) -> str:
    pieces = [value[start : start + 70] for start in range(0, len(value), 70)]
    return f"{name}: " + "\r\n ".join(pieces)
