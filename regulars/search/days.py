"""The days that somebody means by "yesterday", "last-week", "2 March 2025" or "2024". No database."""

import re
from datetime import date, timedelta

from django.utils.translation import gettext

from regulars.people import partial_dates
from regulars.people.errors import NotLearned

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NAMED = (
    "today",
    "yesterday",
    "this week",
    "last week",
    "this month",
    "last month",
    "this year",
    "last year",
    *WEEKDAYS,
)
_AGO = re.compile(r"(\d{1,4}) (day|week|month|year)s? ago")

Span = tuple[date, date]


class NoDay(ValueError):
    """Nobody knows which day is meant; the words say how to write it."""


def span(typed: str, today: date) -> Span:
    """The first day meant, and the day after the last: "March 2025" is a month. Without a year it is the last that has
    begun. Raises NoDay."""
    text = " ".join(re.sub(r"[-_\s]+", " ", typed.strip().lower()).split())
    try:
        return _named(text, today) or _ago(text, today) or _written(typed, text, today)
    except (NotLearned, OverflowError, ValueError) as error:
        raise NoDay(
            str(error)
            if isinstance(error, NotLearned)
            else gettext("“%(typed)s” is no day we can read.") % {"typed": typed[:40]}
        ) from error


def in_words(days: Span) -> str:
    """ "2 March 2025", "March 2025", "2025", or "2 to 8 March 2025" as "2 March 2025 to 8 March 2025"."""
    first, beyond = days
    last = beyond - timedelta(days=1)
    if first == last:
        return in_full(first)
    if days == _year(first):
        return str(first.year)
    if days == _month(first):
        return str(partial_dates.Partial(first.year, first.month))
    return gettext("%(in_full)s to %(in_full2)s") % {"in_full": in_full(first), "in_full2": in_full(last)}


def in_full(day: date) -> str:
    """ "2 March 2025"."""
    return str(partial_dates.Partial(day.year, day.month, day.day))


def _day(first: date) -> Span:
    return first, first + timedelta(days=1)


def _month(day: date) -> Span:
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1)


def _year(day: date) -> Span:
    return date(day.year, 1, 1), date(day.year + 1, 1, 1)


def _week(day: date) -> Span:
    first = day - timedelta(days=day.weekday())
    return first, first + timedelta(days=7)


_SPANS = {"week": _week, "month": _month, "year": _year}


def _named(text: str, today: date) -> Span | None:
    if text in {"today", "yesterday"}:
        return _day(today - timedelta(days=text == "yesterday"))
    which, _, sort = text.partition(" ")
    if which in {"this", "last"} and sort in _SPANS:
        this = _SPANS[sort](today)
        return this if which == "this" else _SPANS[sort](this[0] - timedelta(days=1))
    weekday = text.removeprefix("last ")
    if weekday in WEEKDAYS:
        return _day(today - timedelta(days=(today.weekday() - WEEKDAYS.index(weekday)) % 7 or 7 * (weekday != text)))
    return None


def _ago(text: str, today: date) -> Span | None:
    if not (found := _AGO.fullmatch(text)):
        return None
    number, sort = int(found[1]), found[2]
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[sort] * number
    return _day(today - timedelta(days=days))


def _written(typed: str, text: str, today: date) -> Span:
    """As dates are written anywhere in the house; "2-March-2025" too, for whoever does without quotes."""
    try:
        found = partial_dates.read(typed)
    except NotLearned:
        if text == typed.strip().lower() or not any(letter.isalpha() for letter in text):
            raise
        found = partial_dates.read(text)
    year = found.year or _last_begun(found, today)
    first = date(year, found.month or 1, found.day or 1)
    return _day(first) if found.day else _month(first) if found.month else _year(first)


def _last_begun(found: partial_dates.Partial, today: date) -> int:
    """The last year in which it had begun by today; 29 February waits for a year that has one."""
    for year in range(today.year, today.year - 9, -1):
        try:
            if date(year, found.month or 1, found.day or 1) <= today:
                return year
        except ValueError:
            continue
    return today.year
