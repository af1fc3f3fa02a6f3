"""What a language has to tell before its promises can be read."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Saying:
    """`given`: a clause with these gives our word; `withheld`: not with these in it; `offered`: a sentence with these only
    offers, or tells the rules of the house."""

    given: re.Pattern[str]
    withheld: re.Pattern[str]
    offered: re.Pattern[str]


def saying(given: tuple[str, ...], withheld: tuple[str, ...], offered: tuple[str, ...]) -> Saying:
    """The words of a language, ready."""
    return Saying(*(_any(words) for words in (given, withheld, offered)))


def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
