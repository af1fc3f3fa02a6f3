"""Archived for me, asleep until a moment: only out of one's own lists, and never slept through."""

from datetime import timedelta

import pytest

from regulars.conversation import putting_by
from regulars.conversation.errors import TooEarly
from regulars.conversation.models import Request, Snooze
from regulars.kit import clock


def seen_by(teammate):
    return list(putting_by.without_put_by(Request.objects.open(), teammate, clock.now()))


def test_archive_when_done_by_ada_then_is_out_of_her_lists_alone(question, ada, jo):
    putting_by.archive(question, by=ada)

    assert (seen_by(ada), seen_by(jo)) == ([], [question])
    assert Request.objects.waiting().count() == 1


def test_archive_when_the_person_writes_then_is_back(question, ada, hear):
    putting_by.archive(question, by=ada)
    hear("And it smells.")

    assert seen_by(ada) == [question]


def test_archive_when_they_wrote_since_it_was_read_then_shows(question, ada, hear):
    read = Request.objects.get(pk=question.pk)
    hear("And it smells.")
    putting_by.archive(read, by=ada)

    assert seen_by(ada) == [question]


def test_archive_when_a_colleague_notes_then_stays_away(question, ada, jo):
    from regulars.conversation import speaking  # noqa: PLC0415

    putting_by.archive(question, by=ada)
    speaking.note(question, by=jo, html="<p>She called, too.</p>")

    assert seen_by(ada) == []


def test_snooze_when_they_say_thanks_then_shows_and_the_promise_stands(question, ada, hear, morning):
    putting_by.snooze(question, until=clock.now() + timedelta(days=3), words="ask the mill", by=ada)
    assert seen_by(ada) == []

    hear("Thanks!")

    assert seen_by(ada) == [question]
    morning.shift(timedelta(days=3))
    assert [one.words for one in Snooze.objects.of(ada).awake(clock.now())] == ["ask the mill"]


def test_wake_when_the_house_stood_still_for_weeks_then_forgets_nothing(question, ada, morning):
    putting_by.snooze(question, until=clock.now() + timedelta(hours=1), by=ada)
    assert putting_by.wake_due.call() == 0
    morning.shift(timedelta(days=40))

    assert putting_by.wake_due.call() == 1
    assert putting_by.wake_due.call() == 0
    assert seen_by(ada) == [question]


def test_snooze_when_done_anew_then_only_the_new_one_stands(question, ada):
    putting_by.snooze(question, until=clock.now() + timedelta(hours=1), words="first", by=ada)
    putting_by.snooze(question, until=clock.now() + timedelta(hours=2), words="second", by=ada)

    assert [one.words for one in Snooze.objects.standing()] == ["second"]
    assert putting_by.end(question, by=ada)
    assert not Snooze.objects.standing().exists()


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(days=-1), timedelta(days=800)])
def test_snooze_when_the_moment_is_no_good_then_says_so(question, ada, ahead):
    with pytest.raises(TooEarly):
        putting_by.snooze(question, until=clock.now() + ahead, by=ada)
