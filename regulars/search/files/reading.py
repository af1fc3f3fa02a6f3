"""The words of a file, format by format. No database; runs in a process of its own, for these are strangers.

Unreadable      with one of the troubles of FileText: "locked", "broken", "large", "heavy", "old"
"""

import io
import re
from collections.abc import Iterable, Iterator
from typing import IO
from zipfile import BadZipFile, ZipFile

MOST_LETTERS = 200_000
MOST_BYTES = 50_000_000
MOST_UNPACKED = 200_000_000
MOST_PARTS = 10_000
ENOUGH_TO_TELL = 40
MOST_TEXT = 4_000_000
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Unreadable(Exception):
    """The file cannot be read; the argument names the trouble."""


def words_of(file: IO[bytes], kind: str) -> str:
    """Its words, at most MOST_LETTERS. Raises Unreadable, and whatever a library thinks of a broken file."""
    if file.seek(0, io.SEEK_END) > MOST_BYTES:
        raise Unreadable("large")
    file.seek(0)
    return _together(READERS[kind](file))


def _together(pieces: Iterable[str]) -> str:
    """The pieces in lines, without empty ones, until there is enough."""
    kept, letters = [], 0
    for piece in pieces:
        if line := " ".join(piece.split()):
            kept.append(line)
            letters += len(line) + 1
        if letters > MOST_LETTERS:
            break
    return "\n".join(kept)[:MOST_LETTERS]


def _pdf(file: IO[bytes]) -> Iterator[str]:
    import pypdfium2  # noqa: PLC0415 - each process opens one file, and loads what that takes

    try:
        document = pypdfium2.PdfDocument(file.read())
    except pypdfium2.PdfiumError as error:
        raise Unreadable("locked" if "password" in str(error).lower() else "broken") from error
    for page in document:
        yield page.get_textpage().get_text_bounded()
        page.close()


def _zip(file: IO[bytes]) -> Iterator[str]:
    """Documents and tables of today's office programs are archives of XML."""
    try:
        archive = ZipFile(file)
    except BadZipFile as error:
        raise Unreadable("broken") from error
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable("heavy")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("locked")
    names = {part.filename for part in parts}
    file.seek(0)
    if "word/document.xml" in names:
        yield from _docx(file)
    elif "xl/workbook.xml" in names:
        yield from _xlsx(file)
    elif "content.xml" in names:
        yield from _open_document(archive)
    elif "[Content_Types].xml" in names:
        raise Unreadable("broken")


def _docx(file: IO[bytes]) -> Iterator[str]:
    import docx  # noqa: PLC0415

    document = docx.Document(file)
    parts = [document.element.body]
    for section in document.sections:
        parts += [one._element for one in (section.header, section.footer) if not one.is_linked_to_previous]
    for part in parts:
        for paragraph in part.iter(f"{_WORD}p"):
            pieces = paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br")
            yield "".join(piece.text or "" if piece.tag == f"{_WORD}t" else " " for piece in pieces)


def _xlsx(file: IO[bytes]) -> Iterator[str]:
    import openpyxl  # noqa: PLC0415

    book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        yield sheet.title
        # A sheet may claim a million empty columns; believed, each row would have them.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            yield " ".join(str(cell) for cell in row if cell is not None)


def _open_document(archive: ZipFile) -> Iterator[str]:
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415

    if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Unreadable("locked")
    with archive.open("content.xml") as content:
        for _, element in iterparse(content):
            if element.tag.rpartition("}")[2] in {"p", "h"}:
                yield "".join(element.itertext())
                element.clear()


def _text(file: IO[bytes]) -> Iterator[str]:
    yield from decoded(file.read(MOST_TEXT)).splitlines()


def _html(file: IO[bytes]) -> Iterator[str]:
    from regulars.kit.markup.text import text_of  # noqa: PLC0415

    yield from text_of(decoded(file.read(MOST_TEXT))).splitlines()


def decoded(data: bytes) -> str:
    """Text in whichever spelling it came. Raises Unreadable for what is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:8192]:
        raise Unreadable("broken")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # noqa: PLC0415

        # Of a few odd letters nobody can tell which alphabet they are from: then it is the commonest.
        enough = sum(byte > 127 for byte in data[:100_000]) >= ENOUGH_TO_TELL
        best = from_bytes(data[:100_000]).best() if enough else None
        return data.decode(best.encoding if best else "cp1252", "replace")


_RTF = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6})\s?(?:\\'[0-9a-fA-F]{2}|\?)?|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])"
    rb"|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_HIDDEN = {
    b"fonttbl",
    b"colortbl",
    b"stylesheet",
    b"info",
    b"pict",
    b"object",
    b"generator",
    b"themedata",
    b"listtable",
}
_BREAKS = {b"par": "\n", b"line": "\n", b"row": "\n", b"tab": " ", b"cell": " "}


def _rtf(file: IO[bytes]) -> Iterator[str]:
    yield from "".join(_rtf_pieces(file.read(MOST_TEXT))).splitlines()


def _rtf_pieces(data: bytes) -> Iterator[str]:
    """What is written, without the groups that hold fonts, colours and pictures."""
    depth, hidden = 0, 0
    for found in _RTF.finditer(data):
        byte, letter, word, _, sign, brace, text = found.groups()
        depth += (brace == b"{") - (brace == b"}")
        if hidden and depth < hidden:
            hidden = 0
        if not hidden and (word in _HIDDEN or sign == b"*"):
            hidden = depth
        if not hidden:
            yield _rtf_letters(byte, letter, word, sign, text)


def _rtf_letters(byte: bytes, letter: bytes, word: bytes, sign: bytes, text: bytes) -> str:
    if byte:
        return bytes.fromhex(byte.decode()).decode("cp1252", "replace")
    if letter:
        return chr(int(letter) % 65536)
    if sign:
        return sign.decode("latin-1") if sign in b"\\{}" else " "
    return text.decode("cp1252", "replace") if text else _BREAKS.get(word, "")


def _old(file: IO[bytes]) -> Iterator[str]:
    """Documents locked with a password stand in the shell of the old format."""
    raise Unreadable("locked" if ENCRYPTED_PACKAGE in file.read() else "old")


READERS = {"pdf": _pdf, "zip": _zip, "old": _old, "rtf": _rtf, "html": _html, "text": _text}
