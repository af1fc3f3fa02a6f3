"""Days that lean on a day told before: "the day before", "by then", "the table at half past seven"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.guards import hypothetical, negated
from regulars.care.noticing.kinds.carried import TOLD
from regulars.care.noticing.reading import Reading
from regulars.care.noticing.sentences import Sentence
from regulars.care.noticing.when import When
from regulars.care.noticing.when.finding import tongue_of
from regulars.care.noticing.when.hours import clock, hours_in

_DAY = 10  # the length of "2026-03-07"
_STEPS = {
    "en": ((-1, r"the\s+(?:day|night|evening)\s+before(?!\s+\w)"), (1, r"the\s+(?:day|morning)\s+after(?!\s+\w)"), (0, r"(?:by|before)\s+then|(?:the\s+)?same\s+day|that\s+(?:day|evening|morning|afternoon)")),
    "de": ((-1, r"(?:am\s+)?(?:tag\s+(?:davor|zuvor|vorher)|vortag|vorabend)"), (1, r"(?:am\s+)?(?:tag\s+(?:danach|darauf)|folgetag)"), (0, r"bis\s+dahin|am\s+selben\s+tag|an\s+dem\s+tag")),
    "es": ((-1, r"(?:el\s+)?día\s+(?:antes|anterior)(?!\s+de)|la\s+víspera|la\s+noche\s+anterior"), (1, r"(?:el|al)\s+día\s+siguiente"), (0, r"para\s+entonces|(?:el\s+)?mismo\s+día|ese\s+(?:mismo\s+)?día")),
    "fr": ((-1, r"la\s+veille"), (1, r"le\s+lendemain"), (0, r"d['’]ici\s+là|le\s+(?:même\s+jour|jour\s+même)|ce\s+jour-là")),
}  # fmt: skip
_STEP = {
    language: tuple((days, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for days, words in steps)
    for language, steps in _STEPS.items()
}
# An hour alone is only believed where something is wanted or set for it.
_WANTED = {
    "en": r"\b(?:need|must|has\s+to|have\s+to|want|['’]d\s+(?:love|like)|table|appointment|booked|please|doors|starts?|begins?|meet)\b",
    "de": r"\b(?:brauch\w*|muss|müssen|soll\w*|möchte\w*|hätte\w*|termin|tisch|bitte|beginn\w*|abholung|aufbau)\b",
    "es": r"\b(?:necesit\w+|tiene\s+que|debe\w*|quer\w+|quier\w+|mesa|cita|por\s+favor|empieza|hace\s+falta)\b",
    "fr": r"\b(?:faut|faudra|besoin|doit|voudr\w+|aimer\w+|table|rendez-vous|svp|commence)\b",
}
_WANTS = {language: re.compile(words, re.IGNORECASE) for language, words in _WANTED.items()}


def leaning(reading: Reading, told: list[Finding]) -> Iterator[Finding]:
    """What leans on the nearest day before it in the text; nothing from clauses that were told already."""
    for sentence in reading.sentences:
        for clause in sentence.clauses:
            if any(one.start < clause.end and clause.start < one.end for one in told):
                continue
            if not reading.dates_in(clause.start, clause.end) and (when := _when(reading, sentence, clause)):
                yield reading.finding("occasion", clause.start, clause.end, when=when, confidence=0.6)


def _when(reading: Reading, sentence: Sentence, clause: Sentence) -> str | None:
    language = reading.language
    anchor = _anchor(reading, clause)
    if reading.direction != "in" or not anchor or TOLD[language].search(clause.words):
        return None
    if negated(clause.words, language) or hypothetical(sentence.words, language):
        return None
    day = date.fromisoformat(anchor.value[:_DAY])
    hour = _hour(clause, language)
    for days, words in _STEP[language]:
        if words.search(clause.words):
            return f"{day + timedelta(days=days)}{f'T{hour}' if hour else ''}"
    return f"{day}T{hour}" if hour and _WANTS[language].search(clause.words) else None


def _anchor(reading: Reading, clause: Sentence) -> When | None:
    """The last day before a clause, if it lies ahead."""
    before = [one for one in reading.dates if one.end <= clause.start and len(one.value) >= _DAY]
    return before[-1] if before and not before[-1].is_past else None


def _hour(clause: Sentence, language: str) -> str | None:
    tongue = tongue_of(language)
    first = next(iter(hours_in(clause.words, tongue, [])), None)
    return clock(first, clause.words, tongue) if first else None
