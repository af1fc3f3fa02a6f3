"""Setting letters for later at the desk, and what waits below a conversation."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import drafting, leaving_later
from regulars.conversation.errors import TooEarly
from regulars.conversation.models import Draft, Entry, Timing
from regulars.desk.sending_later import moments
from regulars.kit import clock

LISBON, TOKYO = ZoneInfo("Europe/Lisbon"), ZoneInfo("Asia/Tokyo")
TOMORROW = "2026-03-03T09:00Z"


@pytest.fixture
def put(desk, question, morning):
    """A function: Ada presses a moment beside Send."""

    def press(leaves=TOMORROW, **more):
        written = {"kind": "reply", "words": "Bring it by.", "seen": question.last_said_id, "leaves": leaves, **more}
        return desk.post(f"/requests/{question.id}/answers/later/", written)

    return press


def page(desk, question):
    return desk.get(f"/people/{question.person_id}/?request={question.id}").content.decode()


def waiting():
    return Timing.objects.standing().get()


def post(desk, what, **more):
    return desk.post(f"/waiting-letters/{waiting().pk}/{what}/", more)


def test_the_moments_offered_are_on_the_writer_s_clock_with_theirs_beside_it():
    now = datetime(2026, 3, 6, 16, 7, tzinfo=UTC)
    found = moments.offered(now, LISBON, name="Maria", their_zone="Asia/Tokyo")

    assert [(one.words, one.when) for one in found] == [
        ("In two hours", "today at 18:15 · Saturday 3:15 for Maria"),
        ("Tomorrow morning", "tomorrow at 9:00 · 18:00 for Maria"),
        ("Monday morning", "on Monday 9 March at 9:00 · 18:00 for Maria"),
        ("When it is morning for Maria", "tomorrow at 0:00 · 9:00 for Maria"),
    ]


def test_a_moment_that_two_names_fit_is_offered_once():
    sunday = datetime(2026, 3, 8, 16, 0, tzinfo=UTC)

    assert [one.words for one in moments.offered(sunday, LISBON, name="Maria")] == ["In two hours", "Tomorrow morning"]


def test_an_hour_that_clocks_skip_is_refused_and_one_that_comes_twice_is_the_first():
    with pytest.raises(TooEarly, match="Clocks skip 1:30"):
        moments.chosen("own", "2026-03-29T01:30", LISBON)

    assert moments.chosen("own", "2026-10-25T01:30", LISBON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("typed", ["", "soon", "9999-12-31T23:59", "2026-03-01T25:00", "2020-01-01T09:00"])
def test_what_is_no_moment_ahead_is_refused_beside_its_field(desk, put, question, typed):
    put("own")
    answer = desk.post(f"/requests/{question.id}/draft/time/", {"leaves": "own", "leaves_at": typed})

    assert answer.status_code == 422 and 'aria-invalid="true"' in answer.content.decode()
    assert Draft.objects.get().is_timed is False


@pytest.mark.parametrize("leaves", ["", "2020-01-01T09:00Z", "2036-01-01T09:00Z", "now", "2026-03-03T09:00"])
def test_a_button_that_is_too_old_or_made_up_is_refused_and_the_words_stay(desk, put, leaves):
    answer = put(leaves)

    assert answer.status_code == 422 and "Bring it by." in answer.content.decode()
    assert Timing.objects.count() == 0


def test_a_letter_set_for_later_is_seen_by_everybody_and_waits_in_no_draft(desk, put, question, jo, client):
    assert put(cc="rui@example.com").status_code == 303
    shown = page(desk, question)
    assert "Your letter leaves tomorrow at 9:00" in shown and "Bring it by." in shown
    assert not Draft.objects.in_hand().exists()

    client.force_login(jo)
    assert "Ada’s letter leaves tomorrow at 9:00" in page(client, question)
    assert "answer leaves" in client.get("/inbox/?list=everyone").content.decode()


def test_another_time_keeps_the_words_asks_for_a_moment_and_can_mark_as_done(desk, put, question):
    asked = put("own")
    assert asked.status_code == 303 and "/draft/time/" in asked["Location"]
    assert "Europe/Lisbon" in desk.get(asked["Location"]).content.decode()

    moment = {"leaves": "own", "leaves_at": "2026-03-05T14:00", "seen": question.last_said_id, "done": "yes"}
    assert desk.post(f"/requests/{question.id}/draft/time/", moment).status_code == 303
    assert (waiting().leaves_at, waiting().marks_done) == (datetime(2026, 3, 5, 14, tzinfo=UTC), True)


def test_a_first_letter_can_leave_later_too(desk, rui, morning):
    written = {"kind": "reply", "words": "Hello", "subject": "News", "leaves": TOMORROW}
    assert desk.post(f"/people/{rui.id}/write/later/", written | {"subject": ""}).status_code == 422
    assert desk.post(f"/people/{rui.id}/write/later/", written).status_code == 303

    assert "Your letter leaves tomorrow" in desk.get(f"/people/{rui.id}/").content.decode()
    morning.shift(timedelta(days=1))
    assert leaving_later.leave_due.call() == 1
    assert Entry.objects.of(rui).get(kind="message").subject == "News"


def test_a_note_cannot_leave_later(put):
    assert put(kind="note").status_code == 422
    assert Timing.objects.count() == 0


def test_what_was_said_since_the_composer_opened_is_shown_instead(put, hear):
    hear("Never mind!", external_id="2@maria.example", answering=("1@maria.example",))
    answer = put()

    assert answer.status_code == 422 and "Maria wrote again" in answer.content.decode()
    assert Timing.objects.count() == 0


def test_when_maria_writes_it_is_held_and_the_page_and_today_say_so(desk, put, question, hear):
    put()
    entry = hear("Never mind!", external_id="2@maria.example", answering=("1@maria.example",))

    assert "Maria wrote since this was put by." in page(desk, question)
    assert "Maria wrote since this was put by." in desk.get("/today/").content.decode()
    assert "a letter was held back" in desk.get("/inbox/").content.decode() or question.owner_id is None
    assert post(desk, "sending", seen=entry.pk).status_code == 303
    assert Entry.objects.filter(by_teammate__isnull=False, kind="message").get().said == "Bring it by."


def test_sending_from_a_page_that_is_older_than_their_word_is_asked_about(desk, put, question, hear):
    put()
    first = hear("One", external_id="2@maria.example", answering=("1@maria.example",))
    hear("Two", external_id="3@maria.example", answering=("1@maria.example",))
    answer = desk.post(f"/waiting-letters/{waiting().pk}/sending/", {"seen": first.pk}, follow=True)

    assert "Something happened meanwhile" in answer.content.decode() and waiting().is_held


def test_moved_changed_and_called_off(desk, put, question):
    put()
    assert "leaves_at" in desk.get(f"/waiting-letters/{waiting().pk}/time/").content.decode()
    assert post(desk, "time", leaves="own", leaves_at="2026-03-04T10:00").status_code == 303
    assert waiting().leaves_at == datetime(2026, 3, 4, 10, tzinfo=UTC)

    post(desk, "calling-off", then="change")
    assert Timing.objects.count() == 0 and "Bring it by." in page(desk, question)


def test_a_deed_on_a_letter_that_was_sent_is_not_found(desk, put, morning):
    put()
    number = waiting().pk
    morning.shift(timedelta(days=2))
    leaving_later.leave_due.call()

    assert desk.post(f"/waiting-letters/{number}/calling-off/").status_code == 404


def test_the_letter_that_left_says_how_it_left(desk, put, question, morning):
    put()
    morning.shift(timedelta(days=1))
    leaving_later.leave_due.call()
    assert "at the time it was set for" in page(desk, question)

    Timing.objects.update(leaves_at=clock.now() - timedelta(days=3))
    assert "was to leave" in page(desk, question)


def test_who_has_an_answer_on_its_way_is_not_among_who_waits_today(desk, put, question, ada):
    question.assign(to=ada, by=ada)
    assert "Maria waits for you." in desk.get("/today/").content.decode().replace("Lopes ", "")

    put()
    today = desk.get("/today/").content.decode()
    assert "Nobody waits for you." in today and "Leaves tomorrow at 9:00" in today


def test_today_begins_with_who_expects_to_hear_from_us_soon(desk, question, ada, hear, morning):
    question.assign(to=ada, by=ada)
    soon = clock.now() + timedelta(minutes=40)
    type(question).objects.filter(pk=question.pk).update(answer_due=soon, near_from=clock.now())

    assert "Maria expects to hear from us within 40 minutes." in desk.get("/today/").content.decode()


def test_a_page_with_three_waiting_letters_asks_as_often_as_with_one(
    desk, put, question, maria, ada, django_assert_num_queries
):
    put()
    page(desk, question)
    with CaptureQueriesContext(connection) as one:
        page(desk, question)
    for words in ("Two", "Three"):
        draft = drafting.save(by=ada, person=maria, request=question, html=words)
        leaving_later.set_for(
            draft, at=clock.now() + timedelta(days=2), address="maria@example.com", channel="email", by=ada
        )

    with django_assert_num_queries(len(one)):
        assert page(desk, question).count("waiting-letter__when") == 3
