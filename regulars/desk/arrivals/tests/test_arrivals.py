"""The page of what could not be read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import arrivals
from regulars.conversation.models import Arrival

State = Arrival.State
RAW = b"\xff\xfe<script>alert(1)</script>"


@pytest.fixture
def unread(db):
    """A function: something that could not be read."""

    def keep(error="There is no sender in it.", sender="maria@example.com", raw=RAW):
        arrival = arrivals.keep("email", raw, sender=sender, recipients=["hello@corner.example"])
        Arrival.objects.filter(pk=arrival.pk).update(state=State.UNREADABLE, due_at=None, error=error)
        return arrival

    return keep


def test_a_stranger_sees_nothing(client, unread):
    pk = unread().pk

    for path in ("/arrivals/", f"/arrivals/{pk}/raw/"):
        assert client.get(path).headers["Location"] == f"/sign-in/?next={path}"


def test_what_could_not_be_read_is_shown_with_sender_size_and_reason(desk, unread):
    unread(error="There is <no> sender in it.")

    page = desk.get("/arrivals/").text

    assert "There is &lt;no&gt; sender in it." in page
    assert all(words in page for words in ("maria@example.com", "27 B", "to hello@corner.example"))


def test_nothing_unread_says_so(desk):
    assert "Nothing is set aside" in desk.get("/arrivals/").text


def test_reading_again_puts_it_back_to_be_read(desk, unread):
    arrival = unread()

    answer = desk.post(f"/arrivals/{arrival.pk}/reading-again/")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/arrivals/")
    arrival.refresh_from_db()
    assert (arrival.state, arrival.error, arrival.due_at is not None) == (State.WAITING, "", True)


def test_what_was_read_cannot_be_read_again_from_here(desk, unread):
    """Else a second entry could be made of it, or a read one called unread."""
    arrival = unread()
    Arrival.objects.update(state=State.READ)

    assert desk.post(f"/arrivals/{arrival.pk}/reading-again/").status_code == 404
    assert desk.get(f"/arrivals/{arrival.pk}/raw/").status_code == 404


def test_reading_all_again_takes_all_of_them(desk, unread):
    for _ in range(3):
        unread()

    answer = desk.post("/arrivals/reading-again/", follow=True)

    assert "3 of them are being read again." in answer.text
    assert Arrival.objects.filter(state=State.WAITING).count() == 3


def test_the_raw_bytes_come_as_a_file_that_no_browser_opens(desk, unread):
    answer = desk.get(f"/arrivals/{unread().pk}/raw/")

    assert b"".join(answer.streaming_content) == RAW
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_the_raw_bytes_that_are_gone_are_not_found(desk, unread):
    arrival = unread()
    arrival.raw.storage.delete(arrival.raw.name)

    assert desk.get(f"/arrivals/{arrival.pk}/raw/").status_code == 404


def test_deeds_need_a_button(desk, unread):
    assert desk.get(f"/arrivals/{unread().pk}/reading-again/").status_code == 405
    assert desk.get("/arrivals/reading-again/").status_code == 405


@pytest.fixture
def held(unread):
    """A function: something that waits for a look, with what is seen of it."""

    def hold(reason="It says it is from bank.example, and nothing proves it.", **glimpse):
        arrival = unread(error=reason)
        seen = {"name": "Your <Bank>", "address": "x@bank.example", "subject": "Your account", "words": "Dear <b>sir"}
        Arrival.objects.filter(pk=arrival.pk).update(state=State.HELD, proof={"glimpse": seen | glimpse})
        return arrival

    return hold


def test_what_is_held_is_shown_with_who_what_about_first_words_and_why(desk, held):
    held()

    page = desk.get("/arrivals/").text

    for words in ("Your &lt;Bank&gt;", "x@bank.example", "Your account", "Dear &lt;b&gt;sir", "nothing proves it"):
        assert words in page
    assert "<b>sir" not in page


def test_letting_in_has_it_read_and_tells_who_did(desk, held, ada):
    arrival = held()

    answer = desk.post(f"/arrivals/{arrival.pk}/letting-in/", follow=True)

    arrival.refresh_from_db()
    assert "comes to the inbox" in answer.text
    assert (arrival.state, arrival.released, arrival.proof["let_in_by"]) == (State.WAITING, True, "Ada Ferro")
    assert "decided before you" in desk.post(f"/arrivals/{arrival.pk}/letting-in/", follow=True).text


def test_leaving_out_keeps_it_where_it_can_still_be_let_in(desk, held):
    arrival = held()

    desk.post(f"/arrivals/{arrival.pk}/leaving-out/")

    assert f'id="arrival-{arrival.pk}"' not in desk.get("/arrivals/").text
    assert f'id="arrival-{arrival.pk}"' in desk.get("/arrivals/left-out/").text
    assert "decided before you" in desk.post(f"/arrivals/{arrival.pk}/leaving-out/", follow=True).text
    desk.post(f"/arrivals/{arrival.pk}/letting-in/")
    arrival.refresh_from_db()
    assert arrival.state == State.WAITING


def test_what_was_read_is_neither_let_in_nor_left_out(desk, unread):
    arrival = unread()
    Arrival.objects.update(state=State.READ)

    desk.post(f"/arrivals/{arrival.pk}/letting-in/")
    desk.post(f"/arrivals/{arrival.pk}/leaving-out/")

    arrival.refresh_from_db()
    assert (arrival.state, arrival.released) == (State.READ, False)


def test_both_lists_are_counted_at_the_side(desk, held, unread):
    held()
    unread()

    link = desk.get("/inbox/").text.partition('href="/arrivals/"')[2].partition("</a>")[0]
    assert "Set aside" in link
    assert ">2<" in link


def test_one_costs_as_many_queries_as_three(desk, unread, held):
    unread()
    held()
    with CaptureQueriesContext(connection) as one:
        desk.get("/arrivals/")
    for _ in range(2):
        unread()
        held()
    with CaptureQueriesContext(connection) as three:
        desk.get("/arrivals/")

    assert len(three) == len(one) <= 6


def test_the_list_is_paged_by_key(desk, unread, monkeypatch):
    monkeypatch.setattr("regulars.desk.arrivals.reading.SIZE", 2)
    ids = [unread().pk for _ in range(3)]

    first = desk.get("/arrivals/").text
    second = desk.get(first.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0]).text

    assert [f'id="arrival-{pk}"' in first for pk in ids] == [False, True, True]
    assert [f'id="arrival-{pk}"' in second for pk in ids] == [True, False, False]
