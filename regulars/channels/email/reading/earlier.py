"""Where an earlier message begins inside a text: "On … she wrote:", a block of headers, "Original Message"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from regulars.channels.email.reading import introductions, written_headers
from regulars.channels.email.reading.phrases import FORWARDED, ORIGINAL

MarkKind = Literal["wrote", "headers", "original", "forwarded"]

LONGEST_LINE = 1_000  # characters; a longer line begins no earlier message

_EDGE = " \t-_=*#>:–—.|\u200e\u200f"


@dataclass(frozen=True, slots=True)
class Mark:
    """The lines `start` to `end` (exclusive) that introduce an earlier message."""

    kind: MarkKind
    start: int
    end: int
    introduction: str = ""
    """For "wrote": the line, unwrapped."""
    headers: tuple[tuple[str, str], ...] = ()
    """For the others: the header block, by kind of label."""
    own_words: str = ""
    """What stands on the first line before it."""


def marks(lines: list[str]) -> Iterator[Mark]:
    """Each introduction of an earlier message, in order, not overlapping. The lines must not carry quote marks."""
    index = 0
    while index < len(lines):
        mark = mark_at(lines, index)
        if mark is None:
            index += 1
        else:
            yield mark
            index = mark.end


def mark_at(lines: list[str], index: int) -> Mark | None:
    """The introduction that begins on this line, or None."""
    line = lines[index]
    if not line or len(line) > LONGEST_LINE or line.isspace():
        return None
    return _phrase(lines, index) or _headers(lines, index) or _wrote(lines, index)


def _phrase(lines: list[str], index: int) -> Mark | None:
    """The mark of "----- Original Message -----" and its kin, with the header block behind it, if there is one."""
    raw = lines[index].strip()
    words = raw.strip(_EDGE).lower()
    if not words or len(words) > 80:
        return None
    forwarded = words in _FORWARDED or words.startswith(("forwarded by", "forwarded message from"))
    processed = words.startswith("original message processed by")
    if not (forwarded or processed or words in _ORIGINAL):
        return None
    block = written_headers.soon(lines, index + 1)
    dressed = processed or raw[0] in "-_=*—#" or raw.endswith((":", "："))
    if not dressed and block is None:
        return None
    end, headers = (block.end, block.headers) if block else (index + 1, ())
    return Mark("forwarded" if forwarded else "original", index, end, headers=headers)


def _headers(lines: list[str], index: int) -> Mark | None:
    block = written_headers.block(lines, index)
    return Mark("headers", index, block.end, headers=block.headers) if block else None


def _wrote(lines: list[str], index: int) -> Mark | None:
    shared = introductions.behind_words(lines[index])
    if shared:
        return Mark("wrote", index, index + 1, shared[1], own_words=shared[0])
    found = introductions.introduction(lines, index)
    return Mark("wrote", index, found[0], found[1]) if found else None


_FORWARDED, _ORIGINAL = frozenset(FORWARDED), frozenset(ORIGINAL)
