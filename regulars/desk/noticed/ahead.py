"""The days ahead of somebody, beside their conversation; and those of everybody that are near, for Today."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.care.models import Occasion
from regulars.desk.sight import occasions_for
from regulars.kit import clock, day_words
from regulars.people.greeting import greetable
from regulars.people.models import Person
from regulars.team.models import Teammate

SHOWS = 6
NEAR = timedelta(days=2)


@dataclass(frozen=True)
class Day:
    """A day of theirs: what happens, when in words, and where it was said."""

    id: int
    words: str
    when: str
    about: str
    entry: int | None
    person: str = ""
    person_id: int = 0


def of(person: Person, *, has_days: bool) -> list[Day]:
    """What lies ahead of them, the next first. One query, none where nothing does."""
    if not has_days:
        return []
    today = timezone.localdate(clock.now(), person.tz)
    return [_day(row, today) for row in _rows(person, today)]


def near(*, seen_by: Teammate) -> list[Day]:
    """The days of everybody we may greet until the day after tomorrow, the next first. One query, two or three where
    there are some: joined with people, the database would begin at these."""
    today = timezone.localdate(clock.now())
    rows = occasions_for(seen_by).ahead(today).filter(next_on__lte=today + NEAR)
    # A step into the index of people for each near day, rather than a list of everybody whom we may greet.
    rows = rows.filter(Exists(greetable(Person.objects.filter(pk=OuterRef("person")))), day__isnull=False)
    return [_day(row, today) for row in rows.select_related(None).prefetch_related("person", "about")[:SHOWS]]


def _day(row: Occasion, today: date) -> Day:
    about = row.about.first_name if row.about and row.about.first_name not in row.words else ""
    return Day(row.pk, row.words, _when(row, today), about, row.entry_id, str(row.person), row.person_id)


def _when(row: Occasion, today: date) -> str:
    """ "tomorrow at 10:00", "Saturday 7 March, 10:00", "May 2026"."""
    if row.next_on is None or not row.day:
        return str(row.partial)
    near = {0: _("today"), 1: _("tomorrow")}.get((row.next_on - today).days)
    if near is None:
        return day_words.hours_of(row.next_on, row.hour, today)
    return _("%(near)s at %(hour)s") % {"near": near, "hour": row.hour} if row.hour else near


def _rows(person: Person, today: date) -> QuerySet[Occasion]:
    return Occasion.objects.of(person).ahead(today).select_related("about", "person")[:SHOWS]
