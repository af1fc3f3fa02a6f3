"""Tables as programs write them: which letters they use, what stands between their cells, and their rows one by one.

    table = open_table(file)
    for row in table.rows():          # Row(number, cells) from the first row after the headings
        ...

Excel's habits are known: "sep=;", UTF-16 with tabs, cells like ="00123", cells with new lines, rows of any length.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from django.utils.translation import gettext

from regulars.bringing.errors import NotBrought

MOST_COLUMNS = 200
LONGEST_CELL = 100_000
LONGEST_LINE = 2_000_000
SEPARATORS = (",", ";", "\t", "|")
# What a keeper may choose where the letters look wrong; the names are shown.
ENCODINGS = {
    "utf-8-sig": "UTF-8",
    "cp1252": "Western European (Windows, Latin-1)",
    "utf-16": "UTF-16 (Excel’s “Unicode text”)",
    "cp1250": "Central European (Windows)",
    "cp1251": "Cyrillic (Windows)",
    "cp1253": "Greek (Windows)",
    "cp1254": "Turkish (Windows)",
    "mac_roman": "Western European (Macintosh)",
}
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAMPLE = 64 * 1024


@dataclass(frozen=True)
class TableRow:
    """Its number among the rows (the headings are none), its cells; `trouble` says why it cannot be read."""

    number: int
    cells: list[str]
    trouble: str = ""


@dataclass
class Table:
    """A file of which we know how to read it. `headings` is empty where the first row is a person already."""

    file: IO[bytes]
    encoding: str
    separator: str
    headings: list[str] = field(default_factory=list)
    width: int = 0

    def rows(self) -> Iterator[TableRow]:
        """The rows after the headings that have anything in them, from the beginning of the file."""
        number = 0
        for cells, trouble in self._all():
            if number == 0 and self.headings and not trouble and cells == self.headings:
                number = 1
                continue
            if trouble or any(cell.strip() for cell in cells):
                number += 1
                yield TableRow(number - bool(self.headings), cells, trouble)

    def _all(self) -> Iterator[tuple[list[str], str]]:
        self.file.seek(0)
        reader = csv.reader(_lines(self.file, self.encoding), delimiter=self.separator)
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield [], gettext("A cell here has no end: a quotation mark may be missing.")
                continue
            if len(cells) > MOST_COLUMNS and any(cell.strip() for cell in cells[MOST_COLUMNS:]):
                yield (
                    cells[:MOST_COLUMNS],
                    gettext("This row has more than %(MOST_COLUMNS)s cells.") % {"MOST_COLUMNS": MOST_COLUMNS},
                )
            else:
                yield _without_empty_end(cells), ""


def open_table(file: IO[bytes], *, encoding: str = "", has_headings: bool | None = None) -> Table:
    """How this file is to be read, from its beginning. Raises NotBrought where it is no table."""
    chosen = encoding or guess_encoding(file)
    sample = _sample(file, chosen)
    if not sample:
        raise NotBrought(gettext("There is nothing in this file."))
    table = Table(file, chosen, _separator(sample))
    first, trouble = next(((cells, trouble) for cells, trouble in table._all() if any(map(str.strip, cells))), ([], ""))
    if trouble:
        raise NotBrought(
            gettext("This table has more than %(MOST_COLUMNS)s columns. Take out what is not about people.")
            % {"MOST_COLUMNS": MOST_COLUMNS}
        )
    if has_headings if has_headings is not None else _are_headings(first):
        table.headings = first
    table.width = max([len(first), *(len(row.cells) for _, row in zip(range(200), table.rows(), strict=False))])
    return table


def guess_encoding(file: IO[bytes]) -> str:
    """By its first bytes, or by whether all of it is UTF-8; else as Windows writes western Europe."""
    file.seek(0)
    start = file.read(_SAMPLE)
    for mark, name in _BOMS:
        if start.startswith(mark):
            return name
    if start[1:400:2].count(0) > len(start[1:400:2]) // 2:
        return "utf-16-le"
    if start[:400:2].count(0) > len(start[:400:2]) // 2:
        return "utf-16-be"
    return "utf-8-sig" if _is_utf8(file) else "cp1252"


def _is_utf8(file: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    try:
        while piece := file.read(1024 * 1024):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _lines(file: IO[bytes], encoding: str) -> Iterator[str]:
    """Lines with their ends, NULs left out; the line by which Excel names its separator left out too."""
    csv.field_size_limit(LONGEST_CELL)
    text = io.TextIOWrapper(_Unclosed(file), encoding, errors="replace", newline="")
    first = True
    while line := text.readline(LONGEST_LINE):
        if not (first and _named_separator(line)):
            yield line.replace("\0", "")
        first = False
    text.detach()


class _Unclosed(io.BufferedReader):
    """The file of somebody else, which stays open when the text around it is thrown away."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(_Raw(file))


class _Raw(io.RawIOBase):
    def __init__(self, file: IO[bytes]) -> None:
        self.under = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        piece = self.under.read(len(view))
        view[: len(piece)] = piece
        return len(piece)


def _sample(file: IO[bytes], encoding: str) -> list[str]:
    file.seek(0)
    lines, length = [], 0
    for line in _lines(file, encoding):
        length += len(line)
        if line.strip():
            lines.append(line)
        if length > _SAMPLE or len(lines) > 40:
            break
    return lines


def _named_separator(line: str) -> str:
    return line.strip().lstrip("\ufeff").strip('"')[4:5] if line.lstrip('\ufeff"').lower().startswith("sep=") else ""


def _separator(lines: list[str]) -> str:
    """What stands between cells: what makes the rows of the beginning most alike, and more than one cell wide."""

    def worth(mark: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=mark) if row]
        except csv.Error:
            return 0, 0
        usual = max(set(widths), key=widths.count, default=1)
        return (widths.count(usual) * 2 > len(widths) and usual > 1) * usual, usual

    return max(SEPARATORS, key=worth)


def _are_headings(cells: list[str]) -> bool:
    """Whether a first row names columns: no cell in it is an address, a number or a day."""
    return bool(cells) and not any("@" in cell or sum(map(str.isdigit, cell)) > 4 for cell in cells)


def _without_empty_end(cells: list[str]) -> list[str]:
    end = len(cells)
    while end > 1 and not cells[end - 1].strip():
        end -= 1
    return cells[:end]
