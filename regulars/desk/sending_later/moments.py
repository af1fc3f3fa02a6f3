"""When a letter leaves by itself: a few moments to choose from, and one's own, on the clock of whoever writes.

What is offered travels as the moment itself: a page that stood open over midnight does what its button says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.conversation.errors import TooEarly
from regulars.desk.promises.forms import LOCAL

MORNING = time(9)
A_WHILE = timedelta(hours=2)
QUARTER = timedelta(minutes=15)


@dataclass(frozen=True)
class Choice:
    """One to choose: the moment as it travels, what it is called, and when that is."""

    value: str
    words: str
    when: str


def offered(now: datetime, zone: ZoneInfo, *, name: str, their_zone: str = "") -> list[Choice]:
    """In two hours, tomorrow morning, Monday morning, and when it is morning for them, where their clock differs."""
    found: dict[datetime, Choice] = {}
    theirs = ZoneInfo(their_zone) if their_zone else None
    for words, at in _all(now, zone, theirs, name):
        found.setdefault(at, Choice(_travelling(at), words, said(at, now, zone, theirs, name)))
    return list(found.values())


def _all(now: datetime, zone: ZoneInfo, theirs: ZoneInfo | None, name: str) -> Iterator[tuple[str, datetime]]:
    here = timezone.localtime(now, zone)
    yield _("In two hours"), _round(now + A_WHILE)
    yield _("Tomorrow morning"), _morning(here, 1)
    if (days := 7 - here.weekday()) > 1:
        yield _("Monday morning"), _morning(here, days)
    if theirs and _differ(now, zone, theirs):
        there = timezone.localtime(now, theirs)
        yield _("When it is morning for %(name)s") % {"name": name}, _morning(there, 0 if there.time() < MORNING else 1)


def chosen(value: str, typed: str, zone: ZoneInfo) -> datetime:
    """The moment of a button, or what was typed on this clock. Raises TooEarly, in words, for what is none: also in a
    night in which clocks skip that hour. An hour that comes twice is the first of both."""
    if value and value != "own":
        try:
            return datetime.strptime(value, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
        except ValueError as error:
            raise TooEarly(_("Choose when it is to leave.")) from error
    return _typed(typed.strip(), zone)


def said(at: datetime, now: datetime, zone: tzinfo, theirs: tzinfo | None = None, name: str = "") -> str:
    """ "tomorrow 9:00", "Monday 9 March, 9:00"; with their clock where it shows another time: "…, 18:00 for Maria"."""
    words = _on(at, now, zone)
    if theirs and _differ(at, zone, theirs):
        there, here = timezone.localtime(at, theirs), timezone.localtime(at, zone)
        day = "" if there.date() == here.date() else f"{there:%A} "
        words += _(" · %(day)s%(hour)s:%(there)s for %(name)s") % {
            "day": day,
            "hour": there.hour,
            "there": f"{there:%M}",
            "name": name,
        }
    return words


def typed_as(at: datetime, zone: tzinfo) -> str:
    """As a field for day and time holds it."""
    return f"{timezone.localtime(at, zone):%Y-%m-%dT%H:%M}"


def _on(at: datetime, now: datetime, zone: tzinfo) -> str:
    here, there = timezone.localtime(now, zone), timezone.localtime(at, zone)
    days = (there.date() - here.date()).days
    clock = f"{there.hour}:{there:%M}"
    if days in (0, 1):
        return f"{'tomorrow' if days else 'today'} {clock}"
    year = f" {there.year}" if there.year != here.year else ""
    return f"{there:%A} {there.day} {there:%B}{year}, {clock}"


def _typed(words: str, zone: ZoneInfo) -> datetime:
    if not words:
        raise TooEarly(_("Choose a day and a time."))
    for form in LOCAL:
        try:
            wall = datetime.strptime(words, form)
        except ValueError:
            continue
        wall = datetime.combine(wall.date(), MORNING) if len(words) == len("2026-11-27") else wall
        return _on_the_clock(wall, zone)
    raise TooEarly(_("Write the day and time like 2026-11-27 17:00."))


def _on_the_clock(wall: datetime, zone: ZoneInfo) -> datetime:
    try:
        moment = wall.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError as error:
        raise TooEarly(_("That is more than a year ahead. Choose a day within a year.")) from error
    if moment.astimezone(zone).replace(tzinfo=None) != wall:
        raise TooEarly(
            _("Clocks skip %(hour)s:%(wall)s that night. Choose an hour earlier or later.")
            % {"hour": wall.hour, "wall": f"{wall:%M}"}
        )
    return moment


def _morning(there: datetime, days: int) -> datetime:
    return datetime.combine(there.date() + timedelta(days), MORNING, tzinfo=there.tzinfo).astimezone(UTC)


def _round(at: datetime) -> datetime:
    """Up to the next quarter of an hour."""
    return at + (datetime.min.replace(tzinfo=UTC) - at) % QUARTER


def _travelling(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def _differ(at: datetime, one: tzinfo, other: tzinfo) -> bool:
    return at.astimezone(one).utcoffset() != at.astimezone(other).utcoffset()


def clock_of(now: datetime, zone: tzinfo | None) -> str:
    """What time it is there now, "" where we do not know."""
    there = timezone.localtime(now, zone) if zone else None
    return f"{there.hour}:{there:%M}" if there else ""
