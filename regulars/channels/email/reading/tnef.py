"""Files out of winmail.dat: the TNEF envelope that Outlook puts around attachments (MS-OXTNEF).

Own reader, since the one library for it has not been kept since 2021. Only what names and holds a file is read.
"""

import struct
from collections.abc import Iterator

SIGNATURE = b"\x78\x9f\x3e\x22"
MOST_FILES = 500

ATTACHMENT_STARTS = 0x00069002
ATTACHMENT_TITLE = 0x00018010
ATTACHMENT_DATA = 0x0006800F
ATTACHMENT_PROPERTIES = 0x00069005

LONG_FILENAME = 0x3707
MIME_TAG = 0x370E
FIXED_SIZES = {
    0x0002: 4,
    0x0003: 4,
    0x0004: 4,
    0x0005: 8,
    0x0006: 8,
    0x0007: 8,
    0x000A: 4,
    0x000B: 4,
    0x0014: 8,
    0x0040: 8,
    0x0048: 16,
}
TEXT_TYPES = {0x001E: "cp1252", 0x001F: "utf-16-le"}


def attachments(raw: bytes) -> list[tuple[str, str | None, bytes]]:
    """Name, media type (or None) and bytes of each file inside; [] for anything that is not TNEF."""
    files: list[dict[str, str | bytes]] = []
    for identity, data in _attributes(raw):
        if identity == ATTACHMENT_STARTS:
            files.append({})
        elif files and identity == ATTACHMENT_TITLE:
            files[-1].setdefault("name", data.rstrip(b"\0").decode("cp1252", "replace"))
        elif files and identity == ATTACHMENT_DATA:
            files[-1]["data"] = data
        elif files and identity == ATTACHMENT_PROPERTIES:
            files[-1].update(_named(data))
    return [
        (str(file.get("name") or "attachment"), str(file["type"]) if "type" in file else None, content)
        for file in files[:MOST_FILES]
        if isinstance(content := file.get("data"), bytes)
    ]


def _attributes(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Each attribute's number and data, as far as the envelope is whole."""
    if not raw.startswith(SIGNATURE):
        return
    position = 6
    while position + 9 <= len(raw):
        _, identity, length = struct.unpack_from("<BII", raw, position)
        end = position + 9 + length
        if end > len(raw):
            return
        yield identity, raw[position + 9 : end]
        position = end + 2  # a checksum follows


def _named(data: bytes) -> dict[str, str | bytes]:
    """The long name and the media type among an attachment's MAPI properties."""
    found: dict[str, str | bytes] = {}
    for identity, text in _texts(data):
        if identity == LONG_FILENAME and text:
            found["name"] = text
        elif identity == MIME_TAG and text:
            found["type"] = text.lower()
    return found


def _texts(data: bytes) -> Iterator[tuple[int, str]]:
    """The MAPI properties that are texts; stops at a kind whose length is not known."""
    position = 4
    try:
        for _ in range(struct.unpack_from("<I", data)[0]):
            kind, identity = struct.unpack_from("<HH", data, position)
            position += 4
            if kind & 0x1000 or identity >= 0x8000:
                return
            if kind in FIXED_SIZES:
                position += FIXED_SIZES[kind]
                continue
            count, length = struct.unpack_from("<II", data, position)
            if count != 1:
                return
            value = data[position + 8 : position + 8 + length]
            position += 8 + length + (-length % 4)
            if kind in TEXT_TYPES:
                yield identity, value.decode(TEXT_TYPES[kind], "replace").rstrip("\0")
    except struct.error:
        return
