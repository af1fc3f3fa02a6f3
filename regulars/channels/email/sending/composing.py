"""From an entry to the bytes of a mail. The same entry always gives the same bytes: a repeat is the same letter."""

from dataclasses import dataclass, field
from email.utils import format_datetime

from django.utils.translation import gettext as _

from regulars.channels.email import ours, stopping
from regulars.channels.email.addressing import reply_address
from regulars.channels.email.models import SendingAddress
from regulars.channels.email.providers.letters import marks
from regulars.channels.email.sending import bodies, headings, lending, signing, subjects
from regulars.channels.email.sending.answering import answered_by, message_before
from regulars.channels.email.sending.quoting import quote_of
from regulars.channels.email.sending.signatures import signature_of
from regulars.conversation.models import Delivery, Entry
from regulars.team.models import House

Mailbox = tuple[str, str]


@dataclass(frozen=True)
class Letter:
    """A mail ready to leave. `sender` is that of its envelope, "" for an answer by a rule, which nobody shall answer;
    `needs_utf8` when an address in it can only travel by SMTPUTF8."""

    raw: bytes = field(repr=False)
    sender: str
    needs_utf8: bool


def compose(
    entry: Entry, house: House, *, plus: bool = True, utf8: bool = True, stops: Delivery | None = None
) -> Letter:
    """The mail for this entry, with everybody it goes to in its headers. About twelve queries.

    `plus` puts the request's token into the address for answers; without `utf8`, people whose address is beyond ASCII
    are left out of the headers, because the server could not carry them. A letter that was not asked for is put
    together for one delivery (`stops`), whose recipient can stop such letters.
    """
    sender, answered = ours.sender(entry.sent_from, house), message_before(entry)
    subject, way_out = subject_of(entry), stopping.link(stops) if entry.unasked and stops else ""
    lines = [
        *_people(entry, house, sender, plus=plus, utf8=utf8),
        headings.words("Subject", subject),
        *_thread(entry),
        *_by_machine(entry, house, answers=answered is not None),
        *_way_out(way_out),
        *marks(entry),
    ]
    content = bodies.Content(
        entry,
        subject,
        signature_of(entry, sender, house),
        # What somebody wrote under another's address must not reach that one by way of us.
        None if entry.by_rule else quote_of(answered, house.tz),
        lending.lend(entry, "" if ours.is_home(sender, house) else sender.route),
        stopping.Offer(way_out) if entry.unasked else None,
    )
    raw = signing.signed("\r\n".join(lines).encode() + b"\r\n" + bodies.body(content), sender.address)
    silent = bool(entry.by_rule) and answered is not None
    envelope = "" if silent else headings.ascii_domain(sender.address)
    return Letter(raw, envelope, needs_utf8=not all(line.isascii() for line in lines))


def subject_of(entry: Entry) -> str:
    """“Re: …” for whatever follows an earlier message of the request; the subject itself for the first letter."""
    earlier = Entry.objects.filter(request=entry.request_id, kind=Entry.Kind.MESSAGE, id__lt=entry.id)
    if entry.request_id and earlier.exists():
        return subjects.of_reply(entry.subject)
    return headings.one_line(entry.subject) or _("A letter from us")


def _people(entry: Entry, house: House, sender: SendingAddress, *, plus: bool, utf8: bool) -> list[str]:
    from_ = headings.ascii_domain(sender.address)
    lines = [headings.mailboxes("From", [(sender.speaks_as(entry.by_teammate, house), from_)])]
    if plus and entry.request_id:
        name = sender.name_beside(house)
        lines.append(headings.mailboxes("Reply-To", [(name, reply_address(from_, entry.request_id))]))
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


def _by_machine(entry: Entry, house: House, *, answers: bool) -> list[str]:
    """What keeps other machines from answering a machine (RFC 3834), and by what we know our own when it comes back;
    nothing for what a human wrote."""
    if not entry.by_rule:
        return []
    return [
        f"Auto-Submitted: {'auto-replied' if answers else 'auto-generated'}",
        "X-Auto-Response-Suppress: All",
        f"X-Loop: {headings.ascii_domain(house.address)}",
    ]


def _way_out(link: str) -> list[str]:
    """One button in mail programs, which works without opening anything (RFC 8058). It asks for https."""
    if not link.startswith("https://"):
        return [f"List-Unsubscribe: <{link}>"] if link else []
    return [f"List-Unsubscribe: <{link}>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"]


def _folded(name: str, value: str) -> str:
    pieces = [value[start : start + 70] for start in range(0, len(value), 70)]
    return f"{name}: " + "\r\n ".join(pieces)
