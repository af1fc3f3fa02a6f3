"""A promise outlives every reply until it is kept or broken."""

from datetime import timedelta

import pytest

from regulars.conversation.errors import AlreadySettled
from regulars.conversation.models import Promise
from regulars.conversation.models.promise import promise as give_word
from regulars.kit import clock


@pytest.fixture
def promise(question, ada, morning):
    """Ada promised Maria a call by tomorrow."""
    tomorrow = clock.now() + timedelta(days=1)
    return give_word(person_id=question.person_id, request_id=question.id, by=ada, words="Call you", due=tomorrow)


def kinds(promise):
    return [entry.kind for entry in promise.person.entries.exclude(kind="message").order_by("id")]


def test_a_promise_stands_on_the_timeline(promise):
    assert kinds(promise) == ["promised"]
    assert list(Promise.objects.open()) == [promise]


def test_keeping_twice_leaves_one_entry(promise, ada, jo):
    first = promise.keep(by=ada)
    second = Promise.objects.get(id=promise.id).keep(by=jo)

    assert (first, second.by) == (second, ada)
    assert kinds(promise) == ["promised", "promise kept"]
    assert Promise.objects.get().outcome == "kept"


def test_a_thank_you_leaves_the_promise_open(promise, hear):
    hear("Thanks, OK!", external_id="2@x")

    assert list(Promise.objects.open()) == [promise]


def test_a_broken_promise_says_why_and_cannot_be_kept(promise, ada):
    promise.break_word(by=ada, why="The courier lost it.")

    with pytest.raises(AlreadySettled):
        Promise.objects.get().keep(by=ada)
    assert Promise.objects.get().outcome == "broken"
    assert promise.person.entries.get(kind="promise broken").said == "The courier lost it."


def test_a_moved_promise_is_due_at_the_new_time(promise, ada):
    later = promise.due + timedelta(days=2)
    promise.move(to=later, by=ada, why="Maria asked for Friday.")

    assert list(Promise.objects.open().due_before(later)) == []
    assert kinds(promise) == ["promised", "promise moved"]


def test_a_promise_slept_through_is_still_due(promise, morning):
    morning.shift(timedelta(days=400))

    assert list(Promise.objects.open().due_before(clock.now())) == [promise]
