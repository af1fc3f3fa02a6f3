"""A few words around what was found, with the found words marked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regulars.search.query import fold

BEFORE, LENGTH = 60, 220
READ_AT_MOST = 60_000


@dataclass(frozen=True)
class Piece:
    """A piece of an excerpt; `marked` where it is what was looked for."""

    text: str
    marked: bool = False


def excerpt(text: str, words: Sequence[str], *, within: int = READ_AT_MOST) -> tuple[Piece, ...]:
    """The part of a text around its first found word, in one line, at most LENGTH letters long; the word is looked
    for in the first `within` letters."""
    line = " ".join(text[:within].split())
    spans = _spans(line, words)
    start = _start(line, spans[0][0]) if spans else 0
    end = min(len(line), start + LENGTH)
    pieces = [Piece("…")] if start else []
    at = start
    for first, last in spans:
        if last > end or first < at:
            continue
        pieces += [Piece(line[at:first]), Piece(line[first:last], marked=True)]
        at = last
    pieces += [Piece(line[at:end]), Piece("…" if end < len(line) else "")]
    return tuple(piece for piece in pieces if piece.text)


def _start(line: str, found: int) -> int:
    """A little before what was found, at the beginning of a word."""
    if found <= BEFORE:
        return 0
    return line.find(" ", found - BEFORE, found) + 1 or found


def _spans(line: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand in the line: words of the line that begin with one that was looked for."""
    wanted = tuple(dict.fromkeys(words))
    return [found.span() for found in re.finditer(r"[^\W_]+", line) if fold(found.group()).startswith(wanted)]
