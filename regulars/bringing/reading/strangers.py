"""Files that are neither table nor cards, known by how they begin, and what to do with them instead."""

from django.utils.translation import gettext as _

SHEET = "This is a spreadsheet of its own kind. Open it, save it as CSV (in Excel: “CSV UTF-8”), and bring that."
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", SHEET),
    (b"%PDF-", "This is a PDF. People come in from a table (CSV) or from cards (vCard)."),
    (b"\x89PNG", "This is a picture. A face is chosen on somebody's own page."),
    (b"\xff\xd8\xff", "This is a picture. A face is chosen on somebody's own page."),
    (b"GIF8", "This is a picture. A face is chosen on somebody's own page."),
    (b"\x1f\x8b", "This file is packed (gzip). Unpack it, and bring what is in it."),
    (b"7z\xbc\xaf", "This file is packed (7z). Unpack it, and bring what is in it."),
    (b"Rar!", "This file is packed (rar). Unpack it, and bring what is in it."),
    (b"SQLite format 3", "This is a database. Let the program it belongs to write a table (CSV)."),
)
_PAGES = (b"<!doctype html", b"<html", b"<?xml")
_SHEETS = (b"[Content_Types].xml", b"_rels/.rels", b"application/vnd.oasis")


def refusal(start: bytes) -> str:
    """What to say about a file that begins like this; "" where it may be read."""
    if start.startswith(b"PK\x03\x04"):
        return SHEET if any(sign in start[:2_000] for sign in _SHEETS) else ""
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_PAGES):
        return _("This is a web page, whatever its name says. Save it as a table (CSV) first.")
    return next((words for beginning, words in _BEGINNINGS if start.startswith(beginning)), "")
