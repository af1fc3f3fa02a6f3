"""Which questions suggest themselves, and which never do."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps

from regulars.people import asking, facts
from regulars.people.models import Parting, Question

pytestmark = pytest.mark.django_db


@pytest.fixture
def bank(db, morning):
    """Two questions that follow a fact, and two for what we do not know."""
    Question.objects.all().delete()
    rows = [
        ("after", "home", "How did the move go?", "move*, umzug", 21),
        ("after", "plans", "What became of it?", "", 60),
        ("unknown", "taste", "What do you drink?", "", 0),
        ("unknown", "home", "What do you see from your window?", "", 0),
    ]
    return [
        Question.objects.create(when=when, topic=topic, words=words, signs=signs, after_days=days, place=place)
        for place, (when, topic, words, signs, days) in enumerate(rows, 1)
    ]


def suggested(person):
    questions = Question.objects.open_with(person).in_order()
    return [(one.question.words, one.fact) for one in asking.suggest(questions, person.facts.current())]


def told(person, by, words, days, **more):
    return facts.remember(person, words, by=by, heard_at=facts.clock.now() - timedelta(days=days), **more)


def test_question_when_a_move_was_told_of_comes_after_its_days_and_not_after_half_a_year(maria, ada, bank):
    fact = told(maria, ada, "We move to Braga", 20, topic="plans")
    words = "How did the move go?"

    assert words not in dict(suggested(maria))
    for days, there in [(22, True), (199, True), (201, False)]:
        fact.heard_at = facts.clock.now() - timedelta(days=days)
        fact.save()
        assert (dict(suggested(maria)).get(words) == fact) is there


def test_question_when_asked_comes_again_for_another_move_alone(maria, ada, bank, morning):
    first = told(maria, ada, "We move to Braga", 30)
    asking.asked(maria, bank[0], by=ada, fact=first)
    assert bank[0].words not in dict(suggested(maria))
    facts.replace(first, "We moved to Braga", by=ada)
    assert bank[0].words not in dict(suggested(maria))

    morning.shift(timedelta(minutes=1))
    second = facts.remember(maria, "We move back", by=ada)
    morning.shift(timedelta(days=30))
    assert dict(suggested(maria))[bank[0].words] == second


def test_question_when_left_for_good_never_comes_back(maria, ada, bank):
    told(maria, ada, "We move to Braga", 30)
    asking.leave(maria, bank[0], by=ada)
    asking.leave(maria, bank[0], by=ada)

    assert bank[0].words not in dict(suggested(maria))
    assert maria.askings.count() == 1
    assert maria.changes.get(what="question").after == "not with them: How did the move go?"


def test_question_when_the_fact_is_careful_is_never_asked_and_counts_as_known(maria, ada, bank):
    told(maria, ada, "We move because of the divorce", 30, topic="home", sensitivity="careful")

    assert suggested(maria) == [("What do you drink?", None)]


def test_questions_out_of_the_blue_fill_what_we_do_not_know_and_rest_after_one(maria, ada, bank, morning):
    assert suggested(maria) == [("What do you drink?", None), ("What do you see from your window?", None)]
    asking.asked(maria, bank[2], by=ada)
    assert suggested(maria) == []

    morning.shift(timedelta(days=31))
    assert suggested(maria) == [("What do you see from your window?", None)]


def test_questions_when_many_fit_are_two(maria, ada, bank):
    told(maria, ada, "We move to Braga", 30, topic="home")
    told(maria, ada, "A café of her own", 70, topic="plans")

    assert [words for words, _ in suggested(maria)] == ["How did the move go?", "What became of it?"]


def test_questions_when_switched_off_or_parted_are_none(maria, ada, bank):
    Question.objects.filter(id=bank[2].id).update(is_asked=False)
    assert suggested(maria) == [("What do you see from your window?", None)]

    Parting.objects.create(person=maria, by=ada, why="He shouted")
    assert suggested(maria) == []


@pytest.mark.parametrize(("field", "value"), [("has_died", True), ("style", "wave"), ("forgotten_at", "now")])
def test_questions_when_it_would_not_be_right_are_not_asked_for(maria, field, value):
    assert asking.may_be_asked(maria)
    setattr(maria, field, value)

    assert not asking.may_be_asked(maria)


def test_bank_when_the_house_begins_has_good_questions():
    # A test that empties all tables takes the questions of the migration along.
    import_module("regulars.people.migrations.0010_fill_the_bank").fill(apps, None)
    words = list(Question.objects.in_order().values_list("words", flat=True))

    assert len(words) == len(set(words)) >= 30
    assert all(one.reminder.startswith("You never asked") for one in Question.objects.all())
