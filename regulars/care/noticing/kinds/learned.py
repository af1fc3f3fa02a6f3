"""What was learned to be told by many sentences: events of a life, tastes, thanks, invitations, anger, money back, what
somebody says again."""

from collections.abc import Iterator

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.kinds.occasions import subject_of
from regulars.care.noticing.learned.cues import cues
from regulars.care.noticing.learned.plain import plain
from regulars.care.noticing.reading import Reading
from regulars.care.noticing.sentences import Sentence

# From where on it is worth an offer; where a wrong one hurts more, further up.
ENOUGH = {
    "life_event.birth": 0.45,
    "life_event.wedding": 0.55,
    "life_event.move": 0.35,
    "life_event.new_job": 0.35,
    "life_event.lost_job": 0.4,
    "life_event.retirement": 0.45,
    "life_event.illness": 0.4,
    "life_event.recovery": 0.35,
    "life_event.bereavement": 0.4,
    "life_event.exam": 0.35,
    "life_event.pet": 0.45,
    "life_event.house": 0.4,
    "like": 0.4,
    "dislike": 0.35,
    "thanks": 0.35,
    "invitation": 0.35,
    "complaint": 0.45,
    "refund_wish": 0.4,
    "repeat": 0.45,
}
# A letter has many tastes, and one anger.
MANY = frozenset({"like", "dislike"})
DATED = ("life_event", "invitation")
_SHORT = 60  # characters; shorter sentences are shown whole


def find(reading: Reading) -> Iterator[Finding]:
    """Each kind once, where it is told most plainly."""
    if reading.direction == "out" or reading.by_rules:
        return
    for kind, enough in ENOUGH.items():
        told = [(likely[kind], sentence) for sentence, likely in reading.likely.items() if likely[kind] >= enough]
        best = sorted(told, key=lambda one: -one[0])
        for likely, sentence in best if kind in MANY else best[:1]:
            yield _over(reading, kind, _clause(sentence, kind, reading.language), sentence, likely)


def _over(reading: Reading, kind: str, clause: Sentence, sentence: Sentence, likely: float) -> Finding:
    is_dated = kind.startswith(DATED)
    when = next((day.value for day in reading.dates_in(sentence.start, sentence.end)), None) if is_dated else None
    subject = subject_of(clause.words) if kind.startswith("life_event") else None
    return reading.finding(kind, clause.start, clause.end, when=when, subject=subject, confidence=min(likely, 0.95))


def _clause(sentence: Sentence, kind: str, language: str) -> Sentence:
    """The part of a long sentence that speaks of it."""
    if len(sentence.words) <= _SHORT:
        return sentence
    speaks = cues(language)[kind]
    return next((one for one in sentence.clauses if speaks.search(plain(one.words))), sentence)
