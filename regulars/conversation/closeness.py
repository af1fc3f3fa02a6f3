"""How long ago we spoke, and whether that is long for this person: the columns by which long lists of people are read.

    heard_at     their last own word, in whoever's conversation they said it
    reached_at   the last letter of one of us in their conversation
    usual_gap    the days that usually pass between two days on which they speak: the median over their last words
    quiet_after  from then on it is longer than usual for them; any word of theirs or ours moves it on

What machines write counts on neither side. Each deed that says something keeps the columns in its own transaction;
deeds that take something out of the middle have them read anew. Why it is reckoned so: docs/why/closeness.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from django.db import connection
from django.db.models import F, Max, Q, QuerySet

from regulars.conversation.models import Entry
from regulars.kit.prepared import Prepared
from regulars.people.models import Person

WORDS = 40
FEWEST_GAPS = 2
USUALLY_TIMES = 2
LEAST = timedelta(days=14)
AT_ONCE = 2_000
COLUMNS = ("heard_at", "reached_at", "usual_gap", "quiet_after")

Moment = datetime | None


@dataclass(frozen=True)
class Closeness:
    """The columns of one person."""

    heard_at: Moment = None
    reached_at: Moment = None
    usual_gap: float | None = None

    @property
    def quiet_after(self) -> Moment:
        """None while we do not know what is usual for them."""
        spoken = [moment for moment in (self.heard_at, self.reached_at) if moment]
        if self.usual_gap is None or not spoken:
            return None
        return max(spoken) + max(LEAST, timedelta(days=USUALLY_TIMES * self.usual_gap))

    @property
    def columns(self) -> dict[str, Any]:
        """As they stand in the row of the person."""
        return {name: getattr(self, name) for name in COLUMNS}


def usual_gap(moments: Iterable[datetime]) -> float | None:
    """The usual number of days between two days with words; None below three such days. Words of one day are one."""
    days = sorted({moment.astimezone(UTC).date() for moment in moments})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return float(median(gaps)) if len(gaps) >= FEWEST_GAPS else None


_own_words: Prepared[datetime] = Prepared(
    lambda person_id: (
        _human(Entry.objects.filter(person=person_id, by_person=person_id))
        .order_by("-at", "-id")
        .values_list("at", flat=True)[:WORDS]
    )
)
_held: Prepared[tuple[Moment, Moment, float | None]] = Prepared(
    # Not against those who only point at the person: two who write to them at once would wait for each other.
    lambda person_id: (
        Person.objects.select_for_update(no_key=True)
        .filter(id=person_id)
        .values_list("heard_at", "reached_at", "usual_gap")
    )
)


def heard(entry: Entry, *, by: Person) -> None:
    """They spoke. `by` was read, or held, in this transaction. One question from their second word on, one UPDATE."""
    # Who never spoke has no words of their own to look through.
    gap = by.usual_gap if by.heard_at is None else _gap_now(entry, by)
    by.heard_at, by.usual_gap = max(by.heard_at or entry.at, entry.at), gap
    _keep(by.pk, Closeness(by.heard_at, by.reached_at, gap))


def _gap_now(entry: Entry, by: Person) -> float | None:
    return usual_gap(_own_words.all(person_id=by.pk)) if entry.person_id == by.pk else by.usual_gap


def reached(entry: Entry) -> None:
    """One of us wrote in this person's conversation. One question, one UPDATE."""
    for heard_at, reached_at, gap in _held.all(person_id=entry.person_id):
        _keep(entry.person_id, Closeness(heard_at, max(reached_at or entry.at, entry.at), gap))


def recount(*people: int) -> None:
    """Set the columns anew from what was said: for deeds that take something out of the middle. Four statements each;
    the people are held already."""
    for person_id in dict.fromkeys(people):
        _keep(person_id, read(person_id))


def read(person_id: int) -> Closeness:
    """What the columns of this person must say. Three queries."""
    theirs = _human(Entry.objects.filter(by_person=person_id)).aggregate(last=Max("at"))
    ours = _human(Entry.objects.filter(person=person_id, by_teammate__isnull=False))
    last = ours.order_by("-at", "-id").values_list("at", flat=True).first()
    return Closeness(theirs["last"], last, usual_gap(_own_words.all(person_id=person_id)))


def _human(entries: QuerySet[Any]) -> QuerySet[Any]:
    """Letters that a human wrote."""
    return entries.filter(kind=Entry.Kind.MESSAGE, automatic=False, nature=Entry.Nature.LETTER)


def _keep(person_id: int, closeness: Closeness) -> None:
    Person.objects.filter(pk=person_id).update(**closeness.columns)


def fill(people: type[Any] = Person, entries: type[Any] = Entry) -> None:
    """Set everybody's columns: after a bulk load, and once when they are new. Bounded memory, safe to repeat."""
    last = 0
    while ids := list(people.objects.filter(id__gt=last).order_by("id").values_list("id", flat=True)[:AT_ONCE]):
        _write(people, dict(_read_many(entries, ids[0], ids[-1])))
        last = ids[-1]


def _read_many(entries: type[Any], first: int, last: int) -> Iterator[tuple[int, Closeness]]:
    """Those with an id from first to last of whom anything was heard, or to whom anything was said."""
    elsewhere = dict(
        _human(entries.objects.filter(by_person__gte=first, by_person__lte=last))
        .exclude(person=F("by_person"))
        .values_list("by_person")
        .annotate(last=Max("at"))
    )
    said = _human(entries.objects.filter(person__gte=first, person__lte=last))
    said = said.filter(Q(by_person=F("person")) | Q(by_teammate__isnull=False)).order_by("person_id", "-at", "-id")
    rows = said.values_list("person_id", "at", "by_teammate_id").iterator(chunk_size=AT_ONCE)
    for person_id, theirs in groupby(rows, key=lambda row: row[0]):
        yield person_id, _of(theirs, elsewhere.pop(person_id, None))
    for person_id, at in elsewhere.items():
        yield person_id, Closeness(at)


def _of(rows: Iterable[tuple[int, datetime, int | None]], elsewhere: Moment) -> Closeness:
    """From what was said in one conversation, the newest first."""
    words: list[datetime] = []
    reached_at: Moment = None
    for _, at, teammate in rows:
        if teammate is not None:
            reached_at = reached_at or at
        elif len(words) < WORDS:
            words.append(at)
    heard_at = max((moment for moment in (*words[:1], elsewhere) if moment), default=None)
    return Closeness(heard_at, reached_at, usual_gap(words))


def _write(people: type[Any], found: dict[int, Closeness]) -> None:
    """A statement prepared once for all of them: many times as fast as what a bulk update spells out."""
    table = people._meta.db_table
    sets = ", ".join(f"{name} = %s" for name in COLUMNS)
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET {sets} WHERE id = %s", list(_parameters(found)))  # noqa: S608


def _parameters(found: dict[int, Closeness]) -> Iterator[Sequence[Any]]:
    written = connection.ops.adapt_datetimefield_value
    for person_id, one in found.items():
        yield written(one.heard_at), written(one.reached_at), one.usual_gap, written(one.quiet_after), person_id
