"""What the page shows on which things are moved: what is chosen, what could go along, and where it could go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regulars.conversation.models import Entry, Request
from regulars.conversation.moving import SUBSTANCE
from regulars.desk.sight import entries_for, requests_for
from regulars.kit.paging import Page, WrongPlace, page_by_key
from regulars.people.models import Person
from regulars.search import finding
from regulars.team.models import Teammate

KIND = Entry.Kind
MOST_LINES = 200
MOST_FOUND = 12
PLACES = 20
# A promise goes with all that happened to it; its first line stands for all of them.
CHOOSABLE = SUBSTANCE - {KIND.PROMISE_KEPT, KIND.PROMISE_BROKEN, KIND.PROMISE_MOVED}


@dataclass(frozen=True)
class Line:
    """An entry in one line."""

    id: int
    who: str
    key: str
    words: str
    at: datetime
    is_chosen: bool


@dataclass(frozen=True)
class Place:
    """A matter to which it could go."""

    id: int
    subject: str
    state: str
    tone: str
    at: datetime


@dataclass(frozen=True)
class Places:
    """The matters of a person, those that are open first; `older` opens the next page."""

    rows: list[Place]
    older: str


def lines_of(request: Request, *, seen_by: Teammate, chosen: Iterable[int] = ()) -> list[Line]:
    """What was said in a request, the newest first; at most MOST_LINES, and whatever is chosen. One or two queries."""
    return as_lines(entries_for(seen_by).filter(request=request, kind__in=CHOOSABLE), chosen)


def as_lines(entries: QuerySet[Entry], chosen: Iterable[int] = ()) -> list[Line]:
    """The newest of these, each in a line, and whatever of them is chosen. One or two queries."""
    wanted, rows = set(chosen), _voiced(entries)
    found = list(rows.order_by("-at", "-id")[:MOST_LINES])
    if missing := wanted - {entry.id for entry in found}:
        found += rows.filter(id__in=missing).order_by("-at", "-id")
    return [_line(entry, entry.id in wanted) for entry in found]


def line_of(entry: Entry) -> Line:
    """One entry, chosen."""
    return _line(entry, is_chosen=True)


def _voiced(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    return entries.with_voices().defer("said", "text", "html")  # type: ignore[attr-defined, no-any-return]


def _line(entry: Entry, is_chosen: bool) -> Line:
    words = entry.excerpt or (entry.promise.words if entry.promise else "") or entry.subject
    who = str(entry.author or entry.person)
    key = "" if entry.by_teammate_id else str(entry.by_person_id or "")
    kind = "note: " if entry.kind == KIND.NOTE else "promised: " if entry.kind == KIND.PROMISED else ""
    return Line(entry.id, who, key, kind + (words or _("Nothing is written in it.")), entry.at, is_chosen)


def places_of(person: Person, *, seen_by: Teammate, but: int | None, after: str = "") -> Places:
    """The matters of a person to which something could go. Two queries, one on a further page."""
    matters = requests_for(seen_by).filter(person=person).exclude(id=but or 0)
    open_ones = [] if after else list(matters.open().order_by("-moved_at", "-id")[:MOST_LINES])
    page = _page(matters.done(), after)
    return Places([_place(one) for one in (*open_ones, *page.rows)], page.after)


def _page(matters: QuerySet[Request], after: str) -> Page[Request]:
    try:
        return page_by_key(matters, order=("-moved_at", "-id"), size=PLACES, after=after)
    except WrongPlace:
        return page_by_key(matters, order=("-moved_at", "-id"), size=PLACES)


def _place(matter: Request) -> Place:
    state, tone = ("done", "sage") if matter.is_done else ("open", "")
    if matter.waiting_since:
        state, tone = "waiting", "tomato"
    return Place(matter.id, str(matter), state, tone, matter.moved_at)


def people_like(typed: str, *, but: Person) -> Sequence[Person]:
    """People whose name or address begins like what is typed, without the one whose it is now. Two queries."""
    found = [hit.person for hit in finding.find_people(typed, most=MOST_FOUND + 1)] if typed else []
    return [person for person in found if person.id != but.id][:MOST_FOUND]
