"""A stretch of a person's timeline: the newest, the one before a key, or everything since a key."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models import prefetch_related_objects as prefetch
from django.db.models.functions import Left

from regulars.care.models import Listening, Noticed, ToldAgain
from regulars.conversation.models import (
    Attachment,
    Delivery,
    Entry,
    Hearing,
    Move,
    Participant,
    Receipt,
    Request,
    Separation,
    Timing,
)
from regulars.desk.noticed import again, offers
from regulars.desk.outside import cards
from regulars.kit.paging import Page, first_page, key_from, page_by_key
from regulars.kit.prepared import Prepared
from regulars.people.models import Person

NEWEST_FIRST = ("-at", "-id")
OLDEST_FIRST = ("at", "id")
ENTRIES = 30
MOST_SINCE = 200
LONGEST_SHOWN = 12_000
GIVEN = {Entry.Kind.MOVED, Entry.Kind.SPLIT}
# What the timeline tells of an entry; whole mails and the rest stay where they are.
SHOWN = (
    *(
        "person_id",
        "kind",
        "channel",
        "at",
        "subject",
        "by_rule",
        "withheld_because",
        "withheld_until",
        "automatic",
        "trust",
        "proof",
        "sent_from",
    ),
    "nature",
    *(
        "by_person__name",
        "by_person__known_by",
        "by_person__forgotten_at",
        "by_person__called",
        "by_person__face",
        "by_teammate__name",
        "by_teammate__face",
        "by_teammate__email",
        "to_teammate__name",
        "written_by__name",
        "promise__words",
    ),
    *("request__subject", "request__state", "request__waiting_since"),
)


@dataclass(frozen=True)
class Stretch:
    """Entries in the order they happened. `older` opens the stretch before it (empty at the very beginning, and where
    the page has it already); `since` asks for this stretch again together with all that came later; `is_newest`
    where nothing came later."""

    entries: list[Entry]
    older: str
    since: str
    is_newest: bool


def newest(person: Person) -> Stretch:
    """The last thirty entries."""
    found = _newest.all(person=person)
    return _backwards(first_page(found, order=NEWEST_FIRST, size=ENTRIES), is_newest=True)


def before(person: Person, key: str) -> Stretch:
    """The thirty entries before a key. Raises WrongPlace."""
    return _backwards(_page(person, key), is_newest=False)


def around(person: Person, entry: Entry) -> Stretch:
    """The stretch that ends with this entry, for somebody who comes from a search."""
    return _backwards(_page(person, key_from(entry, order=NEWEST_FIRST)), is_newest=False)


def alone(person: Person, entry: Entry) -> list[Entry]:
    """This one entry, as a stretch has it; none where it is somebody else's by now."""
    entries = list(_told(person).filter(pk=entry.pk))
    bring_along(entries)
    return entries


def of_request(person: Person, request: Request, *, most: int) -> list[Entry]:
    """The last entries of one request, the earliest first."""
    entries = list(reversed(_told(person).filter(request=request).order_by(*NEWEST_FIRST)[:most]))
    bring_along(entries)
    return entries


def since(person: Person, key: str) -> Stretch:
    """Everything from a key on, or the newest stretch when that has become too much. Raises WrongPlace."""
    page = page_by_key(_told(person), order=OLDEST_FIRST, size=MOST_SINCE, after=key)
    if page.after or not page.rows:
        return newest(person)
    entries = list(page.rows)
    bring_along(entries)
    return Stretch(entries, "", key, is_newest=True)


def _page(person: Person, after: str) -> Page[Entry]:
    return page_by_key(_told(person), order=NEWEST_FIRST, size=ENTRIES, after=after)


def _backwards(page: Page[Entry], *, is_newest: bool) -> Stretch:
    entries = list(reversed(page.rows))
    bring_along(entries)
    since = key_from(entries[0], order=OLDEST_FIRST) if entries else ""
    return Stretch(entries, page.after, since, is_newest)


def _told(person: Person) -> QuerySet[Entry]:
    """Entries with who speaks. Whole mails stay where they are: their letter is fetched when somebody opens it."""
    whole = Case(When(Q(text="") & Q(html=""), then=Value(False)), default=Value(True))
    ours = Case(When(by_teammate__isnull=False, then=F("html")), default=Value(""), output_field=TextField())
    return (
        Entry.objects.of(person)
        .with_voices()
        .select_related("request")
        .annotate(
            words=Left("said", LONGEST_SHOWN + 1),
            has_letter=whole,
            has_remote_pictures=Case(When(html__contains="data-remote-src", then=Value(True)), default=Value(False)),
            our_html=ours,
            # The first one's id, not EXISTS: for that PostgreSQL may read a whole table and not thirty index entries.
            has_files=Subquery(Attachment.objects.filter(entry=OuterRef("pk")).order_by("id").values("id")[:1]),
            has_copies=Subquery(_recipients().filter(role=Participant.Role.CC).values("id")[:1]),
            no_receipt=Subquery(Receipt.objects.filter(letter=OuterRef("pk"), was_sent=False).values("why_not")[:1]),
            has_facts=Subquery(Hearing.objects.filter(entry=OuterRef("pk")).order_by("id").values("id")[:1]),
            has_noticed=Subquery(Noticed.objects.filter(entry=OuterRef("pk")).order_by("id").values("id")[:1]),
            told_again_id=Subquery(ToldAgain.objects.filter(entry=OuterRef("pk")).values("id")[:1]),
            language=Subquery(Listening.objects.filter(entry=OuterRef("pk")).values("language")[:1]),
            set_for=Subquery(Timing.objects.filter(entry=OuterRef("pk")).values("leaves_at")[:1]),
            has_others=Exists(_recipients()[1:2]),
        )
        .only(*SHOWN)
    )


_newest: Prepared[Entry] = Prepared(lambda person: _told(person).order_by(*NEWEST_FIRST)[: ENTRIES + 1])


def _recipients() -> QuerySet[Participant]:
    roles = [Participant.Role.TO, Participant.Role.CC]
    return Participant.objects.filter(entry=OuterRef("pk"), role__in=roles).order_by("id")


def bring_along(entries: Iterable[Entry]) -> None:
    """Deliveries, files, copies and what was remembered or noticed of the entries that have any, and what was moved or
    given; at most nine queries."""
    entries = list(entries)
    if moved := [entry for entry in entries if entry.kind == Entry.Kind.MOVED]:
        _bring_moves(moved)
    if parted := [one for one in entries if one.kind in GIVEN and not getattr(one, "move", None)]:
        _bring_separations(parted)
    if asked := [entry for entry in entries if entry.kind == Entry.Kind.ASKED_OUTSIDE]:
        cards.bring(asked)
    if sent := [entry for entry in entries if (entry.by_teammate_id or entry.by_rule) and entry.channel]:
        prefetch(sent, Prefetch("deliveries", Delivery.objects.order_by("id"), to_attr="on_their_way"))
    if filed := [entry for entry in entries if entry.has_files]:  # type: ignore[attr-defined]
        files = Attachment.objects.select_related("reading").defer("reading__words").order_by("id")
        prefetch(filed, Prefetch("attachments", files, to_attr="files"))
    if telling := [entry for entry in entries if entry.has_facts]:  # type: ignore[attr-defined]
        prefetch(telling, Prefetch("hearings", Hearing.objects.all().shown(), to_attr="heard"))
    if listened := [entry for entry in entries if entry.has_noticed]:  # type: ignore[attr-defined]
        offers.bring(listened)
    if repeating := [entry for entry in entries if entry.told_again_id]:  # type: ignore[attr-defined]
        again.bring(repeating)
    if copied := [entry for entry in entries if entry.has_copies and entry.by_person_id]:  # type: ignore[attr-defined]
        copies = Participant.objects.filter(role=Participant.Role.CC).order_by("id")
        prefetch(copied, Prefetch("participants", copies, to_attr="copies"))


def _bring_moves(entries: list[Entry]) -> None:
    """The moves these lines tell of, each with where from and where to."""
    moves = Move.objects.with_places().filter(Q(told_there__in=entries) | Q(told_here__in=entries))
    told = {line: move for move in moves for line in (move.told_there_id, move.told_here_id)}
    for entry in entries:
        entry.move = told.get(entry.id)  # type: ignore[attr-defined]


def _bring_separations(entries: list[Entry]) -> None:
    """What these lines tell was given to somebody else, or came from them."""
    parted = Separation.objects.with_people().filter(Q(told_there__in=entries) | Q(told_here__in=entries))
    told = {line: one for one in parted for line in (one.told_there_id, one.told_here_id)}
    for entry in entries:
        entry.separation = told.get(entry.id)  # type: ignore[attr-defined]
