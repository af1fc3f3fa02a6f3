"""Hours as people write and read them: "9 to 12:30, 14 to 17:30", "Monday to Friday 9:00 to 17:30, Lisbon time"."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from django.utils.translation import gettext

from regulars.kit.listing import listed
from regulars.kit.zones import city_of

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY, MOST_SPANS = 24 * 60, 6

_TIME = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?"
_SPAN = re.compile(rf"\s*(?:from\s+)?{_TIME}\s*(?:-|–|—|to|until|till)\s*{_TIME}\s*", re.IGNORECASE)
_CLOSED = {"", "closed", "-", "–", "none"}
_ALL_DAY = {"all day", "24 hours", "round the clock"}


class Unclear(ValueError):
    """Hours that cannot be understood; the words say why."""


def understood(typed: str) -> list[tuple[int, int]]:
    """Spans of a day in minutes after midnight, in order; a night ends beyond 1440. [] for a day without. Raises
    Unclear."""
    text = " ".join(typed.split()).casefold()
    if text in _CLOSED:
        return []
    if text in _ALL_DAY:
        return [(0, DAY)]
    spans = sorted(_span(part) for part in re.split(r"\s*(?:,|;|\band\b)\s*", text) if part)
    if len(spans) > MOST_SPANS:
        raise Unclear(gettext("At most %(MOST_SPANS)s spans a day.") % {"MOST_SPANS": MOST_SPANS})
    for (_, end), (begin, _) in pairwise(spans):
        if begin < end:
            raise Unclear(
                gettext("%(said)s lies before the end of the span before it, %(said2)s.")
                % {"said": _said(begin), "said2": _said(end)}
            )
    return spans


def _span(part: str) -> tuple[int, int]:
    found = _SPAN.fullmatch(part)
    if not found:
        raise Unclear(
            gettext("We cannot read “%(part)s”. Write it like 9:00 to 12:30, 14:00 to 17:30.") % {"part": part[:40]}
        )
    opens, closes = _minutes(*found.groups()[:3]), _minutes(*found.groups()[3:])
    if opens == closes or opens >= DAY:
        raise Unclear(gettext("“%(part)s” has no length. For a whole day write 0:00 to 24:00.") % {"part": part[:40]})
    return (opens, closes) if closes > opens else (opens, closes + DAY)


def _minutes(hour: str, minute: str | None, half: str | None) -> int:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            raise Unclear(gettext("There is no %(hours)s %(half)s.") % {"hours": hours, "half": half})
        hours = hours % 12 + (12 if half == "pm" else 0)
    if minutes > 59 or hours * 60 + minutes > DAY:
        raise Unclear(gettext("There is no %(hour)s:%(minute)s o’clock.") % {"hour": hour, "minute": minute or "00"})
    return hours * 60 + minutes


def nights_that_clash(days: Sequence[Sequence[tuple[int, int]]]) -> list[int]:
    """Days (0 is Monday) whose last night reaches into the first span of the day after it."""
    found = []
    for day, spans in enumerate(days):
        after = days[(day + 1) % 7]
        if spans and after and spans[-1][1] - DAY > after[0][0]:
            found.append(day)
    return found


def written(spans: Sequence[tuple[int, int]]) -> str:
    """The spans of a day as one types them: "9:00 to 12:30, 14:00 to 17:30"; "" for none."""
    return ", ".join(
        gettext("%(said)s to %(said2)s") % {"said": _said(opens), "said2": _said(closes, end=True)}
        for opens, closes in spans
    )


def _said(minute: int, *, end: bool = False) -> str:
    hours = 24 if end and minute == DAY else minute // 60 % 24
    return f"{hours}:{minute % 60:02}"


def sentence(days: Sequence[Sequence[tuple[int, int]]], zone: str) -> str:
    """The week in one sentence: "Monday to Friday 9:00 to 17:30, Saturday 10:00 to 14:00, Lisbon time"."""
    parts = []
    for spans, those in groupby(range(7), key=lambda day: tuple(days[day])):
        run = list(those)
        if spans:
            parts.append(f"{_days(run)} {_told(spans)}")
    if not parts:
        return "never"
    clock = "UTC" if zone == "UTC" else gettext("%(city_of)s time") % {"city_of": city_of(zone)}
    return f"{', '.join(parts)}, {clock}"


def _days(run: list[int]) -> str:
    if len(run) == 7:
        return gettext("every day")
    names = [DAYS[day] for day in run]
    return (
        listed(names)
        if len(run) <= 2
        else gettext("%(names)s to %(names2)s") % {"names": names[0], "names2": names[-1]}
    )


def _told(spans: Sequence[tuple[int, int]]) -> str:
    if spans == ((0, DAY),):
        return gettext("round the clock")
    return listed(
        [
            gettext("%(said)s to %(said2)s") % {"said": _said(opens), "said2": _said(closes, end=True)}
            for opens, closes in spans
        ]
    )
