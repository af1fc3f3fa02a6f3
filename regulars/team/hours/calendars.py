"""Holidays out of an iCalendar text (RFC 5545): whole days, several days, parts of a day, and what repeats.

NotACalendar   the text is none, or holds more than holidays do; the words say so
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from django.utils.translation import gettext as _

MOST_BYTES, MOST_EVENTS, MOST_REPEATED, MOST_DAYS = 1_000_000, 3_000, 100, 4_000
BACK, AHEAD = timedelta(days=366), timedelta(days=2 * 366)
LONGEST = timedelta(days=100)
OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")
# No holiday repeats by the hour; a rule of one line could name a million moments a year.
BY_THE_HOUR = ("BYHOUR", "BYMINUTE", "BYSECOND")


class NotACalendar(ValueError):
    """We cannot read holidays out of it; the words can be shown."""


@dataclass(frozen=True)
class Found:
    """A holiday: whole days from the first to the last, or with moments a part of a day."""

    name: str
    first: date
    last: date
    begins: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True)
class Calendar:
    """What a text holds: its own name, "" for none, and the holidays around today in their order."""

    name: str
    holidays: tuple[Found, ...]


def read(data: bytes, *, today: date, zone: tzinfo) -> Calendar:
    """The holidays of the last year and of two years ahead. Times without a zone are of `zone`. Raises NotACalendar."""
    if len(data) > MOST_BYTES:
        raise NotACalendar(_("This file is larger than holidays are: at most 1 MB."))
    # Slow to import, and only who reads a calendar needs them.
    import recurring_ical_events  # noqa: PLC0415
    from icalendar import Calendar as Parsed  # noqa: PLC0415

    if b"BEGIN:VCALENDAR" not in data.upper():
        raise NotACalendar(_("This is no calendar: a file of holidays ends in .ics and begins with BEGIN:VCALENDAR."))
    try:
        parsed: Any = Parsed.from_ical(data.decode("utf-8-sig", "replace"))
        _refuse_too_much(list(parsed.walk("VEVENT")))
        events = recurring_ical_events.of(parsed, skip_bad_series=True).between(today - BACK, today + AHEAD)
    except NotACalendar:
        raise
    except Exception as error:  # whatever the libraries stumble over in a file of somebody else
        raise NotACalendar(
            _("This calendar cannot be read: %(name)s.") % {"name": str(error)[:120] or type(error).__name__}
        ) from error
    if len(events) > MOST_DAYS:
        raise NotACalendar(_("These are more days than holidays are. Is it somebody’s own calendar?"))
    found = [one for event in events if (one := _found(event, zone))]
    return Calendar(_text(parsed.get("X-WR-CALNAME", ""))[:120], tuple(sorted(found, key=lambda one: one.first)))


def _refuse_too_much(events: list[Any]) -> None:
    if not events:
        raise NotACalendar(_("There is no day in this calendar."))
    rules = [rule for event in events for rule in _rules(event)]
    if len(events) > MOST_EVENTS or len(rules) > MOST_REPEATED:
        raise NotACalendar(_("There is more in it than holidays. Is it somebody’s own calendar?"))
    for rule in rules:
        often = {str(one).upper() for one in rule.get("FREQ", [])} & set(OFTEN)
        if often or any(key in rule for key in BY_THE_HOUR) or any(int(one) < 1 for one in rule.get("INTERVAL", [])):
            raise NotACalendar(_("Something in it repeats by the hour, which no holiday does."))


def _rules(event: Any) -> list[Any]:
    rules = event.get("RRULE", [])
    return rules if isinstance(rules, list) else [rules]


def _found(event: Any, zone: tzinfo) -> Found | None:
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return None
    start, end = event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else event["DTSTART"].dt
    name = _text(event.get("SUMMARY", ""))[:200]
    if isinstance(start, datetime):
        return _part_of_a_day(name, start, end, zone)
    last = max(start, end - timedelta(days=1))
    return Found(name, start, last) if last - start <= LONGEST else None


def _part_of_a_day(name: str, start: datetime, end: Any, zone: tzinfo) -> Found | None:
    if not isinstance(end, datetime):
        end = datetime.combine(end, time(), start.tzinfo)
    begins, ends = (one if one.tzinfo else one.replace(tzinfo=zone) for one in (start, end))
    if not timedelta(0) < ends - begins <= LONGEST:
        return None
    return Found(name, begins.date(), max(begins.date(), ends.date()), begins, ends)


def _text(value: Any) -> str:
    words = " ".join(str(value).split())
    return "".join(letter for letter in words if letter.isprintable())
