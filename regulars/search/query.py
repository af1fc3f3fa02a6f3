"""What somebody typed into the search box, as terms."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

PIECES = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
MOST_TERMS = 16
LONGEST_WORD = 80
# Letters that are no letter with an accent, and how they are written by whoever has not got them.
PLAIN = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)


@dataclass(frozen=True)
class Term:
    """Words that stand side by side; `prefix`: the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True)
class Query:
    """Terms that must all be there, and terms that must not."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()

    @property
    def is_unfinished(self) -> bool:
        """Whether the last word may go on."""
        return self.wanted[-1].prefix

    def finished(self) -> "Query":
        """The same, with the last word taken as whole."""
        return replace(self, wanted=(*self.wanted[:-1], replace(self.wanted[-1], prefix=False)))

    def of(self, wanted: "Sequence[Term]") -> "Query":
        """These terms alone."""
        return Query(tuple(wanted))

    @property
    def words(self) -> tuple[str, ...]:
        """Every wanted word, folded: what an excerpt marks."""
        return tuple(word for term in self.wanted for word in term.words)


def parse(typed: str) -> Query | None:
    """The query in what was typed, or None when there is no word in it.

    "double quotes" hold words together, a leading minus excludes, and the last word may be unfinished.
    """
    wanted, unwanted = terms(typed)
    return Query(wanted, unwanted) if wanted else None


def terms(typed: str) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The terms that are wanted, and those that are not."""
    wanted: list[Term] = []
    unwanted: list[Term] = []
    pieces = list(PIECES.finditer(typed[:1000]))[:MOST_TERMS]
    for piece in pieces:
        minus, phrase, word = piece.groups()
        unfinished = piece is pieces[-1] and not phrase and not typed.endswith((" ", '"'))
        if words := tuple(words_in(phrase if phrase is not None else word)):
            (unwanted if minus else wanted).append(Term(words, prefix=unfinished))
    return tuple(wanted), tuple(unwanted)


def words_in(text: str) -> list[str]:
    """The words of a text as the index holds them: letters and digits, without case and accents."""
    return [word[:LONGEST_WORD] for word in re.findall(r"[^\W_]+", fold(text))]


def fold(text: str) -> str:
    """The text without case and accents, the same on both databases: café, CAFÉ and cafe are one word, so are straße
    and STRASSE, smørrebrød and smorrebrod, and the four i of Turkish are one i."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(PLAIN)
