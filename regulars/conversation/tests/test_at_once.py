"""One deed on many requests at once, and taking it back."""

from datetime import timedelta

import pytest

from regulars.conversation import at_once, putting_by, speaking
from regulars.conversation.errors import NotYours, TooLate
from regulars.conversation.models import Archiving, Entry, Request, RequestTagging, Snooze
from regulars.kit import clock


@pytest.fixture
def matters(hear, morning):
    """Three people who wait, one request each."""
    return [hear(f"I am number {n}.", by=f"p{n}@example.com", name=f"Person {n}").request for n in range(3)]


def chosen(requests, shown=None):
    return at_once.Chosen(Request.objects.all(), {one.pk: shown or one.last_said_id for one in requests})


def how_they_stand(requests):
    columns = ("owner", "team", "state", "waiting_since", "moved_at", "last_said", "heard_upto")
    return list(Request.objects.filter(pk__in=[one.pk for one in requests]).order_by("pk").values(*columns))


def test_finish_when_taken_back_then_all_stand_as_before(matters, ada):
    before, lines = how_they_stand(matters), Entry.objects.count()
    done = at_once.finish(chosen(matters), by=ada)
    assert (done.number, Request.objects.done().count()) == (3, 3)
    assert Entry.objects.filter(kind=Entry.Kind.DONE).count() == 3

    undone = at_once.undo(done.deed, by=ada)

    assert (undone.number, undone.left) == (3, ())
    assert how_they_stand(matters) == before
    assert Entry.objects.count() == lines


def test_undo_when_somebody_wrote_since_then_that_one_is_left_alone(matters, ada, hear):
    done = at_once.hand_over(chosen(matters), to=ada, by=ada)
    hear("One more thing.", by="p1@example.com")

    undone = at_once.undo(done.deed, by=ada)

    assert undone.left == (matters[1],)
    assert list(Request.objects.of(ada)) == [matters[1]]


def test_undo_when_a_colleague_took_one_then_it_stays_with_them(matters, ada, jo):
    done = at_once.hand_over(chosen(matters), to=ada, by=ada)
    Request.objects.get(pk=matters[0].pk).assign(to=jo, by=jo)

    at_once.undo(done.deed, by=ada)

    assert list(Request.objects.order_by("pk").values_list("owner", flat=True)) == [jo.pk, None, None]


def test_finish_when_one_spoke_since_the_page_was_shown_then_they_still_wait(matters, ada, hear):
    asked = chosen(matters)
    hear("Wait, it broke!", by="p2@example.com")

    done = at_once.finish(asked, by=ada)

    assert (done.number, done.news) == (2, 1)
    assert list(Request.objects.waiting()) == [matters[2]]


def test_undo_when_ten_minutes_passed_or_done_by_another_then_refuses(matters, ada, jo, morning):
    done = at_once.finish(chosen(matters), by=ada)
    with pytest.raises(NotYours):
        at_once.undo(done.deed, by=jo)
    morning.shift(timedelta(minutes=10, seconds=1))
    with pytest.raises(TooLate):
        at_once.undo(done.deed, by=ada)
    assert Request.objects.open().count() == 0


def test_undo_when_asked_twice_then_refuses_the_second_time(matters, ada):
    done = at_once.finish(chosen(matters), by=ada)
    at_once.undo(done.deed, by=ada)
    with pytest.raises(TooLate):
        at_once.undo(done.deed, by=ada)


def test_tag_when_one_has_it_then_only_the_others_lose_it_again(matters, ada):
    first = at_once.tag(chosen(matters[:1]), name="Refund", by=ada)
    done = at_once.tag(chosen(matters), name="refund", by=ada)
    assert (first.number, done.number, done.already) == (1, 2, 1)

    at_once.undo(done.deed, by=ada)

    assert [one.request for one in RequestTagging.objects.all()] == [matters[0]]


def test_take_off_when_taken_back_then_it_hangs_again(matters, ada):
    deed = at_once.tag(chosen(matters), name="refund", by=ada).deed
    done = at_once.take_off(chosen(matters), tag=deed.tag, by=ada)
    assert RequestTagging.objects.count() == 0

    at_once.undo(done.deed, by=ada)

    assert RequestTagging.objects.count() == 3


def test_archive_and_snooze_when_taken_back_then_nothing_is_put_by(matters, ada):
    until = clock.now() + timedelta(days=1)
    putting_by.snooze(matters[0], until=until + timedelta(days=1), words="call the mill", by=ada)
    clocked = at_once.snooze(chosen(matters), until=until, said="tomorrow 9:00", by=ada)
    away = at_once.archive(chosen(matters), by=ada)
    assert (clocked.number, away.number, Archiving.objects.count()) == (3, 3, 3)

    at_once.undo(away.deed, by=ada)
    at_once.undo(clocked.deed, by=ada)

    assert Archiving.objects.count() == 0
    assert [one.words for one in Snooze.objects.standing()] == ["call the mill"]


def test_hand_over_when_already_theirs_then_says_so_and_keeps_no_deed(matters, ada):
    at_once.hand_over(chosen(matters), to=ada, by=ada)
    again = at_once.hand_over(chosen(matters), to=ada, by=ada)
    assert (again.deed, again.number, again.already) == (None, 0, 3)


def test_undo_when_answered_since_then_stays_done(matters, ada):
    done = at_once.finish(chosen(matters[:1]), by=ada)
    to = speaking.recipients_of(matters[0])
    speaking.reply(matters[0], by=ada, html="<p>Here you are.</p>", to=to, channel="email")

    assert at_once.undo(done.deed, by=ada).left == (matters[0],)
    assert Request.objects.done().count() == 1
