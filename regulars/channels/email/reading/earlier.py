"""Where an earlier message begins inside a text: "On … she wrote:", a block of headers, "Original Message"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from regulars.channels.email.reading import introductions, written_headers
from regulars.channels.email.reading.phrases import FORWARDED, ORIGINAL

MarkKind = Literal["wrote", "headers", "original", "forwarded"]

PROCESSED = "original message processed by"
LONGEST_PHRASE = 80
LONGEST_LINE = 1_000  # characters; a longer line begins no earlier message

_DRESS = frozenset("-_=*—#")
# Some words between dashes: what they say in a language that we do not know, the headers below must tell.
_BETWEEN_RULES = re.compile(r"^[-=_*—]{4,20}\s?[^\W\d_][^\d\n@:]{2,50}?\s?[-=_*—]{4,20}$")
_PHRASE_FIRST = re.compile(r"^\s{0,8}-{3,20}\s{0,3}([^\d\n@<>-]{3,60}?)\s{0,3}-{3,20}\s{1,3}(?=\S)")
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
    if len(raw) > LONGEST_PHRASE:
        return _shared(lines, index)
    words = plain(raw.strip(_EDGE))
    kind = _kind(words)
    if not kind and raw[0] not in _DRESS:
        return None
    block = written_headers.soon(lines, index + 1) if kind or _BETWEEN_RULES.match(raw) else None
    dressed = raw[:1] in _DRESS or raw.endswith((":", "：")) or words.startswith(PROCESSED)
    if not kind:
        return Mark("original", index, block.end, headers=block.headers) if block and len(block.headers) > 2 else None
    if not dressed and block is None:
        return None
    end, headers = (block.end, block.headers) if block else (index + 1, ())
    return Mark(kind, index, end, headers=headers)


def _shared(lines: list[str], index: int) -> Mark | None:
    """The mark of a line on which the phrase and all its headers stand, as some programs turn HTML into text."""
    found = _PHRASE_FIRST.match(lines[index])
    kind = _kind(plain(found[1].strip(_EDGE))) if found else None
    headers = written_headers.on_one_line(lines[index][found.end() :]) if found and kind else ()
    return Mark(kind, index, index + 1, headers=headers) if kind and headers else None


def _kind(words: str) -> MarkKind | None:
    if words in _FORWARDED or words.startswith(("forwarded by", "forwarded message from")):
        return "forwarded"
    if words in _ORIGINAL or words.startswith(PROCESSED):
        return "original"
    return None


def plain(words: str) -> str:
    """The words in small letters; the dotted capital of Turkish leaves no dot behind."""
    small = words.lower()
    return " ".join((small if small.isascii() else small.replace("\u0307", "")).split())


def _headers(lines: list[str], index: int) -> Mark | None:
    block = written_headers.block(lines, index)
    return Mark("headers", index, block.end, headers=block.headers) if block else None


def _wrote(lines: list[str], index: int) -> Mark | None:
    shared = introductions.behind_words(lines[index])
    if shared:
        return Mark("wrote", index, index + 1, shared[1], own_words=shared[0])
    found = introductions.introduction(lines, index)
    return Mark("wrote", index, found[0], found[1]) if found else None


_FORWARDED, _ORIGINAL = frozenset(map(plain, FORWARDED)), frozenset(map(plain, ORIGINAL))
