"""When a letter leaves by itself: a few moments to choose from, and one's own, on the clock of whoever writes.

What is offered travels as the moment itself: a page that stood open over midnight does what its button says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regulars.conversation.errors import TooEarly
from regulars.desk.moments import MORNING, morning
from regulars.desk.moments import typed as read_typed
from regulars.kit import day_words

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
    yield _("Tomorrow morning"), morning(here, 1)
    if (days := 7 - here.weekday()) > 1:
        yield _("Monday morning"), morning(here, days)
    if theirs and _differ(now, zone, theirs):
        there = timezone.localtime(now, theirs)
        yield _("When it is morning for %(name)s") % {"name": name}, morning(there, 0 if there.time() < MORNING else 1)


def chosen(value: str, typed: str, zone: ZoneInfo) -> datetime:
    """The moment of a button, or what was typed on this clock. Raises TooEarly, in words, for what is none."""
    if value and value != "own":
        try:
            return datetime.strptime(value, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
        except ValueError as error:
            raise TooEarly(_("Choose when it is to leave.")) from error
    if not typed.strip():
        raise TooEarly(_("Choose a day and a time."))
    return read_typed(typed.strip(), zone)


def said(at: datetime, now: datetime, zone: tzinfo, theirs: tzinfo | None = None, name: str = "") -> str:
    """ "tomorrow at 9:00", "on Monday 9 March at 9:00"; with their clock where it shows another time: "… · 18:00 for
    Maria"."""
    words = day_words.moment(at, now, zone)
    if theirs is None or not _differ(at, zone, theirs):
        return words
    there, here = timezone.localtime(at, theirs), timezone.localtime(at, zone)
    clock = day_words.hour(there)
    if there.date() != here.date():
        clock = f"{date_format(there, 'l')} {clock}"
    return _("%(when)s · %(clock)s for %(name)s") % {"when": words, "clock": clock, "name": name}


def typed_as(at: datetime, zone: tzinfo) -> str:
    """As a field for day and time holds it."""
    return f"{timezone.localtime(at, zone):%Y-%m-%dT%H:%M}"


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
    return day_words.hour(there) if there else ""
