"""What a match means: the day that the words of one pattern name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from regulars.care.noticing.when import reckoning
from regulars.care.noticing.when.reckoning import Lean
from regulars.care.noticing.when.tongue import Tongue

Value = date | str | None


@dataclass(frozen=True)
class Said:
    """The words of one match, and from where they are reckoned."""

    match: re.Match[str]
    tongue: Tongue
    today: date
    lean: Lean
    month_first: bool

    def word(self, name: str) -> str:
        """One of its words as the tables have it: small letters, single spaces; "" where it was not said."""
        found = self.match.groupdict().get(name) or ""
        return " ".join(found.lower().replace("’", "'").split())

    def number(self, name: str) -> int:
        """A number in digits or in words; 0 for none."""
        word = self.word(name)
        return int(word) if word.isdigit() else self.tongue.counts.get(word, 0)

    @property
    def weekday(self) -> int:
        """0 for Monday."""
        return self.tongue.weekdays[self.word("weekday")]

    @property
    def step(self) -> str:
        """ "next", "last", "this", or "on" where nothing was said."""
        return self.tongue.steps.get(self.word("said") or self.word("which"), "on")


def meaning(kind: str, said: Said) -> Value:
    """The day, or the month or year as text; None where the calendar has no such day."""
    return _MEANINGS[kind](said)


def _iso(said: Said) -> Value:
    return reckoning.full(*(int(said.word(name)) for name in ("y", "m", "d")))


def _numbers(said: Said) -> Value:
    a, b = int(said.word("a")), int(said.word("b"))
    day, month = (b, a) if said.month_first and a <= 12 else (a, b)
    if year := said.word("y"):
        return reckoning.full(reckoning.of_year(year, said.today), month, day)
    return reckoning.day_in_month(day, month, said.today, said.lean) if month <= 12 else None


def _dated(said: Said) -> Value:
    day = said.number("day") or said.tongue.spelled[said.word("spelled")]
    if not said.word("month"):
        return reckoning.day_of_month(day, said.today, said.lean)
    month = said.tongue.months[said.word("month")]
    if year := said.word("year"):
        return reckoning.full(int(year), month, day)
    # A day of the week that does not fit says nothing: people err in it more often than in the number.
    return reckoning.day_in_month(day, month, said.today, said.lean)


def _numbered(said: Said) -> Value:
    found = reckoning.day_of_month(said.number("day"), said.today, said.lean)
    if found and said.word("of") == "next":
        found = reckoning.day_of_month(said.number("day"), said.today.replace(day=28) + timedelta(days=4), 1)
    return found


def _weekday(said: Said) -> Value:
    step = said.step
    if step == "on" and said.lean < 0:
        step = "last"
    return reckoning.weekday(said.weekday, said.today, step)


def _weekday_and_week(said: Said) -> Value:
    if said.word("before"):
        return reckoning.weekday(said.weekday, said.today, "last") - timedelta(weeks=1)
    return reckoning.weekday(said.weekday, said.today, "week")


def _weekday_of_week(said: Said) -> Value:
    return reckoning.of_week(said.weekday, said.today, _STEPS[said.step])


def _counted(said: Said) -> Value:
    count, unit = said.number("count"), said.tongue.units[said.word("unit")]
    # "Friday in eight days" is the one after the next, as people count.
    weeks = {"fortnight": 2 * count, "day": count // 7}.get(unit, count)
    return reckoning.weekday(said.weekday, said.today, "on") + timedelta(weeks=weeks)


def _weekend(said: Said) -> Value:
    return reckoning.weekend(said.today, "last" if said.step == "on" and said.lean < 0 else said.step)


def _relative(said: Said) -> Value:
    return said.today + timedelta(days=said.tongue.relative[said.word("relative")])


def _away(said: Said) -> Value:
    count, unit = said.number("count"), said.tongue.units[said.word("unit")]
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    return reckoning.away(-count if said.tongue.steps.get(said.word("turn")) == "last" else count, unit, said.today)


def _unit(said: Said) -> Value:
    unit = said.tongue.units[said.word("unit")]
    return reckoning.shifted(unit, _STEPS[said.step], said.today)


def _monthly(said: Said) -> Value:
    month = said.tongue.months[said.word("month")]
    if year := said.word("year"):
        return f"{year}-{month:02}"
    return reckoning.month(month, said.today, said.step, -1 if said.word("since") in said.tongue.sinces else said.lean)


def _feast(said: Said) -> Value:
    return reckoning.feast(said.tongue.feasts[said.word("feast")], said.today, said.lean)


def _yearly(said: Said) -> Value:
    return said.word("year")


_STEPS = {"last": -1, "this": 0, "on": 0, "next": 1}
_MEANINGS: dict[str, Callable[[Said], Value]] = {
    "iso": _iso, "numbers": _numbers, "dated": _dated, "numbered": _numbered, "weekday": _weekday,
    "weekday_and_week": _weekday_and_week, "weekday_of_week": _weekday_of_week, "counted": _counted,
    "weekend": _weekend, "relative": _relative, "away": _away, "unit": _unit, "monthly": _monthly, "feast": _feast,
    "yearly": _yearly,
}  # fmt: skip
