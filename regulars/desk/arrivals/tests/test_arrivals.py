"""The page of what could not be read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import arrivals
from regulars.conversation.models import Arrival

State = Arrival.State
RAW = b"\xff\xfe<script>alert(1)</script>"


@pytest.fixture
def desk(client, ada):
    client.force_login(ada)
    return client


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
    assert "Everything could be read" in desk.get("/arrivals/").text


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


def test_one_costs_as_many_queries_as_three(desk, unread):
    unread()
    with CaptureQueriesContext(connection) as one:
        desk.get("/arrivals/")
    unread()
    unread()
    with CaptureQueriesContext(connection) as three:
        desk.get("/arrivals/")

    assert len(three) == len(one) <= 5


def test_the_list_is_paged_by_key(desk, unread, monkeypatch):
    monkeypatch.setattr("regulars.desk.arrivals.reading.SIZE", 2)
    ids = [unread().pk for _ in range(3)]

    first = desk.get("/arrivals/").text
    second = desk.get(first.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0]).text

    assert [f'id="arrival-{pk}"' in first for pk in ids] == [False, True, True]
    assert [f'id="arrival-{pk}"' in second for pk in ids] == [True, False, False]
