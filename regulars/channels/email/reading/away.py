"""Until when somebody is away, as an automatic reply says in its own words.

A wrong day is worse than none: a date counts only behind (or before) words that make it the end of an absence, in a
language that speaks of absence somewhere in the mail; what could be two days, lies behind us, or is far ahead, is left
out.
A pure function: no database, no network, no clock.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale

from regulars.channels.email.reading.away_words import TONGUES, Tongue

LONGEST_READ = 4000
# A year written out may be nearly one ahead; without one, a day that is half a year away is rather one gone by.
FARTHEST, FARTHEST_WITHOUT_YEAR = timedelta(days=366), timedelta(days=180)
# "Until Friday. I am back on Monday": both are true, and what lies between is a weekend.
ONE_ABSENCE = timedelta(days=7)
# America writes 11/30; its clocks are these.
MONTH_FIRST_ZONES = (timedelta(hours=-10), timedelta(hours=-4))
_SENTENCE_ENDS = re.compile(r"[!?。]|(?<!\d)\.\s+(?=[^\W\d_]{3})|\n\s*\n")
CJK = frozenset({"ja", "zh", "ko"})

_NUMBERS = (
    r"(?P<iso_y>\d{4})[-./](?P<iso_m>\d{1,2})[-./](?P<iso_d>\d{1,2})\.?"
    r"|(?P<one>\d{1,2})(?P<mark>[./-])(?P<two>\d{1,2})(?P=mark)(?P<num_y>\d{4}|\d{2})"
    r"|(?P<short_d>\d{1,2})\.\s?(?P<short_m>\d{1,2})\."
    r"|(?P<left>\d{1,2})/(?P<right>\d{1,2})(?![/\d])"
    r"|(?:(?P<cjk_y>\d{4})\s?[年년]\s?)?(?P<cjk_m>\d{1,2})\s?[月월]\s?(?P<cjk_d>\d{1,2})\s?[日일号號]"
)
# Words between “until” or “back” and the day: “back in the office on Monday, the 30th”. No sentence ends among them.
_FILLERS = r"(?:[\s,:(]+[^\W\d_]{1,14}){0,4}?[\s,:()]*"
_MORE_FILLERS = r"(?:[\s,:(]+[^\W\d_]{1,14}){0,6}?[\s,:()]*"


@dataclass(frozen=True)
class _Writing:
    """When it was written, and how far its writer's clock is ahead of Greenwich, if that is known."""

    on: date
    offset: timedelta | None


@dataclass(frozen=True)
class _Found:
    day: date
    is_back: bool


def last_day(text: str, *, on: date, offset: timedelta | None = None) -> date | None:
    """The last day of the absence that these words tell of, or None. `on` is the day the reply was written, `offset`
    that of its writer's clock."""
    words = unicodedata.normalize("NFC", text[:LONGEST_READ]).lower()
    found: list[_Found] = []
    for tongue in TONGUES:
        if _away(tongue).search(words):
            found += _told(tongue, words, _Writing(on, offset))
    return _agreed(found)


def speaks_of_absence(text: str) -> bool:
    """Whether the words speak of somebody's absence in any language we know."""
    words = unicodedata.normalize("NFC", text[:LONGEST_READ]).lower()
    return any(_away(tongue).search(words) for tongue in TONGUES)


def _agreed(found: list[_Found]) -> date | None:
    """One day, or the later of two that can belong to one absence."""
    days = sorted({one.day - timedelta(days=1) if one.is_back else one.day for one in found})
    if not days or days[-1] - days[0] > ONE_ABSENCE:
        return None
    return days[-1]


def _told(tongue: Tongue, words: str, written: _Writing) -> Iterator[_Found]:
    found = [_Found(day, is_back=False) for _, day in _days(_ending(tongue), tongue, words, written)]
    found += [_Found(day, is_back=True) for _, day in _days(_returning(tongue), tongue, words, written)]
    if not found:
        ranges = _days(_ranging(tongue), tongue, words, written)
        found = [_Found(day, is_back=False) for at, day in ranges if _away(tongue).search(_sentence(words, at))]
    # Back today, or back since yesterday: nobody is away.
    yield from (one for one in found if one.day > written.on or (one.day == written.on and not one.is_back))


def _sentence(words: str, at: int) -> str:
    """The words around a place, as far as one sentence reaches."""
    before, after = _SENTENCE_ENDS.split(words[:at])[-1], _SENTENCE_ENDS.split(words[at:])[0]
    return before + after


def _days(
    patterns: tuple[re.Pattern[str], ...], tongue: Tongue, words: str, written: _Writing
) -> Iterator[tuple[int, date]]:
    """The days these find, with the place of each."""
    for pattern in patterns:
        for match in pattern.finditer(words):
            if day := _day(match, tongue, written):
                yield match.start(), day


def _day(match: re.Match[str], tongue: Tongue, written: _Writing) -> date | None:
    group = match.groupdict()
    if group.get("one"):
        year = int(group["num_y"]) + (2000 if len(group["num_y"]) == 2 else 0)
        day_first = group["mark"] == "." or tongue.order == "dmy"
        return _either((int(group["one"]), int(group["two"])), year, written, day_first=day_first)
    if group.get("left"):
        day_first = tongue.order == "dmy"
        return _either((int(group["left"]), int(group["right"])), None, written, day_first=day_first)
    for kind in ("iso", "cjk", "short"):
        if group.get(f"{kind}_d"):
            return _real(group.get(f"{kind}_y"), int(group[f"{kind}_m"]), int(group[f"{kind}_d"]), written.on)
    for kind in ("dm", "md"):
        if group.get(f"{kind}_d"):
            return _real(
                group[f"{kind}_y"], _months(tongue.locale)[group[f"{kind}_m"]], int(group[f"{kind}_d"]), written.on
            )
    return None


def _either(pair: tuple[int, int], year: int | None, written: _Writing, *, day_first: bool) -> date | None:
    """3/4 is a day only where it is known which of them is the month."""
    one, two = pair
    if set(pair) == {24, 7} and year is None:
        return None  # round the clock, not the 24th of July
    if day_first or one == two or one > 12:
        return _real(year, two, one, written.on)
    if two > 12 or (written.offset and MONTH_FIRST_ZONES[0] <= written.offset <= MONTH_FIRST_ZONES[1]):
        return _real(year, one, two, written.on)
    return _real(year, two, one, written.on) if written.offset else None


def _real(year: str | int | None, month: int, day: int, on: date) -> date | None:
    """The day, if there is such a one and it can be the end of an absence told of on that day."""
    if year:
        found = _date(int(year), month, day)
        return found if found and on <= found <= on + FARTHEST else None
    for candidate in (_date(on.year, month, day), _date(on.year + 1, month, day)):
        if candidate and candidate >= on:
            return candidate if candidate - on <= FARTHEST_WITHOUT_YEAR else None
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache
def _months(locale: str) -> dict[str, int]:
    """The names of the months of a language, long and short, in lower case and without dots."""
    found: dict[str, int] = {}
    for style in ("format", "stand-alone"):
        for width in ("abbreviated", "wide"):
            for number, name in Locale.parse(locale).months[style][width].items():
                found.setdefault(unicodedata.normalize("NFC", str(name)).lower().rstrip("."), int(number))
    return {name: number for name, number in found.items() if len(name) >= 3 and not name[0].isdigit()}


@lru_cache
def _away(tongue: Tongue) -> re.Pattern[str]:
    return re.compile(_any(tongue.away, tongue))


def _any(words: str, tongue: Tongue) -> str:
    """Any of these words, whole; scripts that write without blanks have no whole words."""
    choice = _choice(words)
    return f"(?:{choice})" if tongue.locale in CJK else rf"(?<!\w)(?:{choice})(?!\w)"


def _choice(words: str) -> str:
    """Any of them, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words.split("|"), key=len, reverse=True))


@lru_cache
def _ending(tongue: Tongue) -> tuple[re.Pattern[str], ...]:
    """A date behind “until”, or before the word that some languages put behind it."""
    found = []
    if tongue.until:
        found.append(rf"{_any(tongue.until, tongue)}{_FILLERS}{_a_date(tongue)}")
    if tongue.after:
        found.append(rf"{_a_date(tongue)}(?:\s?[（(][^）)]{{1,8}}[）)])?\s?(?:{_choice(tongue.after)})")
    return tuple(re.compile(pattern) for pattern in found)


@lru_cache
def _returning(tongue: Tongue) -> tuple[re.Pattern[str], ...]:
    return (re.compile(rf"{_any(tongue.back, tongue)}{_MORE_FILLERS}{_a_date(tongue)}"),) if tongue.back else ()


@lru_cache
def _ranging(tongue: Tongue) -> tuple[re.Pattern[str], ...]:
    """“16 to 20 November”, “16. – 20. November”, “November 16-20”: what stands behind the first of two days."""
    names, to = _names(tongue), _choice(tongue.to)
    first = (
        rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th|er|[.º]|[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?\.?)?"
        rf"(?:\s(?:de\s|of\s)?(?:{names})\.?)?(?:,?\s(?:de\s)?\d{{4}})?"
    )
    if tongue.locale in CJK:
        first = r"\d{1,2}\s?[日일号號](?:\s?[（(][^）)]{1,8}[）)])?"
    found = [rf"{first}\s?(?:{to}){_FILLERS}{_a_date(tongue)}"]
    if tongue.month_first:
        found.append(
            rf"(?<!\w)(?P<md_m>{names})\.?\s\d{{1,2}}(?:st|nd|rd|th|\.)?\s?(?:{to})\s?"
            rf"(?P<md_d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:,?\s(?P<md_y>\d{{4}}))?(?![\d:])"
        )
    return tuple(re.compile(pattern) for pattern in found)


def _names(tongue: Tongue) -> str:
    return "|".join(re.escape(name) for name in sorted(_months(tongue.locale), key=len, reverse=True)) or r"(?!)"


def _a_date(tongue: Tongue) -> str:
    names = _names(tongue)
    named = (
        rf"(?P<dm_d>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª°])?\s?(?:of\s|de\s|d['’]\s?)?(?P<dm_m>{names})(?!\w)\.?"
        rf"(?:,?\s(?:de\s|del\s)?(?P<dm_y>\d{{4}}))?"
    )
    if tongue.month_first:
        named = (
            rf"(?P<md_m>{names})\.?\s(?P<md_d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:,?\s(?P<md_y>\d{{4}}))?(?![\d:])|{named}"
        )
    return rf"(?<![\d.,/-])(?:{_NUMBERS}|{named})"
