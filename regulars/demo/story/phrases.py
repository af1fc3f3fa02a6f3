"""Phrases with choices and blanks: "[Hello|Hi] {first}" says "Hi Ana". Choices nest, and may be empty."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

_PIECE = re.compile(r"[\[\]|]|\{\w+\}|[^\[\]|{}]+")


class Unfinished(ValueError):
    """A phrase with a bracket left open or closed too often: the writer must mend it."""


@dataclass(frozen=True)
class Blank:
    """A place that a detail fills."""

    name: str


@dataclass(frozen=True)
class Choice:
    """Several ways to say one thing."""

    ways: tuple["Phrase", ...]


@dataclass(frozen=True)
class Phrase:
    """Text, blanks and choices in the order they are said."""

    parts: tuple["str | Blank | Choice", ...]

    def say(self, random: Random, words: Mapping[str, str]) -> str:
        """The phrase aloud, each choice drawn from `random`, each blank filled from `words` (KeyError if unknown)."""
        said = []
        for part in self.parts:
            if isinstance(part, str):
                said.append(part)
            elif isinstance(part, Blank):
                said.append(words[part.name])
            else:
                said.append(random.choice(part.ways).say(random, words))
        return "".join(said)

    def blanks(self) -> frozenset[str]:
        """Every blank that any way of saying this may need."""
        found: set[str] = set()
        for part in self.parts:
            if isinstance(part, Blank):
                found.add(part.name)
            elif isinstance(part, Choice):
                found.update(*(way.blanks() for way in part.ways))
        return frozenset(found)


@cache
def phrase(text: str) -> Phrase:
    """Read a phrase. Raises Unfinished with the text when its brackets do not match."""
    pieces = _PIECE.findall(text)
    if "".join(pieces) != text:
        raise Unfinished(text)
    read, rest = _read(pieces, 0, inside=False, text=text)
    if rest != len(pieces):
        raise Unfinished(text)
    return read[0]


def _read(pieces: list[str], start: int, *, inside: bool, text: str) -> tuple[list[Phrase], int]:
    """The ways from `start` to the closing bracket (or the end), and where reading stopped."""
    ways: list[Phrase] = []
    parts: list[str | Blank | Choice] = []
    place = start
    while place < len(pieces):
        piece = pieces[place]
        place += 1
        if piece == "[":
            inner, place = _read(pieces, place, inside=True, text=text)
            parts.append(Choice(tuple(inner)))
        elif piece == "]" or (piece == "|" and inside):
            if not inside:
                raise Unfinished(text)
            ways.append(Phrase(tuple(parts)))
            parts = []
            if piece == "]":
                return ways, place
        else:
            parts.append(Blank(piece[1:-1]) if piece.startswith("{") else piece)
    if inside:
        raise Unfinished(text)
    return [Phrase(tuple(parts))], place
