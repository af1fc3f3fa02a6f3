"""Dates as people tell them: "14 Sep", "1987", "3 May 1987". Year, month and day are each known or not. No database."""

import re
import unicodedata
from calendar import isleap
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import get_month_names
from django.utils.translation import gettext as _

from regulars.people.errors import NotLearned

EARLIEST, LATEST = 1800, 2200
LONGEST = 60
# Whose names of months are understood; no two of them mean different months by one word.
LANGUAGES = ("en", "pt", "es", "fr", "de", "it", "nl", "sv")
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$|--(\d{2})-?(\d{2})?$|(\d{4})(\d{2})(\d{2})$")
_DOTS = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?$")
_SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ª|º|\.)?$")


@dataclass(frozen=True)
class Partial:
    """A date of which only something may be known. All None: it happened, and nobody told us when."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ "3 May 1987", "14 September", "May 1987", "1987"; "" when nothing is known."""
        month = months()[self.month] if self.month else ""
        return " ".join(str(part) for part in (self.day, month, self.year) if part)

    @property
    def is_leap_day(self) -> bool:
        """Whether it is 29 February, which most years do not have."""
        return (self.month, self.day) == (2, 29)

    @property
    def first(self) -> date | None:
        """The earliest day it may be; None without a year."""
        return date(self.year, self.month or 1, self.day or 1) if self.year else None

    def is_after(self, today: date) -> bool:
        """Whether it lies ahead for certain."""
        return self.first is not None and self.first > today

    def in_year(self, year: int) -> date | None:
        """The day on which it is kept that year; 29 February on the 28th where there is none. None without a day."""
        if not (self.month and self.day):
            return None
        return date(year, 2, 28) if self.is_leap_day and not isleap(year) else date(year, self.month, self.day)

    def next_on(self, today: date) -> date | None:
        """When it comes round next, today included. None without day and month."""
        this_year = self.in_year(today.year)
        return self.in_year(today.year + 1) if this_year and this_year < today else this_year

    def years_until(self, day: "date | Partial") -> tuple[int, int] | None:
        """The fewest and the most full years there can be from this date to that; None where a year is missing."""
        if self.year is None or day.year is None:
            return None
        apart = day.year - self.year
        mine, theirs = (self.month, self.day), (day.month, day.day)
        if None not in mine and None not in theirs:
            return (apart, apart) if theirs >= mine else (apart - 1, apart - 1)
        if self.month and day.month and self.month != day.month:
            return (apart, apart) if day.month > self.month else (apart - 1, apart - 1)
        return apart - 1, apart


def read(typed: str) -> Partial:
    """The date that somebody typed. Raises NotLearned with what is wrong with it, in words."""
    text = " ".join(typed.split())
    if not text or len(text) > LONGEST:
        raise NotLearned(_("Write a date as you know it: “14 Sep”, “1987” or “3 May 1987”."))
    return _checked(_numbers(text) or _words(text), text)


def on_day(typed: str) -> date | None:
    """The day from which something held, typed like any date: “2019” and “May 2019” begin with their first day. None
    when nothing was typed. Raises NotLearned, also without a year."""
    if not typed.strip():
        return None
    first = read(typed).first
    if first is None:
        raise NotLearned(_("Say in which year: “2019”, “May 2019” or “3 May 2019”."))
    return first


def day_in_words(day: date) -> str:
    """A day from which something held, no more exactly than it was told: a first of January is "2019"."""
    if (day.month, day.day) == (1, 1):
        return str(day.year)
    return str(Partial(day.year, day.month, None if day.day == 1 else day.day))


def days_in_words(since: date | None, until: date | None) -> str:
    """ "since 2019", "2015 to 2024", "until 2024"; "" when neither is known."""
    if since and until:
        return _("%(day_in_words)s to %(day_in_words2)s") % {
            "day_in_words": day_in_words(since),
            "day_in_words2": day_in_words(until),
        }
    return (
        _("since %(day_in_words)s") % {"day_in_words": day_in_words(since)}
        if since
        else _("until %(day_in_words)s") % {"day_in_words": day_in_words(until)}
        if until
        else ""
    )


@lru_cache(maxsize=1)
def months() -> dict[int, str]:
    """The months by their numbers, in the house's language."""
    return dict(get_month_names("wide", locale=Locale("en")))


def _numbers(text: str) -> Partial | None:
    if found := _ISO.fullmatch(text):
        year, month, day, far_month, far_day, *whole = (int(part) if part else None for part in found.groups())
        return Partial(*whole) if whole[0] else Partial(year, month or far_month, day or far_day)
    if found := _DOTS.fullmatch(text):
        day, month, year = (int(part) if part else None for part in found.groups())
        return Partial(year, month, day)
    if found := _SLASHES.fullmatch(text):
        return _day_and_month(*(int(part) if part else None for part in found.groups()))
    return None


def _day_and_month(one: int | None, two: int | None, year: int | None) -> Partial:
    """Whether 3/4 is in April or in March depends on who wrote it; where it cannot be told it is asked."""
    assert one is not None and two is not None  # noqa: S101 (the pattern has both)
    if one <= 12 and two <= 12 and one != two:
        either = f"{one} {months()[two]}" if two else "", f"{two} {months()[one]}" if one else ""
        raise NotLearned(
            _("Write the month as a word: is it %(either)s or %(either2)s?")
            % {"either": either[0], "either2": either[1]}
        )
    return Partial(year, one, two) if two > 12 else Partial(year, two, one)


def _words(text: str) -> Partial:
    """ "3 May 1987", "May 3rd, 1987", "14 de setembro": a month by name, a day and a year around it, in any order."""
    year = month = day = None
    for word in re.split(r"[\s,]+", text):
        named = _months_by_name().get(_plain(word))
        if named and month is None:
            month = named
        elif re.fullmatch(r"\d{4}", word) and year is None:
            year = int(word)
        elif (number := _DAY.fullmatch(word)) and day is None:
            day = int(number.group(1))
        elif _plain(word) not in {"", "of", "the", "de", "do", "le", "den", "del", "di", "il", "el"}:
            raise NotLearned(
                _("“%(text)s” is no date we can read. Write it like “14 Sep”, “1987” or “3 May 1987”.")
                % {"text": text[:40]}
            )
    return Partial(year, month, day)


def _checked(found: Partial, text: str) -> Partial:
    if found.month is not None and not 1 <= found.month <= 12:
        raise NotLearned(_("A year has twelve months."))
    if found.day is not None and found.month is None:
        raise NotLearned(
            _("In which month? Write it like “%(day)s May”, or a year in full: “1987”.") % {"day": found.day}
        )
    if found.year is not None and not EARLIEST <= found.year <= LATEST:
        raise NotLearned(_("The year %(year)s is too far away.") % {"year": found.year})
    if found.day is not None and found.month is not None:
        _check_day(found.day, found.month, found.year)
    if found == Partial():
        raise NotLearned(
            _("“%(text)s” is no date we can read. Write it like “14 Sep”, “1987” or “3 May 1987”.")
            % {"text": text[:40]}
        )
    return found


def _check_day(day: int, month: int, year: int | None) -> None:
    name, last = months()[month], DAYS[month - 1]
    if not 1 <= day <= last:
        raise NotLearned(
            _("%(name)s has no day %(day)s: its last is the %(last)s%(ending)s.")
            % {"name": name, "day": day, "last": last, "ending": _ending(last)}
        )
    if (month, day) == (2, 29) and year is not None and not isleap(year):
        raise NotLearned(_("%(year)s had no 29 February.") % {"year": year})


def _ending(day: int) -> str:
    return "st" if day == 31 else "th"


@lru_cache(maxsize=1)
def _months_by_name() -> dict[str, int]:
    names: dict[str, int] = {"sept": 9}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=Locale(language)).items():
                names.setdefault(_plain(name), int(number))
    return names


def _plain(word: str) -> str:
    """A word without case, accents and dots."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).strip(".")
