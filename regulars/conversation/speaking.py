"""Everything we say: answers, first letters, notes. Until it leaves, a letter can be called back (calling_back)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from regulars.conversation import borrowing, closeness, mentioning, outbox, side_turns, unsettling, wondering
from regulars.conversation.errors import NobodyToTell, NothingSaid
from regulars.conversation.models import Attachment, Delivery, Draft, Entry, Participant, Request, ThreadMark
from regulars.conversation.models.entry import excerpt_of
from regulars.conversation.tokens import entry_token
from regulars.kit import clock, markup
from regulars.kit.prepared import Prepared
from regulars.people.models import Identifier, Person
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.team.models import House, Teammate

CALL_BACK_WITHIN = timedelta(seconds=10)
# Sent in the transaction in which one of us writes a letter, or a note: `entry`.
spoke = Signal()
noted = Signal()
ABOUT_ANOTHER = "It is about somebody else."


_written_from: Prepared[tuple[str, str]] = Prepared(
    lambda request, person_id: (
        Participant.objects.filter(entry__request=request, entry__by_person=person_id, role=Participant.Role.FROM)
        # An away notice may come from another mailbox, and speaks of itself in its subject.
        .filter(entry__automatic=False)
        .order_by("-entry_id")
        .values_list("address", "name")[:1]
    )
)
_last_subject: Prepared[str] = Prepared(
    lambda request: (
        Entry.objects.filter(request=request, kind=Entry.Kind.MESSAGE, automatic=False)
        .exclude(subject="")
        .order_by("-at", "-id")
        .values_list("subject", flat=True)[:1]
    )
)


_spoken: Prepared[int] = Prepared(
    lambda person_id: Entry.objects.filter(by_person=person_id, kind=Entry.Kind.MESSAGE, automatic=False).values_list(
        "id", flat=True
    )[:1]
)


@dataclass(frozen=True)
class Words:
    """What we say: sanitised HTML and the same as text."""

    html: str
    text: str

    @classmethod
    def of(cls, html: str) -> "Words":
        """The words of rich text as it comes from a composer."""
        clean = markup.sanitise(html)
        return cls(html=clean, text=markup.text_of(clean).strip())


@dataclass(frozen=True)
class Recipient:
    """Where a letter goes: an address on a channel."""

    address: str
    name: str = ""
    role: str = "to"


@transaction.atomic
def reply(
    request: Request,
    *,
    by: Teammate,
    html: str,
    to: Sequence[Recipient],
    channel: str,
    draft: Draft | None = None,
    sent_from: str = "",
    within: timedelta = CALL_BACK_WITHIN,
) -> Entry:
    """Answer in a request. It leaves after ten seconds, in which it can be called back, or `within` another time.

    `sent_from` is the address of ours it leaves from, "" the house's. The draft it was written in gives its files and
    is gone afterwards. Raises NothingSaid, NobodyToTell, NotReady.
    """
    words = Words.of(borrowing.ready(html, draft))
    _refuse_emptiness(words, draft)
    if request.is_aside:
        side_turns.refuse_the_person(request, side_turns.values_of([one.address for one in to]))
    entry = _write(
        request, by=by, kind=Entry.Kind.MESSAGE, words=words, channel=channel, sent_from=sent_from, draft=draft
    )
    address(entry, request, to, leaves_at=clock.now() + within)
    _take_over(draft, entry)
    request.answered(entry)
    closeness.reached(entry)
    spoke.send(Entry, entry=entry)
    return entry


@transaction.atomic
def write(
    person: Person,
    *,
    by: Teammate,
    subject: str,
    html: str,
    to: Sequence[Recipient],
    channel: str,
    draft: Draft | None = None,
    sent_from: str = "",
    within: timedelta = CALL_BACK_WITHIN,
) -> Entry:
    """Write to a person first: opens a request that is ours to carry on. Raises as `reply` does."""
    borrowing.refuse_places(subject)
    request = Request.objects.create(person=person, subject=subject.strip()[:500], owner=by)
    return reply(request, by=by, html=html, to=to, channel=channel, draft=draft, sent_from=sent_from, within=within)


@transaction.atomic
def note(
    request: Request,
    *,
    by: Teammate,
    html: str,
    withheld_because: str = "",
    withheld_until: datetime | None = None,
    draft: Draft | None = None,
) -> Entry:
    """A word among us, open to the person unless a reason is given, and from then on if a moment is. Whom it calls by
    name is told. Raises NothingSaid."""
    words = Words.of(html)
    _refuse_emptiness(words, draft)
    # Whom we ask may read what we say to them, and not what we say about somebody else.
    because = withheld_because.strip() or (ABOUT_ANOTHER if request.is_aside else "")
    entry = _write(request, by=by, kind=Entry.Kind.NOTE, words=words, withheld_because=because, draft=draft)
    if because and withheld_until:
        entry.withheld_until = withheld_until
        entry.save(update_fields=["withheld_until"])
    _take_over(draft, entry)
    request.noted(entry)
    mentioning.call(entry)
    noted.send(Entry, entry=entry)
    unsettling.tell(request.person_id)
    return entry


def recipients_of(request: Request) -> list[Recipient]:
    """Whom an answer goes to: the person at the address they wrote from last, or their first one."""
    if written := _written_from.first(request=request, person_id=request.person_id):
        address, name = written
        return [Recipient(address, name or request.person.name)]
    known = Identifier.objects.filter(person=request.person_id).mail_addresses().first()
    return [Recipient(known.raw, request.person.name)] if known else []


def has_spoken(person_id: int) -> bool:
    """Whether they ever said a word to us. One query."""
    return bool(_spoken.all(person_id=person_id))


def _refuse_emptiness(words: Words, draft: Draft | None) -> None:
    if not words.text and not (draft and draft.attachments.exists()):
        raise NothingSaid(_("Write a word first, or add a file."))


def _write(
    request: Request,
    *,
    by: Teammate,
    kind: str,
    words: Words,
    channel: str = "",
    sent_from: str = "",
    withheld_because: str = "",
    draft: Draft | None = None,
) -> Entry:
    began = draft.begun_by_id if draft else None
    return Entry.objects.create(
        person_id=request.person_id,
        request=request,
        kind=kind,
        channel=channel,
        sent_from=sent_from,
        by_teammate=by,
        written_by_id=began if began != by.pk else None,
        subject=_subject(request) if channel else "",
        said=words.text,
        html=words.html,
        excerpt=excerpt_of(words.text),
        withheld_because=withheld_because[:300],
        # Who never said a word to us did not ask for our letters, however kind they are. A question of business is
        # no such letter.
        unasked=bool(channel) and not request.is_aside and not has_spoken(request.person_id),
    )


def _subject(request: Request) -> str:
    """The subject of the message answered, not of the first one: people change the subject when the matter does."""
    return _last_subject.first(request=request) or request.subject


def address(entry: Entry, request: Request, to: Sequence[Recipient], *, leaves_at: datetime) -> None:
    """Send an entry that was written to these. Raises NobodyToTell for what is no address, and when nobody is left."""
    by_value: dict[str, Recipient] = {}
    for recipient in to:
        try:
            by_value.setdefault(normalise("email", recipient.address), recipient)
        except NotAnIdentifier as error:
            raise NobodyToTell(str(error)) from error
    if not by_value:
        raise NobodyToTell(_("There is no address to send this to. Add one first."))
    Delivery.objects.bulk_create(
        Delivery(entry=entry, channel=entry.channel, role=r.role, name=r.name, address=r.address, due_at=leaves_at)
        for r in by_value.values()
    )
    outbox.falls_due.send(Delivery, channel=entry.channel, at=leaves_at)
    Participant.objects.bulk_create(
        Participant(entry=entry, role=r.role, name=r.name, address=r.address, value=value)
        for value, r in by_value.items()
    )
    house = House.objects.ours()
    domain = entry.sent_from.rpartition("@")[2] or (house.domain if house else "localhost")
    entry.external_id = f"{entry_token(entry.id)}@{domain}"
    entry.save(update_fields=["external_id"])
    ThreadMark.objects.create(request=request, value=entry.external_id)


def _take_over(draft: Draft | None, entry: Entry) -> None:
    if draft:
        Attachment.objects.filter(draft=draft).update(draft=None, entry=entry)
        wondering.sent(draft, entry)
        borrowing.sent(draft, entry)
        draft.delete()
