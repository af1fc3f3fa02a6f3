"""The hours that a sentence names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regulars.care.noticing.when.tongue import Tongue

NOON = 12 * 60
Span = tuple[int, int]
# Minutes that a language says in words behind the hour: « vingt heures trente ».
_SPOKEN = {"dix": 10, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50}


@dataclass(frozen=True)
class Hour:
    """An hour in a sentence: its place, the minutes after midnight, and whether the half of the day is certain."""

    start: int
    end: int
    minutes: int
    is_certain: bool


def hours_in(words: str, tongue: Tongue, taken: list[Span]) -> Iterator[Hour]:
    """The hours in these words, none of them from words that are taken already."""
    taken = list(taken)
    for pattern in tongue.times:
        for match in pattern.finditer(words):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            if found := _hour(match, tongue):
                yield found


def clock(hour: Hour, words: str, tongue: Tongue) -> str:
    """ "18:30". An hour whose half of the day stays open is one of the afternoon where the sentence speaks of an evening,
    and before seven: nobody has a game at three at night."""
    minutes = hour.minutes
    if not hour.is_certain and minutes < NOON:
        is_late = tongue.late.search(words) or (minutes < 7 * 60 and not tongue.early.search(words))
        minutes += NOON if is_late else 0
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _hour(match: re.Match[str], tongue: Tongue) -> Hour | None:
    told = {name: " ".join((word or "").lower().split()) for name, word in match.groupdict().items()}
    if noon := told.get("noon"):
        return Hour(*match.span(), tongue.noons.get(noon, NOON), True)
    number = int(told["hour"]) if told["hour"].isdigit() else tongue.hours[told["hour"]]
    minutes = number * 60 + int(told.get("minute") or 0) + _SPOKEN.get(told.get("spoken", ""), 0)
    if share := told.get("share"):
        minutes += tongue.shares[f"{share} {told.get('turn') or ''}".strip()]
    half = told.get("half", "").replace(".", "")
    if half and number <= 12:
        return Hour(*match.span(), minutes % NOON + (NOON if half in tongue.second_half else 0), True)
    return Hour(*match.span(), minutes, number > 12 or number == 0 or told["hour"].startswith("0"))
