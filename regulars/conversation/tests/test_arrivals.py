"""Raw input is kept before it is read."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from regulars.conversation import arrivals, receiving
from regulars.conversation.errors import SetAside, Unreadable
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Arrival, Entry
from regulars.kit import clock

pytestmark = pytest.mark.django_db


def read(raw, arrival):
    if b"broken" in raw:
        raise Unreadable("There is no sender in it.")
    if b"bug" in raw:
        raise KeyError("a defect of ours")
    said = raw.decode()
    return receiving.receive(Incoming(channel="email", author=Voice("email", "a@example.com"), said=said)).entry


def test_what_arrived_is_kept_byte_for_byte(house):
    arrival = arrivals.keep("email", b"\x00\xffraw", sender="a@example.com", recipients=["x@y.example", "z@y.example"])

    with arrival.raw.open("rb") as kept:
        assert kept.read() == b"\x00\xffraw"
    assert (arrival.size, arrival.recipients, arrival.state) == (5, "x@y.example\nz@y.example", "waiting")


def test_a_broken_mail_never_stops_the_next(house):
    for raw in (b"one", b"broken", b"bug", b"two"):
        arrivals.keep("email", raw)

    assert arrivals.read_due("email", read) == 4
    assert sorted(Entry.objects.values_list("said", flat=True)) == ["one", "two"]
    unreadable = Arrival.objects.filter(state="unreadable").order_by("id")
    assert [arrival.error for arrival in unreadable] == [
        "There is no sender in it.",
        "KeyError: 'a defect of ours'",
    ]


def test_what_could_not_be_read_can_be_read_again(house):
    arrival = arrivals.keep("email", b"bug")
    arrivals.read_due("email", read)
    arrivals.replay(arrival)
    arrivals.read_due("email", lambda raw, arrival: read(b"mended", arrival))
    arrival.refresh_from_db()

    assert (arrival.state, arrival.error, arrival.entry.said) == ("read", "", "mended")


def test_reading_the_same_bytes_twice_is_one_entry(house):
    for _ in range(2):
        arrivals.keep("email", b"one")
    arrivals.read_due("email", read)

    assert Entry.objects.count() == 1
    assert Arrival.objects.values_list("state", flat=True).distinct().get() == "read"


def test_a_database_that_was_busy_is_no_fault_of_the_mail(house):
    arrival = arrivals.keep("email", b"one")

    def busy(raw, arrival):
        raise OperationalError("database is locked")

    arrivals.read_due("email", busy)
    arrival.refresh_from_db()

    assert (arrival.state, arrival.error) == ("waiting", "OperationalError: database is locked")
    assert arrival.due_at > clock.now()


def test_an_envelope_with_any_letters_is_kept(house):
    arrival = arrivals.keep("email", b"one", sender="a\x00\udcff@b.example", recipients=["c\x00@d.example"])

    arrival.refresh_from_db()
    assert (arrival.sender, arrival.recipients) == ("a?@b.example", "c@d.example")


def test_reading_again_calls_the_channel(house):
    called = []

    def hear(*, channel, **_):
        called.append(channel)

    arrivals.falls_due.connect(hear)
    try:
        arrivals.replay(arrivals.keep("post", b"one"))
        broken = arrivals.keep("post", b"broken")
        arrivals.read_due("post", read)
        arrivals.replay_all(Arrival.objects.filter(pk=broken.pk))
    finally:
        arrivals.falls_due.disconnect(hear)

    assert called == ["post", "post"]


def held(raw, arrival):
    if not arrival.released:
        raise SetAside("It says it is from Ada, but that is not proven.")
    return read(raw, arrival)


def test_what_is_set_aside_becomes_nothing_until_it_is_let_in(house):
    arrival = arrivals.keep("email", b"one")
    arrivals.read_due("email", held)
    arrival.refresh_from_db()
    assert (arrival.state, arrival.error) == ("held", "It says it is from Ada, but that is not proven.")
    assert Entry.objects.count() == 0

    assert arrivals.release(arrival)
    arrivals.read_due("email", held)
    arrival.refresh_from_db()
    assert (arrival.state, arrival.entry.said) == ("read", "one")
    assert not arrivals.release(arrival)


def test_what_was_left_out_can_still_be_let_in(house):
    arrival = arrivals.keep("email", b"one")
    arrivals.read_due("email", held)

    assert arrivals.leave_out(arrival)
    assert not arrivals.leave_out(arrival)
    assert Arrival.objects.get().state == "left out"
    assert arrivals.release(arrival)
    assert arrivals.read_due("email", held) == 1


def test_old_mail_opens_no_request_and_stands_where_it_belongs(house):
    dated = clock.now() - timedelta(days=400)
    voice = Voice("email", "a@example.com")
    entry = receiving.receive(
        Incoming(channel="email", author=voice, said="Old words", dated=dated, backlog=True, proof={"spf": "pass"})
    ).entry

    assert (entry.request, entry.at, entry.proof) == (None, dated, {"spf": "pass"})
