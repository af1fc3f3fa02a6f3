"""A face for everyone who has no picture: initials on a colour that stays theirs."""

import re
from zlib import crc32

COLOURS = 10
# What somebody is called while we know nothing to call them by; it has no initials.
UNNAMED = "somebody without a name yet"


def initials(name: str) -> str:
    """The first letters of the first and the last word: "Marisol de la Vega" is "MV". "?" when there is no letter,
    and for whoever has no name yet."""
    if name == UNNAMED:
        return "?"
    words = re.findall(r"[^\W\d_][\w'’-]*", name.partition("@")[0])
    return "".join(word[0] for word in (*words[:1], *words[1:][-1:])).upper() or "?"


def face_colour(key: object) -> int:
    """A number from 1 to 10, always the same for the same key (a name, an address, an id)."""
    words = str(key).strip().casefold()
    # Numbers follow one another, so neighbours in a list wear different colours.
    number = int(words) if words.isdecimal() else crc32(words.encode())
    return number % COLOURS + 1
