"""When one comes back to something: a few moments to choose from, and one's own, on the clock of whoever chooses."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

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
    """Those that make sense now: later today (until the evening), tomorrow, Monday, in a week."""
    here = timezone.localtime(now, zone)
    later = (here + A_WHILE).replace(minute=0, second=0, microsecond=0)
    found = []
    if later.date() == here.date() and later.hour <= LATEST:
        found.append(Moment("today", f"Later today, {later:%H:%M}", later))
    monday = 7 - here.weekday()
    named = "Next Monday" if monday == 7 else "Monday"
    for key, words, days in (("tomorrow", "Tomorrow", 1), ("monday", named, monday), ("week", "In a week", 7)):
        if all(one.at.date() != here.date() + timedelta(days) for one in found):
            found.append(Moment(key, f"{words}, 9:00", _morning(here, days, zone)))
    return found


def chosen(key: str, typed: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a form: one that is offered, or what was typed. Raises TooEarly, in words."""
    if key != OWN:
        found = next((one.at for one in offered(now, zone) if one.key == key), None)
        if found is None and not typed.strip():
            raise TooEarly("Choose when you want to come back to it.")
        if found is not None:
            return found
    return _typed(typed, zone)


def in_words(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """ "tomorrow 9:00", "on Monday 9 March, 9:00"."""
    here, there = timezone.localtime(now, zone), timezone.localtime(moment, zone)
    days = (there.date() - here.date()).days
    if days < 2:
        return f"{'tomorrow' if days else 'today'} at {there:%H:%M}"
    year = f" {there.year}" if there.year != here.year else ""
    return f"on {there:%A} {there.day} {there:%B}{year} at {there:%H:%M}"


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
    raise TooEarly("Write the day and time like 2026-11-27 17:00.")
