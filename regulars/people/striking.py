"""Striking somebody's name and addresses out of words that stay."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from regulars.people.models import Identifier, Person

STRUCK = "[…]"
SHORTEST = 3


@dataclass(frozen=True)
class Words:
    """What is struck out: whole names and addresses however they are written, a first name only as it is written."""

    pattern: re.Pattern[str] | None

    def out_of(self, text: str) -> str:
        """The text without them."""
        return self.pattern.sub(STRUCK, text) if self.pattern and text else text


def words_of(everybody: Iterable[Person]) -> Words:
    """The names and identifiers of these people, the longest first. One query."""
    people = list(everybody)
    raw = Identifier.objects.filter(person__in=people).values_list("raw", "value")
    whole = {word for pair in raw for word in pair} | {person.name for person in people}
    whole |= {person.known_by for person in people}
    first = {name for person in people for name in (person.called, *person.name.split())}
    parts = [f"(?i:{_bounded(word)})" for word in _worth(whole)] + [_bounded(word) for word in _worth(first)]
    return Words(re.compile("|".join(parts)) if parts else None)


def _worth(words: Iterable[str]) -> list[str]:
    """Those long enough to mean somebody, the longest first; a name of two letters stands in half of all words."""
    return sorted({word for word in words if len(word) >= SHORTEST}, key=lambda word: (-len(word), word))


def _bounded(word: str) -> str:
    """The word where it stands alone: “Ana” is not struck out of “Banana”."""
    return rf"(?<!\w){re.escape(word)}(?!\w)"
