"""The header block: names and values as they came, and the questions that are asked of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from regulars.channels.email.reading.charsets import decode
from regulars.channels.email.reading.words import LONGEST, readable

MOST_HEADERS = 2_000
LONGEST_PARAMETERS = 10_000
LONGEST_BLOCK = 500_000

_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:[ \t]*")
_ID = re.compile(r"<\s*([^<>]{1,998}?)\s*>")
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_PARAMETER = re.compile(r"""(?:^|;|(?<=")\s)\s*+([^=;\s"]{1,100})\s*=\s*("(?:[^"\\]|\\.)*+"?|[^;]*)""", re.DOTALL)
_CONTINUED = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")


@dataclass(frozen=True, slots=True)
class Headers:
    """Header fields in the order they came. Names compare without regard to case; values are raw and still folded."""

    fields: tuple[tuple[str, bytes], ...]

    def all(self, name: str, hints: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Each value of this name as text, encoded words still in it."""
        return tuple(decode(value[:LONGEST], None, hints) for key, value in self.fields if key == name.lower())

    def first(self, name: str, hints: tuple[str, ...] = ()) -> str:
        """The first value that says something, or ""."""
        return next((value for value in self.all(name, hints) if value.strip()), "")

    def read(self, name: str, hints: tuple[str, ...] = ()) -> str:
        """The first value as a person reads it."""
        return readable(self.first(name, hints), hints)

    def __contains__(self, name: str) -> bool:
        return any(key == name.lower() for key, _ in self.fields)


def split(raw: bytes) -> tuple[Headers, bytes]:
    """The header block and what follows its empty line. A line that is no header ends it unless headers follow."""
    if b"\n" not in raw[:LONGEST_BLOCK]:
        raw = raw.replace(b"\r", b"\n")  # lines of the oldest Macintosh
    start = _after_envelope(raw)
    fields: list[tuple[str, bytearray]] = []
    position = start
    while position < min(len(raw), start + LONGEST_BLOCK) and len(fields) < MOST_HEADERS:
        line, after = _line(raw, position)
        if not line.strip(b"\r\n"):
            position = after
            break
        if line[:1] in b" \t" and fields:
            fields[-1][1].extend(line)
        elif found := _NAME.match(line):
            fields.append((found[1].decode("ascii").lower(), bytearray(line[found.end() :])))
        elif not _headers_go_on(raw, after):
            break
        position = after
    return Headers(tuple((name, bytes(value).rstrip(b"\r\n")) for name, value in fields)), raw[position:]


def _after_envelope(raw: bytes) -> int:
    """Where the first header stands: behind a byte-order mark, empty lines and the mbox line."""
    start = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    while start < len(raw) and raw[start] in b"\r\n":
        start += 1
    line, after = _line(raw, start)
    return after if line.startswith((b"From ", b">From ")) else start


def _line(raw: bytes, position: int) -> tuple[bytes, int]:
    """The line at this place, with its break, and the place behind it."""
    end = raw.find(b"\n", position) + 1 or len(raw)
    return raw[position:end], end


def _headers_go_on(raw: bytes, position: int) -> bool:
    """Whether another header stands within the next few lines, before an empty one."""
    for _ in range(3):
        line, position = _line(raw, position)
        if not line.strip():
            return False
        if _NAME.match(line) and b" " not in line.partition(b":")[0].rstrip():
            return True
    return False


def ids(value: str) -> tuple[str, ...]:
    """The message ids of In-Reply-To or References, in order, without brackets and without what no id may hold."""
    plain = _FOLD.sub("", value[:LONGEST])
    found = tuple(_CONTROL.sub("", match) for match in _ID.findall(plain))
    words = (word.strip("<>") for word in _CONTROL.sub(" ", value[:LONGEST]).split())
    return found or tuple(word for word in words if "@" in word and len(word) < 998)


@dataclass(frozen=True, slots=True)
class Parametered:
    """A value with parameters, as Content-Type has them; names in lower case, values decoded."""

    value: str
    parameters: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.parameters.get(name, "")


def parametered(text: str, hints: tuple[str, ...] = ()) -> Parametered:
    """A Content-Type or Content-Disposition taken apart, with RFC 2231 pieces joined and decoded."""
    text = text[:LONGEST_PARAMETERS]
    value, _, rest = text.partition(";")
    if "=" in value:  # "name=x" without a type before it
        value, rest = "", text
    gathered: dict[str, list[_Piece]] = {}
    for name, raw in _parameters(rest):
        found = _CONTINUED.fullmatch(name)
        if found:
            number = int(found[2]) if found[2] else None
            gathered.setdefault(found[1], []).append(_Piece(number, bool(found[3]), raw))
    return Parametered(
        value.strip().strip('"').lower(), {name: _joined(pieces, hints) for name, pieces in gathered.items()}
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of a parameter: `name*number*=text`."""

    number: int | None
    encoded: bool
    text: str


def _parameters(text: str) -> Iterator[tuple[str, str]]:
    for found in _PARAMETER.finditer(text):
        value = found[2].strip()
        if value.startswith('"'):
            value = re.sub(r"\\(.)", r"\1", value[1:].removesuffix('"'))
        yield found[1].lower(), value


def _joined(pieces: list[_Piece], hints: tuple[str, ...]) -> str:
    """One parameter out of its pieces (RFC 2231): the encoded form before the numbered one before the plain one."""
    whole = [piece for piece in pieces if piece.number is None and piece.encoded]
    numbered = sorted((piece for piece in pieces if piece.number is not None), key=lambda piece: piece.number or 0)
    chosen = whole[:1] or numbered or pieces[:1]
    if not any(piece.encoded for piece in chosen):
        return readable("".join(piece.text for piece in chosen), hints)
    charset, raw = "", b""
    for index, piece in enumerate(chosen):
        text = piece.text
        if piece.encoded and index == 0 and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw += unquote_to_bytes(text) if piece.encoded else text.encode("utf-8", "replace")
    return readable(decode(raw, charset or None, hints), hints)
