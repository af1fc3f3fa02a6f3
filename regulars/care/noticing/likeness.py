"""Who tells us again what they told before: a letter's clauses beside the sentences of earlier letters. No database.

    tells_again("It is 14 Mill Lane in Otley.", ["My address is now 14 Mill Lane, Otley."], language="en")

Something is told again where nearly all that a clause tells was told before, with the very same details (numbers, days,
colours), neither denied nor changed in between. Rather silent than wrong: another wish about the same order, news of the
same parcel and the greeting of every letter are not told again. docs/why/noticing.md says how well that works.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from regulars.care.noticing.sentences import Sentence, sentences
from regulars.care.noticing.telling import NUMBER, PLAIN, Told, told_in

# Measured on tests/noticing/again.
ENOUGH = 2.4  # weight of what both tell
NEARLY_ALL = 0.72  # share of what the later one tells
NOT_A_SCRAP = 0.34  # share of what the earlier one tells
# Of a short sentence all has to be there, and most of the earlier one.
ALL, MOST = 0.95, 0.6
MANY = 3  # words, where no number tells; in a short sentence one less
MOST_CLAUSES = 4
MOST_SENTENCES = 40
SHORT_LINE = 8  # words of a greeting, a closing, a name

_COURTESY = re.compile(
    r"^\W*(?:(?:hello|hi|hey|dear|good\s+(?:morning|day|afternoon|evening))\b[\w\s,]{0,30}(?:this\s+is|it['’]?s|here)\b|(?:kind|best|warm|many)\s+(?:regards|wishes)|yours\b|sincerely|cheers|sent\s+from|thank|thanks|have\s+a\b|(?:dear|hello|hi)\b[^,.]{0,25},?\s*(?:what|thank)|right\s+then|ch[eè]re?s?\s|hope\s+(?:you|this)|i\s+hope|yes\s+please"
    r"|sehr\s+geehrte|mit\s+(?:freundlich|besten|lieben)|(?:viele|liebe|beste|herzliche)\s+gr|vielen\s+dank|danke|von\s+meinem|hier\s+(?:schreibt|ist)\s+(?:frau|herr|familie)|schönen\s+tag"
    r"|un\s+(?:cordial\s+)?saludo|saludos|muchas\s+gracias|gracias|enviado\s+desde|buen[oa]s\s+\w+,?\s+soy|hola,?\s+soy|atentamente|estimad"
    r"|bien\s+(?:cordialement|à\s+vous)|cordialement|merci|envoyé\s+de|bonjour,?\s+(?:ici|c['’]est|je\s+suis)|salutations|bonne\s+journée)",
    re.IGNORECASE,
)
# Regulars order the same again; that is what makes them regulars.
_ORDERS = re.compile(
    r"\b(?:order|book|reserve|buy|subscribe|table\s+for|add)\b(?!\s*(?:number|no\b|#|\d))|\b(?:would|['’]d)\s+like\s+(?:to|two|three|a|another|one|\d)|can\s+i\s+(?:have|get)|the\s+usual"
    r"|\b(?:bestellen|buchen|reservieren|nehme|nehmen|hätten?\s+gern|möchten?\s+(?:gern|ein|zwei|drei|\d)|tisch\s+für)\b|\b(?:pedir|reservar|encargar|comprar|mesa\s+para|quiero|quisiera|querría)\b|\b(?:commander|réserver|acheter|table\s+pour|voudrais|voudrions|aimerais)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"n['’]t\b|\b(?:not|no|never|nobody|nothing|none|without|nor|neither|cannot|nicht|nichts|nie|kein\w*|ohne|niemand|ni|nunca|nadie|nada|sin|pas|jamais|aucune?|personne|rien|sans)\b|\bn['’](?=\w)|\bne\s",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:now|no\s+longer|any\s*more|after\s+all|instead|works?\s+again|at\s+last|finally|thank|thanks|today|yesterday|this\s+morning|great|lovely|loved|wonderful|perfect|excellent|happy|jetzt|nun|heute|gestern|wunderbar|toll|super|perfekt|nicht\s+mehr|wieder|doch\s+noch|stattdessen|endlich|danke"
    r"|hoy|ayer|estupend\w+|genial|perfect\w+|encantad\w+|aujourd['’]hui|magnifique|parfait\w*|ravie?s?|ahora|ya|por\s+fin|al\s+final|gracias|maintenant|désormais|de\s+nouveau|enfin|finalement|merci|ne\s+\w+\s+plus)\b",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(r"\b(?:if|whether|wenn|falls|ob|si)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Again:
    """Words that tell again: from which letter of the text to which, which of the earlier texts told it (0 is the
    first given), from where to where there, and how alike both are, from 0 to 1."""

    start: int
    end: int
    which: int
    there_start: int
    there_end: int
    likeness: float


@dataclass(frozen=True)
class _Stretch:
    start: int
    end: int
    words: str
    told: Told


def tells_again(text: str, earlier: Sequence[str], *, language: str) -> list[Again]:
    """What of a text was told in one of the earlier texts, at most once a sentence, in order."""
    german = language == "de"
    before = [(which, one) for which, said in enumerate(earlier) for one in _stretches_before(said, german)]
    if not before:
        return []
    formulas = _formulas(earlier)
    own = (one for one in _telling(text) if _plain(one.words) not in formulas)
    found = (_best(sentence, before, german) for sentence in own)
    return [one for one in found if one]


def _telling(text: str) -> list[Sentence]:
    """The sentences of a letter that may tell something: no questions, no courtesies, neither the short line it opens
    with nor the short lines it closes with."""
    every = sentences(text)[:MOST_SENTENCES]
    alone = [one for one in every if _stands_alone(one, text)] if len(every) > 1 else []
    ends = {id(one) for one in alone if one is every[0]}
    for one in reversed(every):
        if one not in alone:
            break
        ends.add(id(one))
    return [one for one in every if id(one) not in ends and not one.asks and not _COURTESY.search(one.words)]


def _stands_alone(sentence: Sentence, text: str) -> bool:
    """Whether it is a short line of its own."""
    words = len(sentence.words.split())
    begins = text.rfind("\n", 0, sentence.start) + 1
    ends = text.find("\n", sentence.end)
    line = text[begins : ends if ends >= 0 else len(text)].strip()
    return words <= SHORT_LINE and line == sentence.words and not any(letter.isdigit() for letter in line)


def _formulas(earlier: Sequence[str]) -> set[str]:
    """What somebody writes in letter after letter, word for word: their way of speaking."""
    written = Counter(one for said in earlier for one in {_plain(each.words) for each in sentences(said)})
    return {words for words, often in written.items() if often > 1}


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .!,;:")


def _best(sentence: Sentence, before: list[tuple[int, _Stretch]], german: bool) -> Again | None:
    """The part of a sentence that tells most again; None where none does."""
    if _ORDERS.search(sentence.words):
        return None
    found: list[tuple[float, Again]] = []
    for part in _parts(sentence, german):
        if len(part.told.words) < MANY - 1:
            continue
        for which, old in before:
            if (likeness := _likeness(part, old)) is not None:
                again = Again(part.start, part.end, which, old.start, old.end, likeness)
                found.append((likeness * part.told.weight, again))
    # The part that tells most; of several earlier ones the latest, which the teammate has most likely before them.
    return max(found, key=lambda one: (round(one[0], 3), one[1].which, one[1].start - one[1].end))[1] if found else None


def _likeness(new: _Stretch, old: _Stretch) -> float | None:
    """How alike two stretches are where one tells the other again, else None."""
    if not old.told.words or not new.told.details <= old.told.details:
        return None
    both = {one: min(weight, old.told.words[one]) for one, weight in new.told.words.items() if one in old.told.words}
    shared = sum(both.values())
    share, back = shared / new.told.weight, shared / old.told.weight
    is_long = _tells_enough(both) and share >= NEARLY_ALL and back >= NOT_A_SCRAP
    if not is_long and (_plain_words(both) < MANY - 1 or share < ALL or back < MOST):
        return None
    if _turned(_DENIES, new, old) or (_CHANGED.search(new.words) and not _CHANGED.search(old.words)):
        return None
    return round(share * (0.5 + 0.5 * min(1.0, back)), 3)


def _tells_enough(both: dict[str, float]) -> bool:
    """Whether more than a name is common to both: names of what we sell stand in every other letter."""
    has_number = NUMBER in both.values()
    return sum(both.values()) >= ENOUGH and (has_number or sum(weight >= PLAIN for weight in both.values()) >= MANY)


def _plain_words(both: dict[str, float]) -> int:
    return sum(weight == PLAIN for weight in both.values())


def _turned(pattern: re.Pattern[str], new: _Stretch, old: _Stretch) -> bool:
    return bool(pattern.search(new.words)) != bool(pattern.search(old.words))


def _parts(sentence: Sentence, german: bool) -> Iterator[_Stretch]:
    """The sentence, and every run of a few of its clauses."""
    clauses = [one for one in sentence.clauses if not _SUPPOSES.match(one.words)]
    runs = {(sentence.start, sentence.end)}
    for first, clause in enumerate(clauses):
        runs |= {(clause.start, last.end) for last in clauses[first : first + MOST_CLAUSES]}
    for start, end in sorted(runs):
        words = sentence.words[start - sentence.start : end - sentence.start].rstrip(" .!,;:")
        yield _Stretch(start, start + len(words), words, told_in(words, german=german))


@lru_cache(maxsize=64)
def _stretches_before(said: str, german: bool) -> tuple[_Stretch, ...]:
    """Each telling sentence of an earlier text, its clauses, and each two sentences together."""
    own = _telling(said)
    spans = {(one.start, one.end) for one in own}
    spans |= {(clause.start, clause.end) for one in own for clause in one.clauses}
    spans |= {(one.start, other.end) for one, other in pairwise(own)}
    return tuple(
        _Stretch(start, end, said[start:end], told_in(said[start:end], german=german)) for start, end in sorted(spans)
    )
