"""What we promise in what we write."""

import re
from collections.abc import Iterator

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.kinds.carried import LIFE, TOLD
from regulars.care.noticing.kinds.promising import SAID, Saying
from regulars.care.noticing.reading import Reading
from regulars.care.noticing.sentences import Sentence

_OURSELVES = {
    "en": re.compile(r"\b(?:i|we|i['’]?m|we['’]?re|our\s+\w+)\b", re.IGNORECASE),
    "de": re.compile(r"\b(?:ich|wir|unser\w*\s+\w+)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:yo|nosotros|nosotras|nuestr\w+|\w{2,}(?:amos|emos|imos))\b", re.IGNORECASE),
    "fr": re.compile(r"(?<!\w)(?:je|j['’]|nous|on|notre|votre\s+commande)(?:\b|(?<=['’]))", re.IGNORECASE),
}

# "We look at every grinder within two days" is a rule of the house.
_HABITS = {
    "en": re.compile(r"\b(?:every|each|always|usually|normally|generally)\b", re.IGNORECASE),
    "de": re.compile(r"\b(?:jede[nrsm]?|immer|meistens|normalerweise|gew(?:ö|oe)hnlich)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:cada|siempre|todos\s+los|todas\s+las|normalmente)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:chaque|toujours|tous\s+les|toutes\s+les|normalement|d['’]habitude)\b", re.IGNORECASE),
}

# "You have my word" gives none of its own where something was promised beside it.
_AFFIRMS = re.compile(
    r"^\W*(?:you\s+have\s+my\s+word|my\s+word\s+on\s+it|(?:i|we)\s+promise|promised|versprochen|ehrenwort|prometido|"
    r"(?:se\s+)?l[oe]\s+prometo|promis(?:\s+juré)?|c['’]est\s+promis|parole)\W*$",
    re.IGNORECASE,
)


# Where the rules find one and where they do not: how likely it must be all the same (measured on the practice lines).
_RULED, _PLAIN = 0.2, 0.6


def find(reading: Reading) -> Iterator[Finding]:
    """Our promises, each with the clause that gives it and its day, if it has one."""
    if reading.direction != "out":
        return
    found = [one for sentence in reading.sentences if not sentence.asks for one in _in(reading, sentence)]
    told = [one for one in found if not _AFFIRMS.search(one.words)]
    yield from told or found


def ruled(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """The clauses that promise something by the rules."""
    said = SAID[reading.language]
    if reading.direction != "out" or sentence.asks or said.offered.search(sentence.words):
        return []
    return [one for one in sentence.clauses if _gives(reading, one, said) and not said.withheld.search(one.words)]


def _in(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    likely = reading.chance("promise", sentence)
    clauses = ruled(reading, sentence) if likely >= _RULED else []
    if not clauses and likely >= _PLAIN:
        clauses = [_spoken(reading, sentence)]
    for clause in clauses:
        day = _day(reading, clause)
        yield reading.finding("promise", clause.start, clause.end, when=day, confidence=min(likely, 0.9))


def _spoken(reading: Reading, sentence: Sentence) -> Sentence:
    """The first clause in which we speak of ourselves; the whole sentence where none does."""
    ours = _OURSELVES[reading.language]
    return next((one for one in sentence.clauses if ours.search(one.words)), sentence)


def _gives(reading: Reading, clause: Sentence, said: Saying) -> bool:
    """Whether it gives our word, or says of ourselves what we do on a day ahead."""
    if said.given.search(clause.words):
        return True
    return bool(
        _day(reading, clause)
        and _OURSELVES[reading.language].search(clause.words)
        and not TOLD[reading.language].search(clause.words)
        and not LIFE[reading.language].search(clause.words)
        and not _HABITS[reading.language].search(clause.words)
    )


def _day(reading: Reading, clause: Sentence) -> str | None:
    """The first day that is named in it and lies ahead."""
    return next((day.value for day in reading.dates_in(clause.start, clause.end) if not re.search(r"^\d{4}$", day.value) and not day.is_past), None)  # fmt: skip
