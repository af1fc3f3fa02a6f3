"""Words in plain letters: without accents, capitals and apostrophes, so that who writes in a hurry is read like who takes
care."""

import re
import unicodedata

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "œ": "oe"})


def plain(text: str) -> str:
    """Its words and numbers, one blank between them: "J'ai été promu!" becomes "j ai ete promu"."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return " ".join(_TOKEN.findall("".join(one for one in bare if not unicodedata.combining(one))))
