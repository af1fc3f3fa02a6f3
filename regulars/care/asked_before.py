"""Questions in what we are about to send that somebody has answered already.

What a letter asks is looked for in what they said (regulars/care/noticing/asked.py). What is true of a life, an address
or an allergy, is looked for in all their letters and in the facts; all else in the same request alone, because the next
order has another number.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone

from regulars.care.noticing import asked
from regulars.care.noticing.asked import Matter
from regulars.care.noticing.findings import Finding
from regulars.care.noticing.language import language_of
from regulars.care.noticing.reading import notice
from regulars.care.promising import shortened
from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.people.models import Fact

KIND = "question"
MOST = 4
# How far back somebody's words are looked through: the newest letters, the newest facts.
LETTERS, FACTS, OURS = 40, 60, 10
LONGEST = 6_000  # characters of each
Where = tuple[str, datetime, int | None]


@dataclass(frozen=True)
class Known:
    """A question of ours, and what they answered to it before: in which words, when, in which entry, None where it is
    something we know without knowing from where."""

    question: str
    answer: str
    at: datetime
    entry: int | None


def answered_in(entry: Entry) -> list[Known]:
    """What this letter asks though they have answered it, at most MOST. No query where it asks nothing; else one to
    four, however long a life is."""
    zone = str(timezone.get_current_timezone())
    text = entry.said[:LONGEST]
    found = notice(text, sent=clock.now(), zone=zone, direction="out")
    questions = {shortened(one.words): one for one in found if one.kind == KIND and not asked.makes_sure(one.words)}
    if not questions:
        return []
    theirs = _Said(entry)
    known = (_known(words, one, theirs) for words, one in questions.items())
    return [one for one in known if one][:MOST]


@dataclass(frozen=True)
class _Letter:
    id: int
    at: datetime
    said: str
    is_ours: bool


class _Said:
    """What somebody told us, asked from the database as far as a question needs it."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    @cached_property
    def here(self) -> list[_Letter]:
        """Theirs and ours in this request, the newest first, without what is about to leave."""
        return _letters(self.entry, request=self.entry.request_id) if self.entry.request_id else []

    @cached_property
    def ever(self) -> list[_Letter]:
        """All theirs, the newest first."""
        return _letters(self.entry, by_person=self.entry.person_id)

    @cached_property
    def facts(self) -> list[Fact]:
        """What we know of them, the newest first."""
        rows = Fact.objects.filter(person=self.entry.person_id).current().newest().select_related("hearing")
        return list(rows[:FACTS])

    @property
    def theirs_here(self) -> list[_Letter]:
        return [one for one in self.here if not one.is_ours]


def _letters(entry: Entry, **where: object) -> list[_Letter]:
    said = Entry.objects.filter(person=entry.person_id, kind=Entry.Kind.MESSAGE, automatic=False, nature="", **where)
    rows = said.exclude(pk=entry.pk).exclude(said="").order_by("-at", "-id")
    return [
        _Letter(one.pk, one.at, one.said[:LONGEST], one.is_from_us)
        for one in rows.only("at", "said", "by_teammate_id", "by_rule", "by_person_id")[:LETTERS]
        if one.is_from_us or one.by_person_id == entry.person_id
    ]


def _known(words: str, question: Finding, theirs: _Said) -> Known | None:
    """How one question was answered: by the table, by a sentence that says all it asks about, by what came back when
    we asked the same."""
    ways: tuple[Callable[[str, _Said], Iterator[Where]], ...] = (_by_matter, _by_likeness, _by_our_question)
    for way in ways:
        for answer, at, entry in way(question.words, theirs):
            return Known(words, shortened(answer), at, entry)
    return None


def _by_matter(question: str, theirs: _Said) -> Iterator[Where]:
    for matter in asked.asked_for(question):
        yield from _in_letters(matter, theirs.ever if matter.lasts else theirs.theirs_here)
        if matter.fact:
            yield from (
                (one.words, one.heard_at, _heard_in(one)) for one in theirs.facts if matter.fact.search(one.words)
            )


def _in_letters(matter: Matter, letters: list[_Letter]) -> Iterator[Where]:
    for one in letters:
        if answer := asked.answer_in(matter, one.said):
            yield answer.words, one.at, one.id


def _heard_in(fact: Fact) -> int | None:
    hearing = getattr(fact, "hearing", None)
    return hearing.entry_id if hearing else None


def _by_likeness(question: str, theirs: _Said) -> Iterator[Where]:
    if not asked.is_open_ended(question):
        return
    for one in theirs.theirs_here:
        if answer := asked.told_about(question, one.said, language=language_of(question)):
            yield answer.words, one.at, one.id


def _by_our_question(question: str, theirs: _Said) -> Iterator[Where]:
    """What they wrote next when we asked the same in this request."""
    after: _Letter | None = None
    ours = 0
    for one in theirs.here:
        if not one.is_ours:
            after = one
            continue
        ours += 1
        if ours > OURS:
            return
        if after and _asks_the_same(question, one) and (answer := asked.first_words(after.said)):
            yield answer.words, after.at, after.id


def _asks_the_same(question: str, letter: _Letter) -> bool:
    found = notice(letter.said, sent=letter.at, direction="out")
    language = language_of(question)
    return any(asked.is_asked_alike(question, one.words, language=language) for one in found if one.kind == KIND)
