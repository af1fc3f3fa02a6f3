"""By what we know that somebody says again what was decided about once. No database."""

import re
import unicodedata
from hashlib import sha256

# Days and hours are told by `when`; said a day later, the same game is "tomorrow" and no longer "on Saturday".
_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|tonight|next|this|coming"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|morgen|gestern|nachste[nr]|kommende[nr]"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|ayer|proximo"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd|hui|demain|hier|prochain"
)

_WORD = re.compile(r"[^\W\d_]+")


def mark_of_words(kind: str, words: str) -> str:
    """The mark of what was said: without case, accents, small words, numbers and days."""
    kept = [word for word in _WORD.findall(_plain(words)) if len(word) > 2 and not _DAYS.fullmatch(word)]
    return _mark(kind, *(kept or [_plain(words)]))


def mark_of_meaning(kind: str, *, subject: str, when: str, words: str) -> str:
    """The mark of what is meant: the kind, whom it is about and its day; of what has no day, its words."""
    return _mark(kind, _plain(subject), when[:10]) if when else mark_of_words(kind, words)


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in bare if not unicodedata.combining(letter)).split())


def _mark(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()
