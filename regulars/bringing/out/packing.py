"""A package (zip) that is made while it is read: no more of it is in memory than a piece of one file."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

PIECE = 64 * 1024


class _Passing(io.RawIOBase):
    """What the zip writes into; what was written can be taken out at once. It cannot be sought, and zip knows."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._held += data
        return len(data)

    def take(self) -> bytes:
        """All that was written since the last time."""
        held, self._held = bytes(self._held), bytearray()
        return held


def packed(members: Iterable[tuple[str, Iterable[bytes]]], *, at: datetime) -> Iterator[bytes]:
    """The bytes of a zip with these members, each given by its name and its pieces."""
    passing = _Passing()
    with zipfile.ZipFile(passing, "w", zipfile.ZIP_DEFLATED) as package:
        for name, pieces in members:
            info = zipfile.ZipInfo(name, at.timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            with package.open(info, "w", force_zip64=True) as member:
                for piece in pieces:
                    member.write(piece)
                    if held := passing.take():
                        yield held
            yield passing.take()
    yield passing.take()


def pieces_of(kept: Any) -> Iterator[bytes]:
    """A kept file, piece by piece; nothing where it was lost from the disk."""
    try:
        with kept.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece
    except FileNotFoundError:
        return
