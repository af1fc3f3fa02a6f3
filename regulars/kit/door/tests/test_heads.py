"""Heads that are too large, too slow, or never come."""

import pytest

from regulars.kit.door import heads
from regulars.kit.door.bridge import Bridge
from regulars.kit.door.door import Door
from regulars.kit.door.tests.open_doors import OpenDoor, listen_to_end
from regulars.kit.door.tests.test_pages import LARGEST, Pages

pytestmark = pytest.mark.once


@pytest.fixture
def pages():
    return Pages()


@pytest.fixture
def door(pages):
    with OpenDoor(Door(Bridge(pages, threads=2, largest=LARGEST))) as door:
        yield door


def say(door, *pieces):
    """What the door answers to these bytes until it closes."""
    with door.raw() as bare:
        try:
            for piece in pieces:
                bare.sendall(piece)
        except (BrokenPipeError, ConnectionResetError):
            pass
        return listen_to_end(bare)


class TestSize:
    @pytest.mark.parametrize(
        "beginning", [b"GET / HTTP/1.1\r\nX-Long: ", b"GET /", b"GET / HTTP/1.1\r\n" + b"X-Many: y\r\n" * 10]
    )
    def test_head_when_it_never_ends_then_is_cut_off(self, door, pages, beginning):
        answer = say(door, beginning, *[b"a" * 10_000] * 1_000)

        assert b"200" not in answer
        assert pages.environs == []
        assert door.request()[2] == b"hello"

    def test_head_when_large_but_within_the_limit_then_is_taken(self, door):
        assert door.request(headers={"Cookie": "a" * 60_000})[0] == 200

    def test_head_when_it_comes_with_much_of_its_body_then_only_the_head_counts(self, door):
        head = b"POST /digest HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 200000\r\n\r\n"

        assert say(door, head + b"b" * 200_000).startswith(b"HTTP/1.1 200")

    def test_head_when_a_body_came_before_it_on_the_connection_then_the_body_does_not_count(self, door):
        first = b"POST /digest HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n" + b"b" * 200_000
        second = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

        assert say(door, first, second).count(b"HTTP/1.1 200") == 2


class TestTime:
    @pytest.fixture(autouse=True)
    def hurry(self, monkeypatch):
        monkeypatch.setattr(heads, "PATIENCE", 0.1)

    @pytest.mark.parametrize("beginning", [b"", b"G", b"GET / HTTP/1.1\r\nHost: x\r\n"])
    def test_head_when_it_does_not_come_then_the_connection_ends(self, door, beginning):
        assert say(door, beginning).startswith(b"HTTP/1.1 408 ")

    def test_answer_when_it_takes_longer_than_the_head_may_then_is_not_cut_off(self, door, pages):
        with door.streaming("/step_by_step") as answer:
            assert answer.read(3) == b"one"
            assert not pages.go_on.wait(timeout=0.3)
            pages.go_on.set()
            assert answer.read() == b"two"
