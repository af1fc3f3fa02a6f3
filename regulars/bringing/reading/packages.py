"""A package of ours (zip, or JSON Lines alone) that came back, read without trusting it.

No name in it is ever a path of ours: files are looked up by the names that lines give, read piece by piece up to the
limits, and kept under names of our own.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from django.utils.translation import gettext as _

from regulars.bringing.errors import NotBrought

LINES = "people.jsonl"
LONGEST_LINE = 64 * 1024 * 1024
LARGEST_FILE = 512 * 1024 * 1024
# What honest lines and files are packed to at best, with room: more is a bomb.
MOST_TIMES_LARGER = 1_000
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


class Package:
    """An open package. `lines()` from the beginning, `file(place)` for one of its files."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        file.seek(0)
        self._zip = self._opened() if file.read(2) == b"PK" else None

    def _opened(self) -> zipfile.ZipFile:
        try:
            package = zipfile.ZipFile(self._file)
            members = package.infolist()
        except BROKEN as problem:
            raise NotBrought(_("This package is broken, or not whole.")) from problem
        if any(one.file_size > max(1, one.compress_size) * MOST_TIMES_LARGER + 100_000 for one in members):
            raise NotBrought(_("This package unfolds into far more than it should. It was not opened."))
        if LINES not in package.NameToInfo:
            raise NotBrought(_("There is no %(LINES)s in this package: it is none of ours.") % {"LINES": LINES})
        return package

    def lines(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Every line with its number from 1. Raises NotBrought at the first that is none."""
        with self._opened_lines() as stream:
            number = 0
            while raw := self._line(stream):
                number += 1
                if raw.strip():
                    yield number, _thing(raw, number)

    @contextmanager
    def _opened_lines(self) -> Iterator[IO[bytes]]:
        if self._zip:
            with self._zip.open(LINES) as stream:
                yield io.BufferedReader(stream, 1024 * 1024)  # type: ignore[type-var]
        else:
            self._file.seek(0)
            yield self._file

    def _line(self, stream: IO[bytes]) -> bytes:
        try:
            raw = stream.readline(LONGEST_LINE)
        except BROKEN as problem:
            raise NotBrought(_("This package is broken, or not whole.")) from problem
        if len(raw) >= LONGEST_LINE:
            raise NotBrought(_("A line of this file is longer than any of ours."))
        return raw

    def file(self, place: str) -> IO[bytes] | None:
        """One of its files, to be read; None where it is not there or too large."""
        info = self._zip.NameToInfo.get(place) if self._zip else None
        if self._zip is None or info is None or info.file_size > LARGEST_FILE:
            return None
        return self._zip.open(info)


def _thing(raw: bytes, number: int) -> dict[str, Any]:
    try:
        found = json.loads(raw.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as problem:
        raise NotBrought(_("Line %(number)s is no JSON.") % {"number": number}) from problem
    if not isinstance(found, dict) or not isinstance(found.get("type"), str):
        raise NotBrought(_("Line %(number)s does not say what it is.") % {"number": number})
    return found
