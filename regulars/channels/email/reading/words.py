"""Encoded words: `=?charset?Q?…?=` in headers (RFC 2047), also as careless programs write them."""

import binascii
import re
from collections.abc import Iterator

from regulars.channels.email.reading.charsets import codec_of, decode

LONGEST = 60_000  # characters of one header that are looked at

_WORD = re.compile(
    r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\r\n]{0,20000}?(?:\?(?!=)[^?\r\n]{0,5000}){0,20})\?="
)
_BETWEEN = re.compile(r"[ \t\r\n]*")
_LINE_BREAK = re.compile(r"\r\n?|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def readable(value: str, hints: tuple[str, ...] = ()) -> str:
    """A header value as a person reads it: unfolded, decoded, without control characters, trimmed."""
    unfolded = " ".join(line.strip(" \t") for line in _LINE_BREAK.split(value[:LONGEST]))
    return _CONTROL.sub("", decoded(unfolded, hints)).strip()


def decoded(value: str, hints: tuple[str, ...] = ()) -> str:
    """The value with its encoded words decoded. Neighbours are joined first, since a letter may span both."""
    if "=?" not in value:
        return value
    pieces: list[str] = []
    end = 0
    for start, stop, text in _runs(value, hints):
        pieces += [value[end:start], text]
        end = stop
    return "".join([*pieces, value[end:]])


def _runs(value: str, hints: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Start, stop and text of each run of encoded words that only blanks separate."""
    run: list[tuple[str, bytes]] = []
    start = stop = 0
    for word in _WORD.finditer(value):
        if run and _BETWEEN.fullmatch(value, stop, word.start()) is None:
            yield start, stop, _text(run, hints)
            run = []
        start = start if run else word.start()
        stop = word.end()
        run.append((word[1].lower(), _bytes(word[2], word[3], word[1])))
    if run:
        yield start, stop, _text(run, hints)


def _text(run: list[tuple[str, bytes]], hints: tuple[str, ...]) -> str:
    """The text of neighbouring words, those of the same charset decoded as one piece."""
    joined: list[tuple[str, bytes]] = []
    for charset, raw in run:
        if joined and joined[-1][0] == charset and not charset.startswith("iso-2022"):
            joined[-1] = (charset, joined[-1][1] + raw)
        else:
            joined.append((charset, raw))
    return "".join(decode(raw, charset, hints) for charset, raw in joined)


def _bytes(encoding: str, text: str, charset: str) -> bytes:
    raw = text.encode(("utf-8" if text.isascii() else codec_of(charset)) or "utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(raw, header=True)
    try:
        return binascii.a2b_base64(raw + b"=" * (-len(raw.rstrip(b"=")) % 4))
    except binascii.Error:
        return raw
