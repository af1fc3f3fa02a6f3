"""Bytes to text, when what was declared is missing, unknown or wrong."""

import codecs
import re
from functools import lru_cache

from charset_normalizer import from_bytes

MOST_WESTERN = 0.4  # share of bytes above ASCII that a text in Latin letters may have
SAMPLE = 4_000  # bytes shown to the guesser, whose cost grows with length

# What writers call a charset, and the superset that they really use.
ALIASES = {
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "ansi": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "euc-cn": "gb18030",
    "big5": "big5hkscs",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "iso-2022-jp-ms": "iso2022_jp_ext",
    "unicode-1-1-utf-7": "utf-7",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "x-user-defined": "cp1252",
    "utf8mb4": "utf-8",
    "unicode": "utf-16",
}
# Codecs of Python that are no charsets.
_NO_CHARSET = frozenset(
    {
        "base64",
        "bz2",
        "hex",
        "idna",
        "punycode",
        "quopri",
        "rot13",
        "uu",
        "zlib",
        "unicode_escape",
        "raw_unicode_escape",
    }
)
# High bytes only in pairs, as Chinese has them.
_PAIRS = re.compile(rb"[\x00-\x7f]*+(?:(?:[\xa1-\xfe][\xa1-\xfe])++[\x00-\x7f]*+)++")
_WESTERN = frozenset({"cp1252", "iso8859-1", "iso8859-15"})
_JAPANESE_SHIFTS = re.compile(rb"(?:^|\x1b(\$[B@]|\([BJI]|\$\([DQ]))([^\x1b]*)")
_HALF = re.compile(r"[\ud800-\udfff]")
_NOISE = re.compile(r"[\x00\x80-\x9f\ufffd]")


@lru_cache(maxsize=500)
def codec_of(charset: str | None) -> str | None:
    """The name of the Python codec for a declared charset, or None when there is none."""
    name = (charset or "").strip().strip("\"'").lower()
    name = ALIASES.get(name, name)
    if name.startswith(("cp-", "windows-")):
        name = f"cp{name.partition('-')[2]}"
    try:
        found = codecs.lookup(name).name
        " ".encode(found)  # raises for codecs between bytes and bytes, or text and text
    except (LookupError, ValueError):
        return None
    return None if found.replace("-", "_") in _NO_CHARSET or found in _NO_CHARSET else found


def _from_iso_2022_jp(raw: bytes) -> str | None:
    """Text of the Japanese mail charset with the vendors' letters (①, ㈱) that Python's own codecs refuse."""
    pieces = []
    for shift, content in _JAPANESE_SHIFTS.findall(raw):
        if shift in {b"$B", b"$@"}:
            pieces.append(bytes(byte | 0x80 for byte in content if byte > 0x20).decode("euc_jisx0213", "replace"))
        elif shift == b"(I":
            pieces.append(bytes(byte | 0x80 for byte in content).decode("cp932", "replace"))
        else:
            pieces.append(content.decode("ascii", "replace"))
    text = "".join(pieces)
    return None if "\ufffd" in text else text


def decode(raw: bytes, declared: str | None = None, hints: tuple[str, ...] = ()) -> str:
    """The text, by the first charset that fits: the declared one, UTF-8, those of `hints`, a guess. Never raises.

    Halves of letters, which UTF-7 lets through, are replaced: no other charset can write them down again.
    """
    text = _decoded(raw, declared, hints)
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def _decoded(raw: bytes, declared: str | None, hints: tuple[str, ...]) -> str:
    if (declared or "").strip().lower().startswith("iso-2022-jp") and b"\x1b" in raw:
        japanese = _from_iso_2022_jp(raw)
        if japanese is not None:
            return japanese
    if declared is None:
        hints = _by_likelihood(raw, hints)
    for charset in (declared, "utf-8", *hints):
        text = _strictly(raw, charset)
        if text is not None:
            return text
    return _nearly(raw, codec_of(declared)) or _guessed(raw)


def _strictly(raw: bytes, charset: str | None) -> str | None:
    codec = codec_of(charset)
    if codec is None:
        return None
    try:
        text = raw.decode(codec)
    except (UnicodeError, ValueError):
        return None
    # A single-byte codec accepts anything; bytes that are UTF-8 by chance are practically never anything else.
    if _is_single_byte(codec) and _NOISE.search(text):
        return None
    return text.lstrip("\ufeff")


def _is_single_byte(codec: str) -> bool:
    return codec.startswith(("cp125", "iso8859", "latin", "koi8", "mac"))


def _by_likelihood(raw: bytes, hints: tuple[str, ...]) -> tuple[str, ...]:
    """The hints, western ones last: those accept anything. Before them Chinese, where the bytes look like it."""
    western = tuple(hint for hint in hints if codec_of(hint) in _WESTERN)
    others = tuple(hint for hint in hints if hint not in western)
    high = sum(byte > 0x7F for byte in raw[:SAMPLE])
    paired = high >= 6 and high > len(raw[:SAMPLE]) / 2 and _PAIRS.fullmatch(raw[:SAMPLE]) is not None
    return (*others, *(["gb18030"] if paired else []), *western)


def _nearly(raw: bytes, codec: str | None) -> str | None:
    """The text by the declared codec when only a few bytes of it are damaged."""
    if codec is None:
        return None
    try:
        text = raw.decode(codec, "replace")
    except (UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") * 20 <= len(text) else None


def _guessed(raw: bytes) -> str:
    high = sum(byte > 0x7F for byte in raw[:SAMPLE])
    if high > MOST_WESTERN * len(raw[:SAMPLE]):
        best = from_bytes(raw[:SAMPLE]).best()
        codec = codec_of(best.encoding) if best else None
        if codec:
            return raw.decode(codec, "replace")
    return raw.decode("cp1252", "replace")
