"""Words that speak of each kind of news, wide open: whoever uses them may well mean something else. They are no verdict;
what was learned from the practice lines weighs them against everything else a sentence says.

`*` stands for the rest of a word, or for one word; `_` for up to three words between.
"""

import re
from functools import cache

from regulars.care.noticing.learned.cues import english, french, german, spanish

_TABLES = {"en": english.CUES, "de": german.CUES, "es": spanish.CUES, "fr": french.CUES}
CUED = tuple(english.CUES)
_GAP = r"(?:\w+ ){0,3}"


@cache
def cues(language: str) -> dict[str, re.Pattern[str]]:
    """By kind, what finds its words among the words of a sentence in plain letters, with a blank between them."""
    return {kind: _ready(table) for kind, table in _TABLES[language].items()}


def _ready(table: str) -> re.Pattern[str]:
    ways = (way.split() for way in table.replace("\n", " ").split("|"))
    return re.compile(r"\b(?:" + "|".join(_way(words) for words in ways if words) + r")(?= |$)")


def _way(words: list[str]) -> str:
    return "".join(_GAP if word == "_" else _word(word) for word in words).removesuffix(" ")


def _word(word: str) -> str:
    return r"\w+ " if word == "*" else re.escape(word).replace(r"\*", r"\w*") + " "
