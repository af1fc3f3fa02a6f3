"""From what was said to the day that was meant. Every function takes the day of writing, on the writer's clock.

A day is a `date`; where only a month or a year is known, it is text: "2026-03", "2026".
"""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

Lean = int  # -1: what has been, 1: what will be
WEEK = timedelta(days=7)


def full(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_year(text: str, today: date) -> int:
    """ "2026", "26" or "’26": the year."""
    year = int(text)
    return year if year > 99 else year + (2000 if year <= (today.year + 20) % 100 else 1900)


def day_in_month(day: int, month: int, today: date, lean: Lean) -> date | None:
    """The 7th of March without a year: the nearest one ahead, or the nearest that has been."""
    years = range(today.year - 4, today.year + 5)
    found = [one for year in years if (one := full(year, month, day))]
    if lean < 0:
        return max((one for one in found if one <= today), default=None)
    return min((one for one in found if one >= today), default=None)


def day_of_month(day: int, today: date, lean: Lean) -> date | None:
    """ "the 14th": of this month or the nearest other that has such a day."""
    first = today.replace(day=1)
    for step in range(13):
        month = first + relativedelta(months=step * lean)
        found = full(month.year, month.month, day)
        if found and (found <= today if lean < 0 else found >= today):
            return found
    return None


def weekday(number: int, today: date, said: str) -> date:
    """A day of the week. `said`: "on" the nearest one ahead, never today; "this" may be today; "next" of the following
    week where this week's still lies ahead and the week has begun; "last" the one behind; "week" a week after the
    nearest."""
    ahead = (number - today.weekday()) % 7
    if said == "last":
        return today - timedelta(days=(today.weekday() - number) % 7 or 7)
    if said == "this":
        return today + timedelta(days=ahead)
    found = today + timedelta(days=ahead or 7)
    if said == "week" or (said == "next" and today.weekday() < 4 and found.isocalendar()[1] == today.isocalendar()[1]):
        found += WEEK
    return found


def of_week(number: int, today: date, weeks: int) -> date:
    """A day of this week, or of one so many weeks on."""
    return today - timedelta(days=today.weekday()) + timedelta(days=number, weeks=weeks)


def weekend(today: date, said: str) -> date:
    """Its Saturday."""
    if said == "last":
        return of_week(5, today, -1)
    this = of_week(5, today, 0)
    if said == "next":
        return this + WEEK
    return this if this >= today or today.weekday() == 6 else this + WEEK


def away(count: int, unit: str, today: date) -> date | str | None:
    """So many days, weeks, months or years on, or back where the count is negative. Years are told as a year when they
    lie behind, months as a month: nobody means the very day."""
    try:
        if unit == "day":
            return today + timedelta(days=count)
        if unit == "week":
            return today + timedelta(weeks=count)
        if unit == "month":
            found = today + relativedelta(months=count)
            return found if count > 0 else f"{found:%Y-%m}"
        found = today + relativedelta(years=count)
    except (OverflowError, ValueError):
        return None
    return f"{found.year:04}" if count < 0 else found


def month(number: int, today: date, said: str, lean: Lean) -> str:
    """A month without its year."""
    year = today.year
    if said == "last":
        year -= number >= today.month
    elif said == "next":
        year += number <= today.month
    elif lean < 0:
        year -= number > today.month
    else:
        year += number < today.month
    return f"{year:04}-{number:02}"


def shifted(unit: str, step: int, today: date) -> date | str:
    """This, next or last week, month or year: a week is told by its Monday."""
    if unit == "week":
        return of_week(0, today, step)
    if unit == "month":
        return f"{today + relativedelta(months=step):%Y-%m}"
    if unit == "year":
        return f"{today.year + step:04}"
    return today + timedelta(days=step)


def _fixed(number: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, number, day)


def _around_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


_FEASTS: dict[str, Callable[[int], date]] = {
    "christmas eve": _fixed(12, 24), "christmas": _fixed(12, 25), "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31), "new year": _fixed(1, 1), "epiphany": _fixed(1, 6),
    "valentine": _fixed(2, 14), "halloween": _fixed(10, 31), "all saints": _fixed(11, 1), "assumption": _fixed(8, 15),
    "good friday": _around_easter(-2), "easter": _around_easter(0), "easter monday": _around_easter(1),
    "ascension": _around_easter(39), "whit sunday": _around_easter(49), "whit monday": _around_easter(50),
}  # fmt: skip


def feast(name: str, today: date, lean: Lean) -> date | None:
    """A day of the year that has a name."""
    days = [_FEASTS[name](today.year + step) for step in (-1, 0, 1)]
    if lean < 0:
        return max((one for one in days if one <= today), default=None)
    return min((one for one in days if one >= today), default=None)
