"""The properties of vCards 2.1, 3.0 and 4.0, as programs of all ages really write them.

    for card in cards(file):          # lists of Property, one list a card
        ...

Folded lines, quoted-printable with its own folding, base64 with or without indentation, bare parameters of 2.1, groups
(item1.X-ABLabel), cards within cards (AGENT: left out), charsets named or guessed. Nothing is fetched. A file is read
line by line; a card has at most MOST_BYTES.
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext as _

MOST_BYTES = 6_000_000
MOST_LINES = 20_000
LONGEST_LINE = 1_000_000
# Properties whose values may be long: everything else is cut to a reasonable length.
LONGEST_VALUE = 20_000
PICTURES = {"PHOTO", "LOGO"}
ENCODINGS = {"BASE64": "b", "B": "b", "QUOTED-PRINTABLE": "q", "Q": "q", "8BIT": "", "7BIT": "", "": ""}

_HEAD = re.compile(r'(?:([\w-]+)\.)?([\w-]+)((?:;(?:[^;:"]|"[^"]*")*)*):')
_PARAMETER = re.compile(r';((?:[^;:"]|"[^"]*")*)')
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")


@dataclass(frozen=True)
class Property:
    """One line that says something: TEL;TYPE=home:… `types` in lower case; `group` ties a label to it; `data` holds the
    bytes of a picture that stands in the card itself."""

    name: str
    value: str
    types: frozenset[str]
    parameters: dict[str, str]
    group: str = ""
    data: bytes = b""

    def parts(self) -> list[str]:
        """The components of a structured value (N, ADR, ORG)."""
        return [plain(part) for part in _apart(self.value, ";")]

    def items(self) -> list[str]:
        """The members of a list (CATEGORIES, NICKNAME)."""
        return [item for part in _apart(self.value, ",") if (item := plain(part).strip())]

    @property
    def text(self) -> str:
        """The value as text."""
        return plain(self.value).strip()


def plain(value: str) -> str:
    """Without backslashes: \\n is a new line, every other letter stands for itself."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL)


def cards(file: IO[bytes]) -> Iterator[list[Property] | str]:
    """The cards of a file in their order; words instead of a card that is too large to read."""
    held: list[str] = []
    depth = size = 0
    for line in _lines(file):
        begins, ends = _is(line, "BEGIN"), _is(line, "END")
        depth += begins
        if depth == 1 and not begins and not ends and size <= MOST_BYTES and len(held) <= MOST_LINES:
            held.append(line)
            size += len(line)
        if not (ends and depth):
            continue
        depth -= 1
        if depth == 0:
            yield _too_large(size, held) or list(_read(held))
            held, size = [], 0
    if depth and held:
        yield _too_large(size, held) or list(_read(held))


def _too_large(size: int, held: list[str]) -> str:
    return _("This card is too large to be read.") if size > MOST_BYTES or len(held) > MOST_LINES else ""


def _is(line: str, word: str) -> bool:
    return line[:14].upper().replace(" ", "").startswith(f"{word}:VCARD")


def _lines(file: IO[bytes]) -> Iterator[str]:
    """Lines as text, bytes that are no UTF-8 kept as lone surrogates until a charset is known."""
    start = file.read(4)
    file.seek(0)
    wide = "utf-16" if start[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-16-le" if start[1:2] == b"\0" else ""
    if wide:
        yield from file.read().decode(wide, "replace").lstrip("\ufeff").splitlines()
        return
    while raw := file.readline(LONGEST_LINE):
        # Old Macs end lines with a carriage return alone.
        for line in raw.decode("utf-8-sig", "surrogateescape").rstrip("\r\n").split("\r"):
            yield line.replace("\0", "")


def _read(lines: list[str]) -> Iterator[Property]:
    for line in _unfolded(lines):
        head = _HEAD.match(line)
        if head:
            yield _property(head, line[head.end() :])


def _unfolded(lines: list[str]) -> Iterator[str]:
    """Whole properties: what was folded is put together again. Empty lines end a base64 value."""
    whole, quoted, sixtyfour = [""], False, False
    for line in lines:
        if quoted and whole[-1].endswith("="):
            whole.append(line)
        elif line[:1] in {" ", "\t"} and line.strip() and any(whole):
            whole.append(line.strip() if sixtyfour else line[1:])
        elif sixtyfour and line.strip() and not _HEAD.match(line) and _BASE64.fullmatch(line):
            whole.append(line.strip())
        elif quoted and whole[-1].endswith("="):
            continue
        else:
            if any(whole):
                yield _joined(whole, quoted=quoted)
            whole = [line]
            quoted, sixtyfour = _encoded(line)
    if any(whole):
        yield _joined(whole, quoted=quoted)


def _joined(whole: list[str], *, quoted: bool) -> str:
    if quoted:
        return "".join(part.removesuffix("=") for part in whole)
    return "".join(whole)


def _encoded(line: str) -> tuple[bool, bool]:
    """Whether the property that begins here is quoted-printable, or base64."""
    head = _HEAD.match(line)
    said = head[3].upper() if head else ""
    return "QUOTED-PRINTABLE" in said, "BASE64" in said or "ENCODING=B" in said


def _property(head: re.Match[str], value: str) -> Property:
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for one in _PARAMETER.findall(head[3]):
        key, equals, said = one.encode("utf-8", "replace").decode().partition("=")
        said = said.strip().strip('"')
        if not equals:
            _bare(key.strip(), types, parameters)
        elif key.strip().upper() == "TYPE":
            types |= {word.strip().lower() for word in said.split(",")}
        else:
            parameters[key.strip().upper()] = said
    name = head[2].upper()
    coding = ENCODINGS.get(parameters.get("ENCODING", "").upper(), "")
    data = _picture(value, coding) if name in PICTURES else b""
    text = "" if data else _decoded(value, coding, parameters.get("CHARSET", ""))[:LONGEST_VALUE]
    return Property(name, text, frozenset(types), parameters, (head[1] or "").lower(), data)


def _bare(word: str, types: set[str], parameters: dict[str, str]) -> None:
    """A parameter of 2.1 without a name: TEL;HOME, NOTE;QUOTED-PRINTABLE."""
    if word.upper() in ENCODINGS:
        parameters["ENCODING"] = word
    else:
        types.add(word.lower())


def _picture(value: str, coding: str) -> bytes:
    """The bytes of a picture in the card; b"" for an address of one: nothing is fetched."""
    inside = re.match(r"data:image/[\w.+-]+(?:;[\w=-]+)*;base64,", value, re.IGNORECASE)
    if not inside and coding != "b":
        return b""
    try:
        return base64.b64decode(re.sub(r"[\s\\]", "", value[inside.end() if inside else 0 :]) + "==")
    except (binascii.Error, ValueError):
        return b""


def _decoded(value: str, coding: str, charset: str) -> str:
    raw = value.encode("utf-8", "surrogateescape")
    if coding == "q":
        raw = quopri.decodestring(raw)
    elif coding == "b":
        try:
            raw = base64.b64decode(re.sub(rb"\s", b"", raw) + b"==")
        except (binascii.Error, ValueError):
            raw = b""
    for guess in (charset or "utf-8", "utf-8", "cp1252", "latin-1"):
        try:
            return raw.decode(guess).replace("\r\n", "\n").replace("\0", "")
        except (LookupError, ValueError):
            continue
    return ""


def _apart(value: str, mark: str) -> list[str]:
    """Split at a mark that has no backslash of its own before it."""
    parts = [""]
    for piece in value.split(mark):
        parts[-1] += piece
        backslashes = len(piece) - len(piece.rstrip("\\"))
        if backslashes % 2:
            parts[-1] += mark
        else:
            parts.append("")
    return parts if parts[-1] else parts[:-1] or [""]
