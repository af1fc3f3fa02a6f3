"""Somebody died: it stands on the timeline and among the dates of their life, nobody greets them from then on, and a
mistake can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import unsettling
from regulars.conversation.models import Entry
from regulars.conversation.models.entry import excerpt_of
from regulars.kit import clock
from regulars.kit.inserting import insert
from regulars.people import dating, editing
from regulars.people.errors import NotLearned
from regulars.people.models import Change, LifeDate, Person
from regulars.people.partial_dates import Partial, read
from regulars.people.reasons import fit
from regulars.team.models import Teammate

NOBODY_SAID_WHEN = "nobody told us when"


@dataclass(frozen=True)
class Told:
    """A list says of somebody that they died on this day, and `words` where that stands."""

    person: Person
    day: Partial
    words: str


@transaction.atomic
def record(person: Person, typed: str, *, by: Teammate | None, words: str = "", source: str = "desk") -> LifeDate:
    """They died on this day, as far as it is known ("" when nobody told us). `words` say from whom we know it.

    Saying it again is harmless; another day sets it right. Raises NotLearned."""
    held = Person.objects.held(person.pk)
    found = read(typed) if typed.strip() else Partial()
    _check(held, found)
    row = dating.write_down(held, found, by=by, source=source, why=words)
    if not held.has_died:
        person.has_died = held.has_died = True
        held.save(update_fields=["has_died"])
        _tell(held, Entry.Kind.DIED, words, by=by)
        unsettling.tell(held.pk)
    return row


@transaction.atomic
def record_many(told: Sequence[Told], *, by: Teammate | None, source: str) -> None:
    """The same for many, each of them once, whose days were looked at with `objection`. Where we knew only that they
    died, the day is learned; a day that we know stays. Nine statements, however many they are."""
    ids = [one.person.pk for one in told]
    people = Person.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
    dead = {pk for pk, has_died in people.values_list("pk", "has_died") if has_died}
    day_unknown = LifeDate.objects.current().filter(kind=LifeDate.Kind.DEATH, year=None, month=None, day=None)
    better = set(day_unknown.filter(person__in=dead).values_list("person", flat=True))
    better = {one.person.pk for one in told if one.person.pk in better and one.day != Partial()}
    day_unknown.filter(person__in=better).update(ended_at=clock.now())
    _write_days([one for one in told if one.person.pk not in dead or one.person.pk in better], better, by, source)
    news = [one for one in told if one.person.pk not in dead]
    Person.objects.filter(pk__in=[one.person.pk for one in news]).update(has_died=True)
    lines = [(one.person.pk, one.words[:300], excerpt_of(one.words[:300])) for one in news]
    columns = ("person_id", "said", "excerpt")
    insert(Entry, columns, lines, kind=Entry.Kind.DIED, by_teammate_id=by.pk if by else None)
    for one in news:
        one.person.has_died = True


def _write_days(told: Iterable[Told], better: set[int], by: Teammate | None, source: str) -> None:
    days, changes = [], []
    for one in told:
        days.append((one.person.pk, one.day.year, one.day.month, one.day.day))
        before = NOBODY_SAID_WHEN if one.person.pk in better else ""
        changes.append((one.person.pk, before, str(one.day) or NOBODY_SAID_WHEN, one.words[:300]))
    author, now = by.pk if by else None, clock.now()
    insert(
        LifeDate, ("person_id", "year", "month", "day"), days,
        kind=LifeDate.Kind.DEATH, source=source, by_id=author, at=now,
    )  # fmt: skip
    insert(
        Change, ("person_id", "before", "after", "why"), changes,
        what="died", source=source.partition(" ")[0], by_id=author, at=now,
    )  # fmt: skip


def objection(day: Partial, born: Iterable[Partial]) -> str:
    """Why nobody who was born then can have died on this day; "" where they can."""
    if day.is_after(dating.today()):
        return _("That day is still ahead.")
    for one in born:
        years = one.years_until(day)
        if years and years[1] < 0:
            return _("That is before they were born (%(one)s).") % {"one": one}
    return ""


@transaction.atomic
def take_back(person: Person, *, by: Teammate | None, why: str) -> None:
    """They are alive: it was a mistake, or about somebody else. Raises NotLearned without a word why."""
    if not why.strip():
        raise NotLearned(_("Write how you know it."))
    why = fit(why)
    held = Person.objects.held(person.pk)
    if not held.has_died:
        return
    died = LifeDate.objects.current().filter(person=held, kind=LifeDate.Kind.DEATH)
    before = next((str(dating.partial_of(row)) for row in died), "") or NOBODY_SAID_WHEN
    died.update(ended_at=clock.now())
    person.has_died = held.has_died = False
    held.save(update_fields=["has_died"])
    editing.note(held, "died", before, "", by=by, why=why)
    _tell(held, Entry.Kind.ALIVE, why, by=by)


def _check(person: Person, found: Partial) -> None:
    birthdays = LifeDate.objects.current().filter(person=person, kind=LifeDate.Kind.BIRTHDAY)
    if refusal := objection(found, map(dating.partial_of, birthdays)):
        raise NotLearned(refusal)


def _tell(person: Person, kind: Entry.Kind, words: str, *, by: Teammate | None) -> None:
    said = words.strip()[:300]
    Entry.objects.create(person=person, kind=kind, said=said, excerpt=excerpt_of(said), by_teammate=by)
