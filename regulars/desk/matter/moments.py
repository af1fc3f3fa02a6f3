"""When one comes back to something: a few moments to choose from, and one's own, on the clock of whoever chooses."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.conversation.errors import TooEarly
from regulars.desk.moments import morning
from regulars.desk.moments import typed as read_typed
from regulars.kit.day_words import hour

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
    found = [_morning(key, words, morning(here, days), zone) for key, words, days in mornings]
    if later.date() == here.date() and later.hour <= LATEST:
        return [Moment("today", _("Later today, %(later)s") % {"later": hour(later)}, later), *found]
    return found


def chosen(key: str, typed: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a form: one of those, also where it is offered no more since midnight, or what was typed. Raises
    TooEarly, in words."""
    found = next((one.at for one in _all(now, zone) if one.key == key), None)
    if found is not None:
        return found
    if key != OWN and not typed.strip():
        raise TooEarly(_("Choose when you want to come back to it."))
    return read_typed(typed.strip(), zone)


def _morning(key: str, words: str, at: datetime, zone: ZoneInfo) -> Moment:
    there = timezone.localtime(at, zone)
    return Moment(key, _("%(day)s, %(hour)s") % {"day": words, "hour": hour(there)}, there)
