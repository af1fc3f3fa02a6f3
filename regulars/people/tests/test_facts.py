"""Remembering what somebody told us, correcting it, and saying that it is over."""

from datetime import timedelta

import pytest

from regulars.kit import clock
from regulars.people import facts
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Fact
from regulars.people.topics import guess, has_sign

pytestmark = pytest.mark.django_db


def history(person):
    return list(person.changes.order_by("id").values_list("what", "before", "after", "by__name", "why"))


def test_remember_when_told_keeps_words_in_one_line_and_writes_history(maria, ada):
    fact = facts.remember(maria, " Her son\nLeo plays  baseball ", by=ada)

    assert (fact.words, fact.topic, fact.heard_by, fact.person) == (
        "Her son Leo plays baseball",
        "leisure",
        ada,
        maria,
    )
    assert history(maria) == [("fact", "", "Her son Leo plays baseball", "Ada Ferro", "")]


def test_remember_when_we_know_it_in_these_words_keeps_it_once(maria, ada, jo):
    first = facts.remember(maria, "Drinks Ethiopian", by=ada)

    assert facts.remember(maria, "Drinks Ethiopian", by=jo) == first
    assert maria.facts.count() == len(history(maria)) == 1


@pytest.mark.parametrize(
    ("words", "more", "says"),
    [
        (" \n ", {}, "in a few words"),
        ("x" * 501, {}, "longer than we can keep in mind"),
        ("Well", {"topic": "sports"}, "one of the topics"),
        ("Well", {"sensitivity": "loud"}, "how it is to be handled"),
        ("Well", {"heard_at": clock.now() + timedelta(days=2)}, "still to come"),
    ],
)
def test_remember_when_it_cannot_be_kept_says_why_and_keeps_nothing(maria, ada, words, more, says):
    with pytest.raises(NotLearned, match=says):
        facts.remember(maria, words, by=ada, **more)

    assert (maria.facts.count(), history(maria)) == (0, [])


def test_remember_when_they_turned_out_to_be_somebody_else_is_kept_with_who_they_are(maria, ada):
    old = type(maria).objects.create(name="M. Lopes", merged_into=maria)

    assert facts.remember(old, "Has a blue bicycle", by=ada).person == maria


def test_replace_then_the_old_words_stay_before_the_new_ones(maria, ada, jo):
    old = facts.remember(maria, "Leo plays baseball", by=ada, topic="family")
    new = facts.replace(old, "Leo plays second base", by=jo, why="he told me")
    old.refresh_from_db()

    assert (new.replaces, new.heard_by, new.heard_at, new.topic) == (old, ada, old.heard_at, "family")
    assert (old.words, old.ended_by, old.ended_why) == ("Leo plays baseball", jo, "he told me")
    assert list(maria.facts.current()) == list(maria.facts.heads()) == [new]
    assert history(maria)[1:] == [("fact", "Leo plays baseball", "Leo plays second base", "Jo Okafor", "he told me")]


def test_replace_when_nothing_differs_changes_nothing(maria, ada):
    fact = facts.remember(maria, "Likes short mails", by=ada)

    assert facts.replace(fact, "Likes short  mails", by=ada) == fact
    assert len(history(maria)) == 1


def test_replace_when_somebody_was_faster_is_refused_and_both_wordings_stay(maria, ada, jo):
    fact = facts.remember(maria, "Leo is 8", by=ada)
    facts.replace(fact, "Leo is 9", by=jo)

    with pytest.raises(EditedMeanwhile, match=r"Jo changed this meanwhile\. It says “Leo is 9” now\."):
        facts.replace(fact, "Leo is ten", by=ada)
    with pytest.raises(EditedMeanwhile):
        facts.end(fact, by=ada)
    assert sorted(maria.facts.values_list("words", flat=True)) == ["Leo is 8", "Leo is 9"]


def test_end_then_it_holds_no_more_and_says_who_and_why(maria, ada, jo):
    fact = facts.remember(maria, "Works at the bakery", by=ada)
    facts.end(fact, by=jo, why="left in May")
    fact.refresh_from_db()

    assert (fact.ended_by, fact.ended_why, list(maria.facts.current()), list(maria.facts.heads())) == (
        jo,
        "left in May",
        [],
        [fact],
    )
    assert history(maria)[-1] == ("fact", "Works at the bakery", "", "Jo Okafor", "left in May")
    with pytest.raises(EditedMeanwhile, match=r"Jo took this away meanwhile\."):
        facts.end(fact, by=ada)


def test_history_when_a_fact_is_careful_does_not_repeat_it(maria, ada):
    fact = facts.remember(maria, "Lost her mother in spring", by=ada, topic="family", sensitivity="careful")
    facts.replace(fact, "Lost her mother in May", by=ada)

    told = " ".join(text for _, before, after, _, why in history(maria) for text in (before, after, why))
    assert "mother" not in told
    assert "something on family, to be handled carefully" in told
    assert Fact.objects.current().get().sensitivity == "careful"


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("Her son Leo is nine", "family"),
        ("We are moving to Braga", "home"),
        ("O meu cão chama-se Bica", "animals"),
        ("Ich trinke nur Filterkaffee, ohne Zucker", "taste"),
        ("Elle déteste le café noir", "taste"),
        ("El examen de medicina es en junio", "work"),
        ("My mother-in-law", "other"),
        ("آخر الأسبوع", "other"),
    ],
)
def test_topic_when_guessed_fits_the_words(words, topic):
    assert guess(words) == topic


@pytest.mark.parametrize(
    ("words", "signs", "stands"),
    [
        ("We MOVE in May", "move, moved", True),
        ("A movement", "move, moved", False),
        ("Our new, old puppy", "new puppy", False),
        ("a new puppy came", "exam*, new puppy", True),
        ("Die Prüfung", "prufung*", True),
        ("Nothing", " , ", False),
    ],
)
def test_signs_when_looked_for_are_whole_words_or_beginnings(words, signs, stands):
    assert has_sign(words, signs) is stands
