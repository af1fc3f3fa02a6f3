"""The tree of a MIME message, cut into leaves without recursion and within bounds.

The cutter works on byte offsets with `bytes.find`, so it is linear whatever a message nests. Python's own parser
compares each line with every open boundary and recurses once per level, which a hostile message can use against it.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from regulars.channels.email.reading.headers import Headers, Parametered, parametered, split
from regulars.channels.email.reading.transfer import decoded

DEEPEST = 30
MOST_LEAVES = 1_000
MOST_CANDIDATES = 50  # lines that may be a boundary which the header does not name

_BOUNDARY_LINE = re.compile(rb"^--([^\s-][^\r\n]{3,200}?|-{2,}[^\r\n]{3,200}?)[ \t]*\r?$", re.MULTILINE)
_HEADER_LINE = re.compile(rb"\s*[!-9;-~]+[ \t]*:")


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A part that has no parts."""

    headers: Headers
    type: Parametered
    disposition: Parametered
    raw: bytes
    """Still in its transfer encoding."""
    within: tuple[str, ...] = ()
    """The kinds of multipart around it, outermost first."""
    first: bool = True
    """Whether it is the first part of the multipart around it."""
    hints: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The media type, in lower case; text/plain where none is given that makes sense."""
        value = self.type.value
        return value if re.fullmatch(r"[\w.+-]+/[\w.+-]+", value) else "text/plain"

    @property
    def content(self) -> bytes:
        """The bytes, transfer encoding undone."""
        return decoded(self.raw, self.headers.first("content-transfer-encoding"))


@dataclass(frozen=True, slots=True)
class _Branch:
    headers: Headers
    body: bytes
    within: tuple[str, ...] = ()
    first: bool = True


def leaves(headers: Headers, body: bytes, hints: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """The leaves in the order they stand in the message."""
    waiting = [_Branch(headers, body)]
    count = 0
    while waiting and count < MOST_LEAVES:
        branch = waiting.pop()
        kind = parametered(branch.headers.first("content-type"), hints)
        children = _children(branch, kind) if len(branch.within) < DEEPEST else None
        if children is None:
            count += 1
            yield _leaf(branch, kind, hints)
        else:
            waiting += reversed(children)


def _leaf(branch: _Branch, kind: Parametered, hints: tuple[str, ...]) -> Leaf:
    if kind.value.startswith("multipart/"):
        kind = Parametered("text/plain", kind.parameters)
    disposition = parametered(branch.headers.first("content-disposition"), hints)
    return Leaf(branch.headers, kind, disposition, branch.body, branch.within, branch.first, hints)


def _children(branch: _Branch, kind: Parametered) -> list[_Branch] | None:
    """The parts of a multipart, or None when it is none (or says it is, and has no boundary in it)."""
    if not kind.value.startswith("multipart"):
        return None
    boundary = kind["boundary"].encode("utf-8", "surrogateescape") or _boundary_seen(branch.body)
    if not boundary:
        return None
    pieces = list(_between(branch.body, boundary))
    if not pieces:
        seen = _boundary_seen(branch.body)
        pieces = list(_between(branch.body, seen)) if seen else []
    within = (*branch.within, kind.value.partition("/")[2])
    made = [_Branch(*split(piece), within, index == 0) for index, piece in enumerate(pieces[:MOST_LEAVES])]
    return made or None


def _boundary_seen(body: bytes) -> bytes:
    """The boundary of a multipart that forgot to name it, or named another: the first dashed line before a header."""
    for found in itertools.islice(_BOUNDARY_LINE.finditer(body[:100_000]), MOST_CANDIDATES):
        if _HEADER_LINE.match(body, found.end()) and body.find(b"--" + found[1], found.end()) >= 0:
            return found[1]
    return b""


def _between(body: bytes, boundary: bytes) -> Iterator[bytes]:
    """What stands between the boundary lines, without the line break that belongs to each."""
    mark = b"--" + boundary
    start = None
    position = body.find(mark)
    while position >= 0:
        after = position + len(mark)
        closing = body.startswith(b"--", after)
        end = _end_of_line(body, after + 2 * closing)
        if (position == 0 or body[position - 1 : position] in (b"\n", b"\r")) and end is not None:
            if start is not None:
                yield _without_last_break(body, start, position)
            start = None if closing else end
            if closing:
                return
            position = body.find(mark, end)
        else:
            position = body.find(mark, after)
    if start is not None and start < len(body):
        yield body[start:]


def _end_of_line(body: bytes, position: int) -> int | None:
    """Where the next line starts when only blanks are left on this one, else None."""
    while body[position : position + 1] in (b" ", b"\t"):
        position += 1
    if body.startswith(b"\r\n", position):
        return position + 2
    if position >= len(body):
        return position
    return position + 1 if body[position : position + 1] in (b"\n", b"\r") else None


def _without_last_break(body: bytes, start: int, end: int) -> bytes:
    if body.startswith(b"\r\n", end - 2) and end - 2 >= start:
        end -= 2
    elif end - 1 >= start:
        end -= 1
    return body[start : max(start, end)]
