"""Moments in the words we use for them. `<local-time>` says the same again in the reader's own zone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache

from django.conf import settings
from django.utils import timezone
from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regulars.kit import clock

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


NAMES = {"weekday": WEEKDAYS, "weekday, short": WEEKDAYS_ABBR, "month": MONTHS, "month, short": MONTHS_3}


def _name(kind: str, number: int) -> str:
    return _name_in(settings.LANGUAGE_CODE, kind, number)


@lru_cache(maxsize=256)
def _name_in(_language: str, kind: str, number: int) -> str:
    """A list says a hundred names of days and months, and Django looks each up anew."""
    name = str(NAMES[kind][number])
    return name.capitalize() if kind == "month, short" else name


def in_words(moment: datetime, shape: str = "ago") -> str:
    """A past or coming moment in one of the SHAPES, in the current zone. Raises KeyError for an unknown shape."""
    zone = timezone.get_current_timezone()
    return SHAPES[shape](moment.astimezone(zone), clock.now().astimezone(zone))


def ago(moment: datetime, now: datetime) -> str:
    """How long ago, as short as an inbox wants it: "4 min", "3 h", "yesterday", "Tue", "14 Sep", "14 Sep 2019"."""
    age = now - moment
    if age < MINUTE:
        return _("now") if age > -MINUTE else due(moment, now)
    if age < HOUR:
        return _("%(number)s min") % {"number": age // MINUTE}
    if moment.date() == now.date() or age < 6 * HOUR:
        return _("%(number)s h") % {"number": age // HOUR}
    return yesterday_or_before(moment, now)


def yesterday_or_before(moment: datetime, now: datetime) -> str:
    days = (now.date() - moment.date()).days
    if days == 1:
        return _("yesterday")
    return _name("weekday, short", moment.weekday()) if days < 7 else date(moment, now)


def due(moment: datetime, now: datetime) -> str:
    """When something is due, or how late it is: "17:00", "tomorrow", "Fri", "28 Nov", "3 days late"."""
    days = (moment.date() - now.date()).days
    if moment < now:
        if days == 0:
            return _("late")
        return ngettext("%(number)s day late", "%(number)s days late", -days) % {"number": -days}
    if days == 0:
        return f"{moment:%H:%M}"
    if days == 1:
        return _("tomorrow")
    return _name("weekday, short", moment.weekday()) if days < 7 else date(moment, now)


def at(moment: datetime, now: datetime) -> str:
    """The time of day, with the day where it is not today: "09:14", "yesterday 09:14", "19 May, 09:14"."""
    days = (now.date() - moment.date()).days
    if days in (0, 1):
        time = f"{moment:%H:%M}"
        return _("yesterday %(time)s") % {"time": time} if days else time
    return f"{date(moment, now)}, {moment:%H:%M}"


def day(moment: datetime, now: datetime) -> str:
    """The day as a heading: "Today", "Yesterday", "19 May", "19 May 2019"."""
    days = (now.date() - moment.date()).days
    return {0: _("Today"), 1: _("Yesterday"), -1: _("Tomorrow")}.get(days) or date(moment, now)


def date(moment: datetime, now: datetime) -> str:
    year = "" if moment.year == now.year else f" {moment.year}"
    return f"{moment.day} {_name('month, short', moment.month)}{year}"


def full(moment: datetime, _now: datetime) -> str:
    """Everything, for the hover: "Saturday 28 November 2026, 10:00"."""
    return f"{_name('weekday', moment.weekday())} {moment.day} {_name('month', moment.month)} {moment:%Y, %H:%M}"


SHAPES: dict[str, Callable[[datetime, datetime], str]] = {
    "ago": ago,
    "due": due,
    "at": at,
    "day": day,
    "date": date,
    "full": full,
}
