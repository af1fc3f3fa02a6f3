"""Finding the days and hours that a text names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from importlib import import_module

from regulars.care.noticing.sentences import breaths
from regulars.care.noticing.when.hours import Hour, clock, hours_in
from regulars.care.noticing.when.meaning import Said, meaning
from regulars.care.noticing.when.reckoning import Lean
from regulars.care.noticing.when.tongue import Tongue

LANGUAGES = {"en": "english", "de": "german", "es": "spanish", "fr": "french"}
LONGEST = 20_000
# A full stop ends a sentence unless a letter follows at once ("a.m.") or it makes a number one of a row ("21. September").
_SENTENCE = re.compile(r"[^.!?\n]+(?:(?:[.!?](?=[\w.])|(?<=\d)\.(?=[ \t]\w)|(?<=[ap]\.m)\.(?=[ \t]))[^.!?\n]*)*[.!?]*")
_CLAUSE = re.compile(r"[^,;:()—–]*[,;:()—–]?")
_DAY = 10  # the length of "2026-03-07": an hour belongs to a day, not to a month


@dataclass(frozen=True)
class When:
    """A day in a text: where it stands, and what it is: "2026-03-07", "2026-03-07T10:00", "2026-03" or "2026". `about`
    says how it was told ("weekday", "dated" …); `is_past` that it lies behind the day of writing."""

    start: int
    end: int
    words: str
    value: str
    about: str
    is_past: bool = False


@cache
def tongue_of(language: str) -> Tongue:
    """The words of a language; English for one we do not know."""
    found: Tongue = import_module(f"{__package__}.{LANGUAGES.get(language, 'english')}").TONGUE
    return found


def find_dates(text: str, written: datetime, *, language: str = "en", month_first: bool = False) -> list[When]:
    """The days a text names, in their order, hours with them. `written`: the moment on the writer's own clock;
    `month_first`: whether 3/4 is the fourth of March to them. Reads the first 20,000 characters."""
    tongue = tongue_of(language)
    return [
        one
        for piece in _SENTENCE.finditer(text[:LONGEST])
        for begin, end in breaths(text, *piece.span())
        for one in _Sentence(text[begin:end], begin, tongue, written.date(), month_first).days()
    ]


@dataclass(frozen=True)
class _Sentence:
    """One sentence, its place in the text, and the day it was written."""

    words: str
    begins: int
    tongue: Tongue
    today: date
    month_first: bool

    def lean(self, start: int, end: int) -> Lean:
        """Whether the words beside a place speak of what has been or of what will be: the nearest before it decide, else
        the first behind it, as far as its clause goes."""
        clause = next(one for one in _CLAUSE.finditer(self.words) if one.end() >= end)
        before, behind = self.words[clause.start() : max(start, clause.start())], self.words[end : clause.end()]
        if self.tongue.begun.search(self.words[start:end]):
            return -1
        for words, which in ((before, max), (behind, min)):
            cues = [(cue.start(), -1) for cue in self.tongue.tells_past.finditer(words)]
            cues += [(cue.start(), 1) for cue in self.tongue.tells_ahead.finditer(words)]
            if cues:
                return which(cues)[1]
        return 1

    def days(self) -> Iterator[When]:
        """Its days, each with the hour beside it."""
        days = sorted(self._days(), key=lambda one: one.start)
        hours = list(hours_in(self.words, self.tongue, [(day.start, day.end) for day in days])) if days else []
        for day in days:
            beside = (
                next((hour for hour in hours if self._are_one(day, hour)), None) if len(day.value) == _DAY else None
            )
            if beside:
                hours.remove(beside)
            yield self._placed(day, beside)

    def _days(self) -> Iterator[When]:
        """No two of them from the same words."""
        taken: list[tuple[int, int]] = []
        for kind, pattern in self.tongue.days:
            for match in pattern.finditer(self.words):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                value = meaning(kind, Said(match, self.tongue, self.today, self.lean(*match.span()), self.month_first))
                if value is not None:
                    taken.append(match.span())
                    told = str(value)
                    today = self.today.isoformat()[: len(told)]
                    is_past = told < today or (told == today and len(told) == _DAY and self.lean(*match.span()) < 0)
                    yield When(*match.span(), match[0], told, kind, is_past)

    def _are_one(self, day: When, hour: Hour) -> bool:
        """Whether nothing but small words stands between a day and an hour."""
        between = self.words[day.end : hour.start] if hour.start >= day.end else self.words[hour.end : day.start]
        if len(between) <= 40 and self.tongue.joins.fullmatch(between):
            return True
        # "on the 9th, doors 6.30 pm": what is surely an hour belongs to the day a few words before it.
        return hour.is_certain and hour.start >= day.end and len(between) <= 25

    def _placed(self, day: When, hour: Hour | None) -> When:
        start, end, value = day.start, day.end, day.value
        if hour:
            start, end = min(start, hour.start), max(end, hour.end)
            value = f"{value}T{clock(hour, self.words, self.tongue)}"
        return replace(day, start=start + self.begins, end=end + self.begins, words=self.words[start:end], value=value)
