"""Mailboxes out of header values: strict where the header is right, forgiving where a reader would understand it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from regulars.channels.email.reading.mail import Address
from regulars.channels.email.reading.words import LONGEST, decoded, readable

MOST_ADDRESSES = 2_000

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]]{1,200}@[^\s@<>,;:\"()]{1,250}")
_MAILTO = re.compile(r"^\s*mailto:", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_RUN = re.compile(r"[^,;:<\"(]+")
_ESCAPED = re.compile(r"\\(.)")
_ENCLOSED = {
    '"': re.compile(r'"((?:[^"\\]|\\.)*+)"'),
    "(": re.compile(r"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+)\)"),
}
_QUOTES = "\"'`“”„‘’«» \t"


def addresses(values: tuple[str, ...], hints: tuple[str, ...] = ()) -> tuple[Address, ...]:
    """The mailboxes of one or more values of the same header, in order. What has no address in it is left out."""
    found: list[Address] = []
    for value in values:
        plain = _BLANKS.sub(" ", value[:LONGEST].replace("\0", ""))
        here = list(_mailboxes(plain, hints))
        if not here and "=?" in plain:  # the whole mailbox hides in an encoded word
            here = list(_mailboxes(decoded(plain, hints), hints))
        found += here
        if len(found) >= MOST_ADDRESSES:
            break
    return tuple(found[:MOST_ADDRESSES])


@dataclass
class _Piece:
    """What stands between two commas."""

    words: list[str] = field(default_factory=list)
    angle: str | None = None
    before_angle: int | None = None
    """How many of the words stand before the angle bracket."""
    comments: list[str] = field(default_factory=list)


def _mailboxes(value: str, hints: tuple[str, ...]) -> Iterator[Address]:
    waiting = ""  # half of a name that has an unquoted comma in it: Müller, Bernd <b@…>
    for piece in _pieces(value):
        words = _words(piece)
        if piece.angle is None and not _ADDRESS.search(words):
            waiting = f"{waiting}, {words}" if waiting and words else words or waiting
            continue
        address = _address_of(piece)
        if address:
            name = _name(f"{waiting}, {words}" if waiting and piece.angle is not None else words, piece, address, hints)
            yield Address(address, name)
        waiting = ""


def _words(piece: _Piece) -> str:
    """The words of a piece, of those around an address only the ones before it, if there are any."""
    return "".join(piece.words[: piece.before_angle]).strip() or "".join(piece.words).strip()


def _address_of(piece: _Piece) -> str | None:
    if piece.angle is not None:
        bare = _MAILTO.sub("", decoded(piece.angle)).strip().strip("'\"")
        return bare if "@" in bare.strip("@") else None
    words = "".join(piece.words)
    found = _ADDRESS.search(_MAILTO.sub("", words))
    return found[0].strip("'\"").rstrip(".") if found else None


def _name(words: str, piece: _Piece, address: str, hints: tuple[str, ...]) -> str | None:
    if piece.angle is None:
        words = _MAILTO.sub("", words).replace(address, "", 1)
    name = readable(words, hints).strip(_QUOTES) or readable(" ".join(piece.comments), hints).strip(_QUOTES)
    return name.strip() if any(sign.isalnum() for sign in name) else None


def _pieces(value: str) -> Iterator[_Piece]:
    """Cut at the commas and semicolons outside quotes, comments and angle brackets. Names of groups are dropped."""
    piece, position = _Piece(), 0
    while position < len(value):
        sign = value[position]
        if sign in ",;" or (sign == ":" and _names_a_group(value, position, piece)):
            if sign != ":":
                yield piece
            piece, position = _Piece(), position + 1
        elif sign == "<":
            piece.before_angle = len(piece.words) if piece.before_angle is None else piece.before_angle
            piece.angle, position = _angled(value, position, piece)
        elif sign in _ENCLOSED:
            found = _ENCLOSED[sign].match(value, position)
            if found:
                (piece.words if sign == '"' else piece.comments).append(_ESCAPED.sub(r"\1", found[1]))
                position = found.end()
            else:  # one that never closes stands for nothing, and so do those behind it
                value = value[:position] + value[position:].replace(sign, " ")
        else:
            run = _RUN.match(value, position)
            piece.words.append(run[0] if run else sign)
            position = run.end() if run else position + 1
    yield piece


def _angled(value: str, position: int, piece: _Piece) -> tuple[str | None, int]:
    """The address between angle brackets, and where it ends."""
    end = value.find(">", position)
    comma = value.find(",", position)
    if end < 0:
        end = comma if comma > 0 else len(value)
    inside = value[position + 1 : end].rpartition("<")[2]
    if piece.angle and "@" in piece.angle and "@" not in inside:
        return piece.angle, end + 1
    route = inside.rpartition(":")[2] if inside.lstrip().startswith("@") else inside
    return route.strip(), end + 1


def _names_a_group(value: str, position: int, piece: _Piece) -> bool:
    words = "".join(piece.words[:20]).strip()
    return bool(words) and words.lower() != "mailto" and "@" not in words and value.rfind(";") > position
