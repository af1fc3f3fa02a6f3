"""When one comes back to something: a few moments to choose from, and one's own, on the clock of whoever chooses."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.conversation.errors import TooEarly
from regulars.desk.promises.forms import LOCAL

MORNING = time(9)
A_WHILE = timedelta(hours=3)
LATEST = 21
OWN = "own"


@dataclass(frozen=True)
class Moment:
    """One to choose: its key, and what it is called."""

    key: str
    words: str
    at: datetime


def offered(now: datetime, zone: ZoneInfo) -> list[Moment]:
    """Those that make sense now: later today (until the evening), tomorrow, Monday, in a week; no day twice."""
    days: dict[date, Moment] = {}
    for one in _all(now, zone):
        days.setdefault(one.at.date(), one)
    return list(days.values())


def _all(now: datetime, zone: ZoneInfo) -> list[Moment]:
    here = timezone.localtime(now, zone)
    later = (here + A_WHILE).replace(minute=0, second=0, microsecond=0)
    monday = 7 - here.weekday()
    mornings = (("tomorrow", _("Tomorrow"), 1), ("monday", _("Next Monday") if monday == 7 else _("Monday"), monday),
                ("week", _("In a week"), 7))  # fmt: skip
    found = [Moment(key, f"{words}, 9:00", _morning(here, days, zone)) for key, words, days in mornings]
    if later.date() == here.date() and later.hour <= LATEST:
        return [Moment("today", _("Later today, %(later)s") % {"later": f"{later:%H:%M}"}, later), *found]
    return found


def chosen(key: str, typed: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a form: one of those, also where it is offered no more since midnight, or what was typed. Raises
    TooEarly, in words."""
    found = next((one.at for one in _all(now, zone) if one.key == key), None)
    if found is not None:
        return found
    if key != OWN and not typed.strip():
        raise TooEarly(_("Choose when you want to come back to it."))
    return _typed(typed, zone)


def in_words(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """ "tomorrow 9:00", "on Monday 9 March, 9:00"."""
    here, there = timezone.localtime(now, zone), timezone.localtime(moment, zone)
    days = (there.date() - here.date()).days
    if days < 2:
        return (
            _("tomorrow at %(there)s") % {"there": f"{there:%H:%M}"}
            if days
            else _("today at %(there)s") % {"there": f"{there:%H:%M}"}
        )
    year = f" {there.year}" if there.year != here.year else ""
    return _("on %(weekday)s %(day)s %(month)s%(year)s at %(time)s") % {
        "weekday": f"{there:%A}",
        "day": there.day,
        "month": f"{there:%B}",
        "year": year,
        "time": f"{there:%H:%M}",
    }


def _morning(here: datetime, days: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(here.date() + timedelta(days), MORNING, tzinfo=zone)


def _typed(typed: str, zone: ZoneInfo) -> datetime:
    words = typed.strip()
    for form in LOCAL:
        try:
            found = datetime.strptime(words, form)
        except ValueError:
            continue
        return (datetime.combine(found.date(), MORNING) if len(words) == 10 else found).replace(tzinfo=zone)
    raise TooEarly(_("Write the day and time like 2026-11-27 17:00."))
