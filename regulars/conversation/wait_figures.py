"""How long people waited in each week: how many, the middle one, and within what nine of ten heard from us."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models.functions import Mod
from django.utils.translation import gettext

from regulars.conversation.models import Wait

# Of a busy week about so many are read, spread over all of it. The figures say so.
MOST_A_WEEK = 1_000


@dataclass(frozen=True)
class Figures:
    """Seconds; None where nobody waited. `every` is 1 where all were looked at, 3 where every third was."""

    week: date
    count: int
    middle: int | None
    nine_of_ten: int | None
    middle_working: int | None
    nine_of_ten_working: int | None
    every: int = 1


def weeks(number: int, *, until: datetime, zone: ZoneInfo, first_only: bool = False) -> list[Figures]:
    """The last weeks, from Monday to Sunday on the house's clock, the newest first. Two queries a week, on an
    index."""
    today = until.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    return [_of(monday - timedelta(weeks=ago), zone, first_only=first_only) for ago in range(number)]


def _of(monday: date, zone: ZoneInfo, *, first_only: bool) -> Figures:
    start, end = (datetime.combine(day, time(), zone) for day in (monday, monday + timedelta(days=7)))
    rows = Wait.objects.filter(ended__gte=start, ended__lt=end)
    if first_only:
        rows = rows.filter(is_first=True)
    count = rows.count()
    # Odd, so that it falls into no step with what comes in pairs.
    every = math.ceil(count / MOST_A_WEEK) | 1 if count > MOST_A_WEEK else 1
    some = rows.alias(place=Mod("id", every)).filter(place=0) if every > 1 else rows
    found = list(some.values_list("began", "ended", "working_seconds"))
    real = sorted(round((ended - began).total_seconds()) for began, ended, _ in found)
    working = sorted(seconds for _, _, seconds in found)
    figures = share(real, 0.5), share(real, 0.9), share(working, 0.5), share(working, 0.9)
    return Figures(monday, count, *figures, every)


def share(ordered: Sequence[int], part: float) -> int | None:
    """The smallest of them that so large a part does not exceed (nearest rank); None of none."""
    return ordered[math.ceil(part * len(ordered)) - 1] if ordered else None


def in_words(seconds: int | None) -> str:
    """A wait as one says it: "4 minutes", "3 hours", "2 days"."""
    if seconds is None:
        return "–"
    for size, one, many in (
        (86_400, gettext("a day"), "days"),
        (3_600, gettext("an hour"), "hours"),
        (60, gettext("a minute"), "minutes"),
    ):
        number = round(seconds / size)
        if seconds >= 1.5 * size or (number >= 1 and size == 60):
            return one if number == 1 else f"{number} {many}"
    return gettext("less than a minute")


def any_of(weeks_of: Iterable[Figures]) -> bool:
    """Whether anybody waited in them."""
    return any(one.count for one in weeks_of)
