"""Somebody died, or did not."""

import pytest

from regulars.conversation import mourning
from regulars.conversation.models import Entry
from regulars.people import dating, greeting
from regulars.people.errors import NotLearned
from regulars.people.models import Change, LifeDate, Person

pytestmark = pytest.mark.django_db


def kinds(person):
    return [entry.kind for entry in Entry.objects.of(person).order_by("id")]


def test_death_when_written_down_then_nobody_greets_them(morning, maria, ada):
    assert greeting.may_greet(maria)
    mourning.record(maria, "May 2024", by=ada, words="Her daughter wrote")
    maria.refresh_from_db()

    assert maria.has_died
    assert greeting.why_not(maria) == "died"
    assert [(entry.kind, entry.said, entry.by_teammate) for entry in Entry.objects.of(maria)] == [
        ("died", "Her daughter wrote", ada)
    ]
    assert str(dating.partial_of(LifeDate.objects.get())) == "May 2024"


def test_death_when_nobody_told_us_the_day_then_counts_all_the_same(maria, ada):
    mourning.record(maria, "", by=ada)
    maria.refresh_from_db()

    assert maria.has_died
    assert Change.objects.get(what="died").after == "nobody told us when"


def test_death_when_set_right_then_stands_on_the_timeline_once(morning, maria, ada, jo):
    mourning.record(maria, "", by=ada)
    mourning.record(maria, "3 May 2024", by=jo)
    mourning.record(maria, "3 May 2024", by=jo)

    assert kinds(maria) == ["died"]
    assert [str(dating.partial_of(row)) for row in LifeDate.objects.current()] == ["3 May 2024"]


def test_death_when_it_was_a_mistake_then_is_taken_back_with_both_histories(morning, maria, ada, jo):
    mourning.record(maria, "May 2024", by=ada)
    with pytest.raises(NotLearned):
        mourning.take_back(maria, by=jo, why=" ")
    mourning.take_back(maria, by=jo, why="It was her sister")
    mourning.take_back(maria, by=jo, why="It was her sister")
    maria.refresh_from_db()

    assert (maria.has_died, greeting.may_greet(maria)) == (False, True)
    assert kinds(maria) == ["died", "alive"]
    assert not LifeDate.objects.current().exists()
    last = Change.objects.order_by("-id").first()
    assert (last.what, last.before, last.after, last.by) == ("died", "May 2024", "", jo)


@pytest.mark.parametrize(
    ("typed", "words"), [("2031", "still ahead"), ("1980", "before they were born"), ("31 Feb", "no day 31")]
)
def test_death_when_it_cannot_be_then_is_refused_in_words(morning, maria, ada, typed, words):
    dating.learn(maria, "birthday", "14 Sep 1985", by=ada)
    with pytest.raises(NotLearned, match=words):
        mourning.record(maria, typed, by=ada)
    maria.refresh_from_db()

    assert not maria.has_died
    assert kinds(maria) == []


def test_greeting_when_asked_of_many_then_is_the_same_rule(maria, ada, morning):
    dead, parted, merged, forgotten = (Person.objects.create(name=name) for name in "dpmf")
    mourning.record(dead, "", by=ada)
    parted.partings.create(by=ada, why="They wished so")
    Person.objects.filter(pk=merged.pk).update(merged_into=maria)
    Person.objects.filter(pk=forgotten.pk).update(forgotten_at=maria.since)
    people = Person.objects.order_by("id")

    assert [one for one in people if greeting.may_greet(one)] == [maria]
    assert list(greeting.greetable(people)) == [maria]
