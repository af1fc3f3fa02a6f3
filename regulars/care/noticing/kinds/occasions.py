"""Days ahead that matter to somebody: games, birthdays, visits, deliveries wanted for a day."""

import re
from collections.abc import Iterator
from itertools import islice

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.guards import hypothetical, negated
from regulars.care.noticing.kinds.carried import INVITES, LIFE, PRINT, TOLD
from regulars.care.noticing.kinds.leaning import leaning
from regulars.care.noticing.reading import Reading
from regulars.care.noticing.sentences import Sentence
from regulars.care.noticing.when import When

_SMALL_PRINT = re.compile(
    r"\b(?:order\s+(?:no|number|#)|invoice|receipt|opening\s+hours|terms|reference|ref\.|tracking|copyright|version|"
    r"confidential\w*|rechnung\w*|bestellnummer|auftrag(?:snummer)?|öffnungszeiten|kundennummer|agb|factura|pedido\s+n|"
    r"n[ºo°]\s*\d|horario|facture|commande\s+n|horaires|référence)\b",
    re.IGNORECASE,
)
_HABIT = {
    "en": r"\b(?:every|each|always|usually|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b",
    "de": r"\b(?:jede[nrsm]?|immer|meistens|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonnabends|sonntags)\b",
    "es": r"\b(?:cada|todos\s+los|todas\s+las|siempre|los\s+(?:lunes|martes|miércoles|jueves|viernes|sábados|domingos))\b",
    "fr": r"\b(?:chaque|tous\s+les|toutes\s+les|toujours|les\s+(?:lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)|le\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+(?:et|ou))\b",
}
_HABITS = {language: re.compile(words, re.IGNORECASE) for language, words in _HABIT.items()}
_YEARLY = frozenset({"dated", "feast", "numbers"})  # "every 20 March" is a day of the year, "every Tuesday" is none
_VAGUE = frozenset({"unit", "yearly"})
_TODAY = frozenset(
    ("today", "this morning", "heute", "heut", "heute früh", "hoy", "esta mañana", "aujourd'hui", "ce matin")
)
_MOVED = re.compile(r"\b(?:from|von|vom|del?|du|de)\b.*\b(?:to|auf|al?|au|à)\b", re.IGNORECASE)
_MOVES = re.compile(r"\b(?:move|shift|push|change|swap|reschedule|verschieb\w*|verleg\w*|cambiar|mover|pasar|déplacer|décaler|reporter)\b", re.IGNORECASE)  # fmt: skip
# What we write to them is an occasion only where it is theirs to come, or asks for a day.
_MEETS = re.compile(
    r"\b(?:appointment|pick-?up|booked|booking|see\s+you|your\s+(?:class|slot|visit|table|lesson|fitting)|confirmed|meeting|"
    r"termin|bestätigt|reserviert|sehen\s+uns|besprechung|elternabend|cita|reserva|reunión|le\s+toca|le\s+esperamos|"
    r"nos\s+vemos|rendez-vous|confirmé\w*|réservation|réunion|on\s+se\s+voit)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    "i we you it that this there ich wir sie es das je on nous vous il c'est ce yo nosotros today tomorrow".split()
)
_OWNER = re.compile(
    r"^\W*((?:(?:my|our|his|her|their)\s+)?[\w-]+(?:\s+[A-Z][\w-]+)?)['’]s\s"
    r"|^\W*((?:my|our|his|her|their|mein\w{0,2}|unser\w{0,2}|mi|mis|nuestr\w{1,2}|mon|ma|notre)\s+[\w-]+)\b"
    r"|^\W*((?:the|der|die|das|el|la|le)\s+[\w-]+)\b",
    re.IGNORECASE,
)

# "For the first time in six years" looks back.
_FIRST_TIME = re.compile(r"\b(?:time|mal|vez|fois)\s*$", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:saber|know|see|wissen|savoir|ask|check)\s+(?:if|si|ob|whether)\b", re.IGNORECASE)


# Where the rules find a day and where they do not: how likely it must be all the same (measured on the practice lines).
_RULED, _PLAIN = 0.2, 0.5


def find(reading: Reading) -> Iterator[Finding]:
    """Its days ahead, one for each clause that tells one, and what leans on a day told before."""
    told = list(_told(reading))
    yield from told
    yield from leaning(reading, told)


def ruled(reading: Reading, sentence: Sentence) -> dict[Sentence, When]:
    """The clauses that tell a day by the rules, and their days."""
    seen: dict[Sentence, When] = {}
    for day in reading.dates_in(sentence.start, sentence.end):
        clause = _around(sentence, day)
        if _is_meant(reading, sentence, clause, day) and (clause not in seen or _is_moved(clause)):
            seen[clause] = day
    return seen


def _told(reading: Reading) -> Iterator[Finding]:
    for sentence in reading.sentences:
        likely = reading.chance("occasion", sentence)
        days = ruled(reading, sentence) if likely >= _RULED else {}
        if not days and likely >= _PLAIN:
            days = _first(reading, sentence)
        for clause, day in days.items():
            subject, sure = subject_of(clause.words), min(likely, 0.9)
            yield reading.finding(
                "occasion", clause.start, clause.end, when=day.value, subject=subject, confidence=sure
            )


def _first(reading: Reading, sentence: Sentence) -> dict[Sentence, When]:
    """The first day that no rule speaks against."""
    days = ((_around(sentence, day), day) for day in reading.dates_in(sentence.start, sentence.end))
    may_be = ((clause, day) for clause, day in days if _may_be(reading, sentence, clause, day))
    return dict(islice(may_be, 1))


def _is_moved(clause: Sentence) -> bool:
    """ "from Tuesday to Wednesday": the second day is the one that counts."""
    return bool(_MOVES.search(clause.words) and _MOVED.search(clause.words))


def _is_meant(reading: Reading, sentence: Sentence, clause: Sentence, day: When) -> bool:
    return (
        _may_be(reading, sentence, clause, day)
        and not _is_carried(reading, sentence, clause)
        and not PRINT[reading.language].search(clause.words)
        and (reading.direction == "in" or sentence.asks or bool(_MEETS.search(sentence.words)))
    )


def _may_be(reading: Reading, sentence: Sentence, clause: Sentence, day: When) -> bool:
    return (
        not day.is_past
        and day.about not in _VAGUE
        and day.words.lower().replace("’", "'") not in _TODAY
        and not _is_turned_around(reading, clause, day)
        and not _SMALL_PRINT.search(sentence.words)
    )


def _is_turned_around(reading: Reading, clause: Sentence, day: When) -> bool:
    """Denied, imagined, over, or every week."""
    before = clause.words[: max(day.start - clause.start, 0)]
    if negated(before, reading.language) or hypothetical(_ASKED.sub(" ", before), reading.language):
        return True
    if TOLD[reading.language].search(clause.words) or _FIRST_TIME.search(before):
        return True
    return day.about not in _YEARLY and bool(_HABITS[reading.language].search(clause.words))


def _is_carried(reading: Reading, sentence: Sentence, clause: Sentence) -> bool:
    return bool(LIFE[reading.language].search(clause.words) or INVITES[reading.language].search(sentence.words))


def _around(sentence: Sentence, day: When) -> Sentence:
    """The clause a day stands in; where that is hardly more than the day itself, the one before it too."""
    touched = [one for one in sentence.clauses if one.start < day.end and day.start < one.end]
    if not touched:
        return sentence
    start, end = touched[0].start, touched[-1].end
    if (end - start) - (day.end - day.start) < 8:
        place = sentence.clauses.index(touched[0])
        start = sentence.clauses[place - 1].start if place else start
    return Sentence(start, sentence.words[start - sentence.start : end - sentence.start])


def subject_of(words: str) -> str | None:
    """Whom or what a clause is about: the owner it begins with, else what stands first."""
    owner = _OWNER.match(words)
    named = next((one for one in owner.groups() if one), None) if owner else None
    return None if named is None or named.lower() in _NOBODY else named
