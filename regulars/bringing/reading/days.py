"""Days of a life as files write them: whole, without a year, as Excel counts them, in words of some languages."""

import re
from datetime import date, timedelta
from functools import lru_cache

from regulars.bringing.card import Day
from regulars.people.sorting import sort_key

# Excel counts days from here; 1 March 1900 is day 61 (it believes in a 29 February 1900).
EXCEL_BEGINS = date(1899, 12, 30)
NO_YEAR = 1604  # what Apple writes for a birthday without a year
MONTHS = (
    "jan januar january janvier janv enero ene gennaio gen janeiro",
    "feb februar february fevrier fevr febrero febbraio fevereiro fev",
    "mar marz maerz march mars marzo marco",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio",
    "jun juni june juin junio giugno giu junho",
    "jul juli july juillet juil julio luglio lug julho",
    "aug august aout agosto ago",
    "sep sept september septembre septiembre settembre set setembro",
    "oct okt oktober october octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec dez dezember december decembre diciembre dic dicembre dezembro",
)
_MONTH = {word: number for number, words in enumerate(MONTHS, 1) for word in words.split()}

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
_NO_YEAR = re.compile(r"--(\d{1,2})-?(\d{1,2})")
_MONTH_ONLY = re.compile(r"(\d{4})-(\d{1,2})")
_DAY_ONLY = re.compile(r"---(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[./ -]{1,2}(\d{1,2})(?:[./ -]{1,2}(\d{2}|\d{4}))?\.?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de |of )?)?([a-z]{3,})\.?"
    r"(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:,?\s+(?:de )?(\d{4}))?"
)


# Many people share a birthday.
@lru_cache(maxsize=32_768)
def read_day(kind: str, text: str, *, day_first: bool = True, words: str = "", today: date) -> Day | None:
    """The day a cell names, None if it names none (or one that never was). Two figures of a year lie in the past."""
    clean = text.strip()
    for look in (_iso, _without_year, _slashed, _counted, _in_words, _year_alone):
        found = look(clean, day_first, today)
        if found:
            year, month, day = found
            year = None if year == NO_YEAR else year
            return Day(kind, year, month, day, words) if _is_a_day(year, month, day) else None
    return None


Parts = tuple[int | None, int | None, int | None]


def _is_a_day(year: int | None, month: int | None, day: int | None) -> bool:
    if year is not None and not 1000 <= year <= 9999:
        return False
    try:
        # A year that had a 29 February, for days without one.
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return bool(year or month)


def _iso(text: str, _first: bool, _today: date) -> Parts | None:
    if found := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _MONTH_ONLY.fullmatch(text):
        return int(found[1]), int(found[2]), None
    return None


def _without_year(text: str, _first: bool, _today: date) -> Parts | None:
    found = _NO_YEAR.fullmatch(text)
    return (None, int(found[1]), int(found[2])) if found else None


def _slashed(text: str, day_first: bool, today: date) -> Parts | None:
    found = _SLASHED.fullmatch(text)
    if not found:
        return None
    one, two = int(found[1]), int(found[2])
    # A dot is written by those who put the day first; and what cannot be a month is a day.
    first = day_first or "." in text
    day, month = (one, two) if (first and two <= 12) or one > 12 else (two, one)
    return _whole_year(found[3], today), month, day


def _whole_year(text: str | None, today: date) -> int | None:
    if not text:
        return None
    year = int(text)
    if len(text) == 2:
        year += today.year // 100 * 100
        year -= 100 if year > today.year else 0
    return year


def _counted(text: str, _first: bool, _today: date) -> Parts | None:
    """Excel's own count of days (45123), from 1930 to 2099: what is outside may be anything."""
    whole = text.partition(".")[0]
    if not re.fullmatch(r"\d{5}", whole) or not 10_959 <= int(whole) <= 73_050:
        return None
    found = EXCEL_BEGINS + timedelta(days=int(whole))
    return found.year, found.month, found.day


def _in_words(text: str, _first: bool, _today: date) -> Parts | None:
    found = _WORDS.fullmatch(sort_key(text))
    if not found or found[2] not in _MONTH:
        return None
    day = found[1] or found[3]
    return int(found[4]) if found[4] else None, _MONTH[found[2]], int(day) if day else None


def _year_alone(text: str, _first: bool, _today: date) -> Parts | None:
    return (int(text), None, None) if re.fullmatch(r"(?:18|19|20)\d\d", text) else None
