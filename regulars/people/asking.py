"""Which question of the bank to ask somebody next, and that it was asked.

Suggestions come from what they told us ("how the move went", some days after they spoke of it) and from what we know
nothing about. At most two, never one that was asked or left, never on what is to be handled carefully, none for those
who died, whom we parted with, who were forgotten, or with whom a wave and a nod is right.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from regulars.kit import clock
from regulars.people import editing
from regulars.people.models import Asking, Fact, Person, Question, Style
from regulars.people.topics import has_sign
from regulars.team.models import Teammate

AT_ONCE = 2
# Later, asking how it went would only show how long we did not.
TOO_LATE = timedelta(days=200)
# Between two questions out of the blue: curiosity is no questionnaire.
REST = timedelta(days=30)


@dataclass(frozen=True)
class Suggestion:
    """A question, and the fact it is asked about, if there is one."""

    question: Question
    fact: Fact | None = None


def may_be_asked(person: Person) -> bool:
    """Whether it would be right to ask them anything; parting is looked at with the questions."""
    gone = person.has_died or person.forgotten_at or person.merged_into_id
    return not gone and person.style != Style.WAVE


def suggest(questions: Iterable[Question], facts: Iterable[Fact]) -> list[Suggestion]:
    """At most two of the questions (Question.objects.open_with) for somebody of whom these facts hold. No query."""
    open_ones, known, now = list(questions), list(facts), clock.now()
    found = [*_after(open_ones, known, now), *_unknown(open_ones, known, now)]
    return found[:AT_ONCE]


def _after(questions: list[Question], facts: list[Fact], now: datetime) -> Iterator[Suggestion]:
    """Each fact that came due, the newest first, with the first question that fits and was not asked since."""
    spent: set[int] = set()
    for fact in sorted(facts, key=lambda one: (one.heard_at, one.pk), reverse=True):
        fitting = (one for one in questions if one.pk not in spent and _is_due(one, fact, now))
        if fact.is_open and (question := next(fitting, None)):
            spent.add(question.pk)
            yield Suggestion(question, fact)


def _is_due(question: Question, fact: Fact, now: datetime) -> bool:
    if question.when != Question.When.AFTER:
        return False
    asked_at: datetime | None = getattr(question, "asked_at", None)
    if asked_at and asked_at >= fact.heard_at:
        return False
    if not fact.heard_at + timedelta(days=question.after_days) <= now <= fact.heard_at + TOO_LATE:
        return False
    return has_sign(fact.words, question.signs) if question.signs.strip() else question.topic == fact.topic


def _unknown(questions: list[Question], facts: list[Fact], now: datetime) -> Iterator[Suggestion]:
    """The first question on each topic of which we know nothing, unless one was asked lately."""
    asked = [moment for one in questions if (moment := getattr(one, "asked_at", None))]
    if asked and max(asked) > now - REST:
        return
    topics = {fact.topic for fact in facts}
    for question in questions:
        never = getattr(question, "asked_at", None) is None
        if question.when == Question.When.UNKNOWN and never and question.topic not in topics:
            topics.add(question.topic)
            yield Suggestion(question)


@transaction.atomic
def asked(
    person: Person, question: Question, *, by: Teammate | None, fact: Fact | None = None, by_word: bool = False
) -> Asking:
    """It was asked in a letter, which tells so itself; or `by_word`, which stands in the history."""
    if by_word:
        editing.note(person, "question", "", f"asked: {question.words}", by=by)
    return Asking.objects.create(person=person, question=question, fact=_theirs(person, fact), by=by)


@transaction.atomic
def leave(person: Person, question: Question, *, by: Teammate, fact: Fact | None = None) -> Asking:
    """It would not be right with them; it is not suggested again. Leaving it twice is harmless."""
    person = Person.objects.held(person.pk)
    known = Asking.objects.filter(person=person, question=question, was_left=True).first()
    if known:
        return known
    editing.note(person, "question", "", f"not with them: {question.words}", by=by)
    return Asking.objects.create(person=person, question=question, fact=_theirs(person, fact), by=by, was_left=True)


@transaction.atomic
def put(question: Question, *, before: bool) -> None:
    """Move a question one place up (before) or down in the bank. At the end of it nothing changes."""
    bank = list(Question.objects.select_for_update().in_order())
    at = next(place for place, one in enumerate(bank) if one.pk == question.pk)
    to = at - 1 if before else at + 1
    if 0 <= to < len(bank):
        bank.insert(to, bank.pop(at))
    for place, one in enumerate(bank, 1):
        one.place = place
    Question.objects.bulk_update(bank, ["place"])


def _theirs(person: Person, fact: Fact | None) -> Fact | None:
    return fact if fact and fact.person_id == person.pk else None
