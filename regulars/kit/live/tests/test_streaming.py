"""Live events over real connections."""

import asyncio
import contextlib
from urllib.parse import quote

import pytest

from regulars.kit.door.door import Door
from regulars.kit.door.tests.open_doors import OpenDoor, nothing
from regulars.kit.live import bus, streaming
from regulars.kit.live.hub import Hub
from regulars.kit.live.tests import guards

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

MARIA = {"Cookie": "theme=dark; regulars_session=marias"}


@pytest.fixture(autouse=True)
def sessions(settings):
    settings.REGULARS_LIVE_GUARD = "regulars.kit.live.tests.guards.allowed"
    settings.SESSION_COOKIE_NAME = "regulars_session"
    guards.open_sessions.clear()
    guards.open_sessions.add("marias")
    return guards.open_sessions


@pytest.fixture
def hub():
    return Hub(most_streams=3)


@pytest.fixture
def door(hub):
    with OpenDoor(Door(nothing, hub=hub)) as door:
        yield door
        hub.close()


class Page:
    """An open stream, read event by event."""

    def __init__(self, answer):
        self.answer, self.last_id = answer, ""

    def event(self):
        """The topics of the next event; None when the stream has ended."""
        topics = None
        while line := self.answer.readline():
            name, _, value = line.decode().rstrip("\n").partition(":")
            if name == "id":
                self.last_id = value.strip()
            elif name == "data":
                topics = value.split()
            elif not line.strip() and topics is not None:
                return topics
        return None

    def comment(self):
        """The next comment."""
        while line := self.answer.readline():
            if line.startswith(b":"):
                return line.decode()[1:].strip()
        return None


@contextlib.contextmanager
def page(door, topics="inbox,person:12", **headers):
    with door.streaming(f"/live/?topics={topics}", {**MARIA, **headers}) as answer:
        assert answer.status == 200, answer.read()
        page = Page(answer)
        assert page.comment() == "welcome"
        yield page


class TestEvents:
    def test_event_when_a_topic_changes_then_reaches_the_pages_that_named_it(self, door):
        with page(door) as first, page(door, "promises") as second:
            bus.publish(["inbox", "person:13"])
            assert first.event() == ["inbox"]
            bus.publish(["promises"])
            assert second.event() == ["promises"]
            bus.publish(["person:12"])
            assert first.event() == ["person:12"]

    def test_event_when_a_page_named_a_kind_then_hears_all_of_the_kind(self, door):
        with page(door, "person") as every:
            bus.publish(["inbox"])
            bus.publish(["person:12", "person:13", "personal:1"])

            assert every.event() == ["person:12", "person:13"]

    def test_headers_when_streaming_then_tell_proxies_not_to_hold_back(self, door):
        with door.streaming("/live/?topics=inbox", MARIA) as answer:
            assert answer.getheader("content-type") == "text/event-stream; charset=utf-8"
            assert answer.getheader("x-accel-buffering") == "no"
            assert answer.getheader("cache-control") == "no-store"

    def test_ping_when_nothing_happens_then_keeps_the_connection(self, door, monkeypatch):
        monkeypatch.setattr(streaming, "PING", 0.05)
        with page(door) as quiet:
            assert quiet.comment() == "still here"

    def test_event_when_the_bus_missed_something_then_tells_to_look_at_everything(self, door):
        with page(door) as open_page:
            bus._tell_missed()

            assert open_page.event() == ["*"]


class TestComingBack:
    def test_back_when_nothing_was_missed_then_hears_only_what_is_new(self, door):
        with page(door) as before:
            bus.publish(["inbox"])
            before.event()
        with page(door, **{"Last-Event-ID": before.last_id}) as after:
            bus.publish(["person:12"])

            assert after.event() == ["person:12"]

    def test_back_when_something_was_missed_then_hears_it(self, door):
        with page(door) as before:
            bus.publish(["inbox"])
            before.event()
        bus.publish(["person:12", "person:13"])
        with page(door, **{"Last-Event-ID": before.last_id}) as after:
            assert after.event() == ["person:12"]

    @pytest.mark.parametrize("last_id", ["0123abcd-7", "nonsense", "-", "0123abcd-٣", "x-" + "9" * 5_000])
    def test_back_when_from_another_life_then_looks_at_everything(self, door, last_id):
        headers = {"Last-Event-ID": last_id.encode()}
        with page(door, **headers) as after:
            assert after.event() == ["*"]

    def test_back_when_more_was_missed_than_is_remembered_then_looks_at_everything(self, door, hub):
        with page(door) as before:
            bus.publish(["inbox"])
            before.event()
        for number in range(1_001):
            bus.publish([f"person:{number}"])
        with page(door, **{"Last-Event-ID": before.last_id}) as after:
            assert after.event() == ["*"]

    def test_page_when_something_changed_while_it_was_on_its_way_then_hears_it(self, door):
        with page(door) as another:
            bus.publish(["person:12", "person:13"])
            another.event()
        with page(door, "inbox,person:12&age=50000") as late, page(door, "inbox,person:12") as later:
            assert late.event() == ["person:12"]
            bus.publish(["inbox"])
            assert later.event() == ["inbox"]

    def test_page_when_its_request_was_longer_on_the_way_than_it_could_know_then_hears_what_changed(self, door):
        with page(door) as another:
            bus.publish(["person:12"])
            another.event()
        with page(door, "inbox,person:12&age=1") as late:
            bus.publish(["inbox"])
            assert "person:12" in late.event()

    @pytest.mark.parametrize("age", ["", "-5", "1e9", "٣", "9" * 400])
    def test_page_when_its_age_is_no_number_then_hears_what_is_new(self, door, age):
        with page(door, f"inbox&age={quote(age)}") as late:
            bus.publish(["inbox"])
            assert late.event() == ["inbox"]


class TestGuard:
    def test_stranger_when_knocking_then_is_refused(self, door):
        status, _, words = door.request(path="/live/?topics=inbox")

        assert (status, words) == (403, b"Sign in to hear what changes.")

    def test_page_when_it_may_hear_only_a_part_then_hears_that(self, door):
        with page(door, "inbox,secret:1") as partly:
            bus.publish(["secret:1"])
            bus.publish(["inbox"])

            assert partly.event() == ["inbox"]

    def test_session_when_closed_then_its_stream_ends(self, door, hub, sessions, monkeypatch):
        monkeypatch.setattr(streaming, "PING", 0.05)
        monkeypatch.setattr(streaming, "RECHECK", 0.1)
        with page(door) as open_page:
            sessions.clear()

            assert open_page.event() is None
        assert door.request(path="/live/?topics=inbox", headers=MARIA)[0] == 403

    def test_session_when_closed_while_much_happens_then_its_stream_ends_before_the_next_event(
        self, door, sessions, monkeypatch
    ):
        monkeypatch.setattr(streaming, "RECHECK", 0)
        with page(door) as open_page:
            bus.publish(["inbox"])
            assert open_page.event() == ["inbox"]
            sessions.clear()
            bus.publish(["inbox"])

            assert open_page.event() is None

    def test_recheck_when_done_then_is_soon_enough(self):
        assert streaming.PING + streaming.RECHECK < 60

    def test_guard_when_it_breaks_then_nobody_is_let_in(self, door, caplog):
        assert door.request(path="/live/?topics=trouble", headers=MARIA)[0] == 403
        assert "guard of the live events failed" in caplog.text


class TestLimits:
    @pytest.mark.parametrize(
        ("path", "status", "words"),
        [
            ("/live/", 400, b"Say what to listen to"),
            ("/live/?topics=,,", 400, b"Say what to listen to"),
            ("/live/?topics=INBOX", 400, b"is not a topic"),
            ("/live/?topics=*", 400, b"is not a topic"),
            ("/live/?topics=" + ",".join(f"person:{number}" for number in range(201)), 400, b"at most 200"),
            ("/live/?" + "a=b&" * 50, 400, b"too much"),
        ],
    )
    def test_request_when_it_makes_no_sense_then_says_why(self, door, path, status, words):
        answer = door.request(path=path, headers=MARIA)

        assert answer[0] == status
        assert words in answer[2]

    def test_request_when_posting_then_is_refused(self, door):
        assert door.request("POST", "/live/?topics=inbox", headers=MARIA)[0] == 405

    def test_request_when_from_another_site_then_is_refused(self, door):
        headers = {**MARIA, "Sec-Fetch-Site": "cross-site"}

        assert door.request(path="/live/?topics=inbox", headers=headers)[0] == 403

    def test_streams_when_too_many_for_one_session_then_only_that_session_is_refused(self, door, sessions):
        sessions.add("jos")
        with contextlib.ExitStack() as open_pages:
            for _ in range(3):
                open_pages.enter_context(page(door))
            status, _, words = door.request(path="/live/?topics=inbox", headers=MARIA)
            assert (status, words) == (429, b"At most 3 pages can be live at the same time.")
            open_pages.enter_context(page(door, Cookie="regulars_session=jos"))

    def test_streams_when_pages_close_then_are_forgotten(self, door, hub):
        for _ in range(5):
            with page(door):
                pass
            for _ in range(500):
                if not hub.open_streams:
                    break
                door.request(path="/live/")

        assert hub.open_streams == 0

    def test_close_when_the_server_stops_then_all_streams_end_at_once(self, door, hub):
        with page(door) as first, page(door) as second:
            hub._loop.call_soon_threadsafe(hub.close)

            assert [first.event(), second.event()] == [None, None]


class TestHub:
    def test_stream_when_nobody_reads_it_then_holds_no_more_than_a_bound(self):
        async def flood():
            hub = Hub()
            stream = hub.join(frozenset({"person"}), visitor="maria")
            for number in range(5_000):
                hub._spread(frozenset({f"person:{number}"}))
            return len(stream._pending), stream.take(), stream.take()

        held, first, second = asyncio.run(flood())
        assert held <= 1_001
        assert (first, second) == (["*"], [])
