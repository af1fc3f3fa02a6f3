"""A text's own sentences: without what is quoted, without signatures, links and letterheads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

LONGEST = 20_000
# Nobody says more in one breath, and what every kind asks of a sentence costs more than it is long.
LONGEST_SENTENCE = 600

# Each of these is replaced by a text of the same length, so that every place in the text stays where it is.
_QUOTED = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_WROTE = re.compile(
    r"^(?:On\b.{5,120}\bwrote|Am\b.{5,120}\bschrieb\b.{0,80}|El\b.{5,120}\bescribió|Le\b.{5,120}\ba\s+écrit)\s*:[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^[-_ ]{3,}+\s*+(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|"
    r"mensaje original|mensaje reenviado|message d['’]origine|message transféré)\b.*\Z",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
_SIGNED = re.compile(r"^-- ?\n.*\Z", re.MULTILINE | re.DOTALL)
_HEADER = re.compile(r"^(?:from|to|cc|date|sent|subject|von|an|datum|gesendet|betreff|de|para|fecha|enviado|asunto|à|envoyé|objet)[ \t]?:[ \t].*$", re.MULTILINE | re.IGNORECASE)  # fmt: skip
_LINK = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@[\w-]++\.[\w.]+")

_ENDS = re.compile(r"[.!?…]+[\"”»’')\]]*(?=\s|$)|\n\s*\n|\n")
_SHORTENED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|prof|sr|sra|srta|m|mme|mlle|no|nr|vs|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"hr|fr|frl|ca|bzw|usw|z|d|etc|ing|lic|dña|avda|uds?|tel|str|mon|tue|wed|thu|fri|sat|sun|a\.m|p\.m|u\.a|z\.b|p\.ej)|"
    r"\b\d{1,2}|\b[A-Z])\.$",
    re.IGNORECASE,
)
_WRAPPED = 60  # a line at least this long ends because it is full, not because its sentence does


@dataclass(frozen=True)
class Sentence:
    """One sentence and its place in the text."""

    start: int
    words: str

    @property
    def end(self) -> int:
        """Behind its last letter."""
        return self.start + len(self.words)

    @property
    def asks(self) -> bool:
        """Whether a question mark ends it."""
        return self.words.rstrip("\"”»’') ").endswith(("?", "?!", "?!?", "??"))

    @cached_property
    def clauses(self) -> "tuple[Sentence, ...]":
        """The clauses it falls into at its stops and its joining words."""
        return tuple(_pieces(self))


def own_words(text: str) -> str:
    """The text at the same length, with blanks where somebody else speaks or nobody does. The first 20,000 characters."""
    kept = text[:LONGEST]
    for foreign in (_FORWARDED, _SIGNED, _WROTE, _QUOTED, _HEADER, _LINK):
        kept = foreign.sub(_blank, kept)
    return kept


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order."""
    return tuple(_cut(own_words(text)))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _cut(text: str) -> Iterator[Sentence]:
    begin = 0
    for stop in _ENDS.finditer(text):
        if not _is_end(text, begin, stop):
            continue
        yield from _in_breaths(text, begin, stop.end())
        begin = stop.end()
    yield from _in_breaths(text, begin, len(text))


def _in_breaths(text: str, begin: int, end: int) -> Iterator[Sentence]:
    for first, last in breaths(text, begin, end):
        yield from _trimmed(text, first, last)


def breaths(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Places that cut a stretch of text into parts of at most LONGEST_SENTENCE letters, between words where it can."""
    while end - begin > LONGEST_SENTENCE:
        blank = text.rfind(" ", begin + 1, begin + LONGEST_SENTENCE)
        last = blank if blank > begin else begin + LONGEST_SENTENCE
        yield begin, last
        begin = last
    yield begin, end


def _is_end(text: str, begin: int, stop: re.Match[str]) -> bool:
    if stop[0] == "\n":
        line = text[text.rfind("\n", 0, stop.start()) + 1 : stop.start()]
        return len(line.rstrip()) < _WRAPPED
    if stop[0] != ".":
        return True
    following = text[stop.end() : stop.end() + 3].strip()
    if following[:1].isdigit() and text[stop.start() - 1 : stop.start()].isdigit():
        return False
    shortened = _SHORTENED.search(text[begin : stop.end()])
    if not shortened:
        return True
    if shortened[0][:-1].isdigit():  # "on the 14." ends a sentence, "14. März" and "am 3. um zehn" do not
        return not following[:1].islower() and not _names_a_month(text[stop.end() :])
    return not following


def _names_a_month(text: str) -> bool:
    return bool(re.match(r"\s*(?:jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez|klasse|geburtstag|stock|hochzeit)", text, re.IGNORECASE))  # fmt: skip


def _trimmed(text: str, begin: int, end: int) -> Iterator[Sentence]:
    piece = text[begin:end]
    words = piece.strip()
    if any(letter.isalnum() for letter in words):
        yield Sentence(begin + len(piece) - len(piece.lstrip()), words)


_JOINS = re.compile(
    r"\s*(?:[;:](?!\d)|\s[—–-]{1,2}\s|—|\(|\)|(?<!\d)\.\.+|…)\s*"
    r"|,\s*(?=(?:and|but|so|because|since|although|though|while|which|who|when|if|or|then|und|aber|also|weil|denn|da|dass|"
    r"damit|wenn|oder|die|der|das|wir|ich|sie|er|y|pero|así|porque|que|como|si|o|pues|et|mais|donc|car|parce|puisque|si|"
    r"ou|qui|je|on|nous|il|elle|ils|i|we|he|she|it|they|you|i'm|i’m|i'll|i’ll|we're|it's|he's|she's|please|can|could|"
    r"can't|bitte|por|thanks|merci|gracias|danke)\b)"
    r"|\s+(?=(?:but|because|although|aber|weil|pero|porque|mais|parce\s+que|puisque|so\s+(?:i|we|could|can|please|don)|"
    r"and\s+(?:i|we|he|she|it|they|you|then|my|his|her|our|will|i['’]ll|call|send|ring|bring|post|let|tell|drop|book)|und\s+(?:ich|wir|er|sie|es|dann|melde|schick\w*|sag\w*|ruf\w*|bring\w*|schreib\w*)|"
    r"et\s+(?:je|on|nous|il|elle|vous)|y\s+(?:yo|nosotros|luego|se|te|le|les|os|de\s+paso))\b)",
    re.IGNORECASE,
)


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    begin = 0
    for join in _JOINS.finditer(sentence.words):
        yield from _placed(sentence, begin, join.start())
        begin = join.end()
    yield from _placed(sentence, begin, len(sentence.words))


def _placed(sentence: Sentence, begin: int, end: int) -> Iterator[Sentence]:
    for piece in _trimmed(sentence.words, begin, end):
        words = piece.words.rstrip(" .!,;:")
        yield Sentence(sentence.start + piece.start, words)
