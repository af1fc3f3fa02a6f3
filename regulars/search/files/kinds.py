"""Which sort of file it is: by its first bytes where they say it, else by its name and what the sender called it."""

from pathlib import PurePath

PDF, ZIP, OLD_OFFICE, RTF = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
# A PDF may have a little before its first line.
WITHIN = 1024
ENDINGS = {
    ".csv": "text", ".log": "text", ".md": "text", ".text": "text", ".tsv": "text", ".txt": "text", ".ics": "text",
    ".vcf": "text", ".json": "text", ".htm": "html", ".html": "html", ".xhtml": "html", ".pdf": "pdf", ".rtf": "rtf",
    ".docx": "zip", ".docm": "zip", ".xlsx": "zip", ".xlsm": "zip", ".odt": "zip", ".ods": "zip",
}  # fmt: skip
NEVER = ("image/", "audio/", "video/", "font/")


def is_read(name: str, content_type: str) -> bool:
    """Whether it is worth opening: pictures, sounds and archives hold no words that we read."""
    ending = PurePath(name.lower()).suffix
    if ending in ENDINGS:
        return True
    return not content_type.lower().startswith(NEVER) and (
        content_type.lower().startswith("text/") or ending in {"", ".doc", ".xls"} or "document" in content_type.lower()
    )


def kind_of(begins: bytes, name: str, content_type: str) -> str:
    """ "pdf", "zip", "old", "rtf", "html", "text", or "" for what is not read."""
    if PDF in begins[:WITHIN]:
        return "pdf"
    for sign, kind in ((ZIP, "zip"), (OLD_OFFICE, "old"), (RTF, "rtf")):
        if begins.startswith(sign):
            return kind
    ending = PurePath(name.lower()).suffix
    if content_type.lower() in {"text/html", "application/xhtml+xml"} or ENDINGS.get(ending) == "html":
        return "html"
    if content_type.lower().startswith("text/") or ending in ENDINGS:
        # A name promises a format that the bytes do not keep: it is damaged, which its reader finds out.
        return ENDINGS.get(ending, "text")
    return ""
