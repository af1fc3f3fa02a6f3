"""Days of a life as files write them: with figures in any order, as Excel counts them, with a clock behind. What people
would type themselves is read as it is on the desk (people.partial_dates)."""

import re
from datetime import date, timedelta
from functools import lru_cache

from regulars.bringing.card import Day
from regulars.people import partial_dates
from regulars.people.errors import NotLearned

# Excel counts days from here; 1 March 1900 is day 61 (it believes in a 29 February 1900).
EXCEL_BEGINS = date(1899, 12, 30)

_CLOCK = re.compile(r"(?<=\d)(?:T\d| \d{1,2}:).*")
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[./ -]{1,2}(\d{1,2})(?:[./ -]{1,2}(\d{2}|\d{4}))?\.?")
_COUNTED = re.compile(r"(\d{5})(?:\.\d*)?")
# What Apple writes for a birthday without a year.
_NO_YEAR = re.compile(r"^1604-?")


# Many people share a birthday.
@lru_cache(maxsize=32_768)
def read_day(kind: str, text: str, *, day_first: bool = True, words: str = "", today: date) -> Day | None:
    """The day a cell names, None if it names none (or one that never was). Two figures of a year lie in the past."""
    try:
        told = partial_dates.read(_NO_YEAR.sub("--", _as_typed(_CLOCK.sub("", text.strip()), day_first, today)))
    except NotLearned:
        return None
    return Day(kind, told.year, told.month, told.day, words)


def _as_typed(text: str, day_first: bool, today: date) -> str:
    """What only files write, as somebody would type it: “1980-05-03”, “--05-03”."""
    if found := _YEAR_FIRST.fullmatch(text):
        return f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}"
    if found := _SLASHED.fullmatch(text):
        return _ordered(int(found[1]), int(found[2]), _whole_year(found[3], today), day_first or "." in text)
    found = _COUNTED.fullmatch(text)
    # From 1930 to 2099: what is outside may be anything.
    if found and 10_959 <= int(found[1]) <= 73_050:
        return (EXCEL_BEGINS + timedelta(days=int(found[1]))).isoformat()
    return text


def _ordered(one: int, two: int, year: str, day_first: bool) -> str:
    """A dot is written by those who put the day first; and what cannot be a month is a day."""
    day, month = (one, two) if (day_first and two <= 12) or one > 12 else (two, one)
    return f"{year}-{month:02}-{day:02}"


def _whole_year(text: str | None, today: date) -> str:
    """Four figures of a year; “-” where there is none."""
    if not text:
        return "-"
    year = int(text)
    if len(text) == 2:
        year += today.year // 100 * 100
        year -= 100 if year > today.year else 0
    return f"{year:04}"
