"""Small talk: what people write beside the matter, and what the team adds in its own six voices."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from random import Random

from regulars.demo.story.details import Details
from regulars.demo.story.phrases import Phrase, phrase
from regulars.demo.story.topics import small_talk


class Talk:
    """Keeps the lines, and prefers those that were used least."""

    def __init__(self) -> None:
        self._person = {language: _by_month(lines) for language, lines in small_talk.PEOPLE.items()}
        self._team = {key: _by_month(lines) for key, lines in small_talk.TEAM.items()}
        self._worn: Counter[int] = Counter()

    def of_person(
        self, random: Random, at: datetime, language: str, details: Details, recalled: Sequence[Phrase]
    ) -> str:
        """A line that fits the month and the person's life; now and then a memory of an earlier matter. May be ""."""
        return self._draw(random, details, recalled, self._person[language][at.month])

    def of_team(self, random: Random, key: str, at: datetime, details: Details, recalled: Sequence[Phrase]) -> str:
        return self._draw(random, details, recalled, self._team[key][at.month])

    def _draw(self, random: Random, details: Details, recalled: Sequence[Phrase], usual: list[Phrase]) -> str:
        lines = _fitting(recalled, details) if recalled and random.random() < 0.5 else []
        lines = lines or _fitting(usual, details)
        if not lines:
            return ""
        line = min(lines, key=lambda way: (self._worn[id(way)], random.random()))
        self._worn[id(line)] += 1
        return line.say(random, details)


def _fitting(lines: Iterable[Phrase], details: Details) -> list[Phrase]:
    return [line for line in lines if all(blank in details for blank in line.blanks())]


def _by_month(groups: dict[tuple[int, ...], str]) -> dict[int, list[Phrase]]:
    """The lines for each month; the group of no months is for all of them."""
    months: dict[int, list[Phrase]] = {month: [] for month in range(1, 13)}
    for named, lines in groups.items():
        for month in named or tuple(months):
            months[month].extend(phrase(line.strip()) for line in lines.strip().splitlines() if line.strip())
    return months
