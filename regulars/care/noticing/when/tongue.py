"""What a language has to tell before its dates can be read: its words, and the patterns they stand in."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

# A pattern names the words of its language as <weekday>, <month>, <count>, <unit>, <relative>, <part>, <feast>; each
# becomes a group of that name. <day> is the number of a day, <year> a year, <clock> an hour as one writes it.
_PLACE = re.compile(r"<(\w+)>")


def either(words: Iterable[str]) -> str:
    """One of these words, the longest first, so that a shorter one never takes its beginning."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@dataclass(frozen=True)
class Tongue:
    """A language's words for days. `patterns` are tried in order at each place; the kind says how one is resolved."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    relative: Mapping[str, int]
    counts: Mapping[str, int]
    units: Mapping[str, str]
    parts: Mapping[str, str]
    feasts: Mapping[str, str]
    patterns: tuple[tuple[str, str], ...]
    clocks: tuple[str, ...]
    hours: Mapping[str, int]
    past: str
    ahead: str
    between: str
    afternoon: str
    forenoon: str
    steps: Mapping[str, str]
    sinces: frozenset[str]
    second_half: frozenset[str]
    spelled: Mapping[str, int] = field(default_factory=dict)
    # What is no twelve o'clock among <noon>, and how many minutes a share of an hour is.
    noons: Mapping[str, int] = field(default_factory=dict)
    shares: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def days(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The patterns, ready."""
        return tuple((kind, self._compiled(pattern)) for kind, pattern in self.patterns)

    @cached_property
    def times(self) -> tuple[re.Pattern[str], ...]:
        """What an hour looks like."""
        return tuple(self._compiled(pattern) for pattern in self.clocks)

    @cached_property
    def tells_past(self) -> re.Pattern[str]:
        """Words by which a sentence speaks of what has been."""
        return re.compile(rf"\b(?:{self.past})\b", re.IGNORECASE)

    @cached_property
    def tells_ahead(self) -> re.Pattern[str]:
        """Words by which a sentence speaks of what will be."""
        return re.compile(rf"\b(?:{self.ahead})\b", re.IGNORECASE)

    @cached_property
    def begun(self) -> re.Pattern[str]:
        """A day that begins with such a word lies behind: "since Monday"."""
        return re.compile(rf"(?:{either(self.sinces)})\b", re.IGNORECASE)

    @cached_property
    def late(self) -> re.Pattern[str]:
        """What makes an hour one of the second half of the day."""
        return re.compile(rf"\b(?:{self.afternoon})\b", re.IGNORECASE)

    @cached_property
    def early(self) -> re.Pattern[str]:
        """What makes it one of the first half."""
        return re.compile(rf"\b(?:{self.forenoon})\b", re.IGNORECASE)

    @cached_property
    def joins(self) -> re.Pattern[str]:
        """What may stand between a day and its hour."""
        return re.compile(rf"(?:[\s,;:()–-]|\b(?:{self.between})\b)*", re.IGNORECASE)

    @cached_property
    def _sets(self) -> dict[str, str]:
        return {
            "weekday": either(self.weekdays),
            "month": either(self.months),
            "count": rf"\d{{1,3}}|{either(self.counts)}",
            "unit": either(self.units),
            "relative": either(self.relative),
            "part": either(self.parts),
            "feast": either(self.feasts),
            "hour": rf"[01]?\d|2[0-4]|{either(self.hours)}",
            "minute": r"[0-5]\d",
            "spelled": either(self.spelled) or "(?!)",
            "day": r"3[01]|[12]\d|0?[1-9]",
            "year": r"(?:19|20)\d\d",
        }

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        filled = _PLACE.sub(lambda place: rf"(?P<{place[1]}>{self._sets[place[1]]})", pattern.replace("(?P<", "\0"))
        return re.compile(rf"(?<![\w@#/€$£]){filled.replace(chr(0), '(?P<')}(?!\w)", re.IGNORECASE)
