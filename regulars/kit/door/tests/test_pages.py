"""Pages through a real server: bodies, streams, and people who leave in the middle."""

import contextlib
import hashlib
import http.client
import threading

import pytest

from regulars.kit.door import bodies
from regulars.kit.door.bridge import Bridge
from regulars.kit.door.door import Door
from regulars.kit.door.tests.open_doors import OpenDoor, listen_to_end

pytestmark = pytest.mark.once

LARGEST = 4 * 1024 * 1024
MB = bytes(range(256)) * 4096


class Pages:
    """A WSGI application that answers by the path, and remembers who asked."""

    def __init__(self):
        self.environs, self.threads = [], set()
        self.go_on, self.closed = threading.Event(), threading.Event()
        self.given = 0

    def __call__(self, environ, start_response):
        self.environs.append(environ)
        self.threads.add(threading.current_thread().name)
        return getattr(self, environ["PATH_INFO"].strip("/") or "hello")(environ, start_response)

    def hello(self, environ, start):
        start("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
        return [b"hello"]

    def digest(self, environ, start):
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        start("200 OK", [("X-Length", environ["CONTENT_LENGTH"])])
        return [hashlib.sha256(body).hexdigest().encode()]

    def lines(self, environ, start):
        start("200 OK", [])
        return list(environ["wsgi.input"])

    def step_by_step(self, environ, start):
        start("200 OK", [])
        yield b"one"
        assert self.go_on.wait(timeout=60)
        yield b"two"

    def endless(self, environ, start):
        start("200 OK", [])
        try:
            while True:
                self.given += 1
                yield MB[:65536]
        finally:
            self.closed.set()

    def file(self, environ, start):
        start("200 OK", [("Content-Length", str(len(MB)))])
        return (MB[at : at + 4096] for at in range(0, len(MB), 4096))

    def break_early(self, environ, start):
        raise KeyError("early")

    def break_late(self, environ, start):
        start("200 OK", [("Content-Length", str(len(MB)))])
        yield MB[:100_000]
        raise KeyError("late")

    def say_too_much(self, environ, start):
        start("200 OK", [("Content-Length", "1")])
        return (MB[:65536] for _ in range(50))


@pytest.fixture
def pages():
    return Pages()


@pytest.fixture
def door(pages):
    with OpenDoor(Door(Bridge(pages, threads=2, largest=LARGEST))) as door:
        yield door
        pages.go_on.set()


class TestBodies:
    @pytest.mark.parametrize("size", [0, 1, bodies.IN_MEMORY, bodies.IN_MEMORY + 1, LARGEST])
    def test_body_when_of_any_size_then_arrives_whole(self, door, size):
        body = (MB * 4)[:size]
        status, headers, answer = door.request("POST", "/digest", body)

        assert (status, headers["x-length"], answer) == (200, str(size), hashlib.sha256(body).hexdigest().encode())

    def test_body_when_sent_in_chunks_then_its_length_is_known(self, door):
        _, headers, answer = door.request("POST", "/digest", iter([b"abc", b"def"]), encode_chunked=True)

        assert (headers["x-length"], answer) == ("6", hashlib.sha256(b"abcdef").hexdigest().encode())

    def test_body_when_read_by_lines_then_gives_them(self, door):
        assert door.request("POST", "/lines", b"one\ntwo\nthree")[2] == b"one\ntwo\nthree"

    def test_body_when_declared_too_large_then_is_refused_in_words_before_any_page_is_asked(self, door, pages):
        status, _, answer = door.request("POST", "/digest", MB * 5)

        assert status == 413
        assert b"At most 4 MB can be sent at once" in answer
        assert pages.environs == []

    def test_body_when_it_turns_out_too_large_then_is_refused_in_words(self, door, pages):
        status, _, answer = door.request("POST", "/digest", iter([MB] * 5), encode_chunked=True)

        assert (status, pages.environs) == (413, [])
        assert b"At most 4 MB" in answer

    def test_body_when_it_breaks_off_then_no_page_hears_of_it(self, door, pages):
        with door.raw() as bare:
            bare.sendall(b"POST /digest HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it")
        door.request()

        assert [environ["PATH_INFO"] for environ in pages.environs] == ["/"]

    def test_body_when_its_sender_falls_silent_then_the_connection_ends(self, door, pages, monkeypatch):
        monkeypatch.setattr(bodies, "PATIENCE", 0.05)
        with door.raw() as bare:
            bare.sendall(b"POST /digest HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it")
            said = listen_to_end(bare)

        assert b"200 OK" not in said
        assert pages.environs == []

    def test_body_when_many_send_slowly_then_others_are_answered(self, door, pages):
        slow = [door.raw() for _ in range(10)]
        bare = [connection.__enter__() for connection in slow]
        for connection in bare:
            connection.sendall(b"POST /digest HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nslow")

        assert door.request()[2] == b"hello"
        for connection in slow:
            connection.__exit__(None, None, None)


class TestStreams:
    def test_stream_when_a_piece_is_ready_then_it_arrives_before_the_next(self, door, pages):
        with door.streaming("/step_by_step") as answer:
            assert answer.read(3) == b"one"
            pages.go_on.set()
            assert answer.read() == b"two"

    def test_stream_when_nobody_reads_then_waits_with_the_next_piece(self, door, pages):
        with door.streaming("/endless"):
            given = -1
            while given != pages.given:
                given = pages.given
                threading.Event().wait(0.3)

        assert 0 < given < 400
        assert pages.closed.wait(timeout=60)

    def test_stream_when_the_reader_leaves_then_the_page_is_told_and_the_threads_are_free(self, door, pages):
        for _ in range(5):
            pages.closed.clear()
            with door.streaming("/endless") as answer:
                answer.read(100)
            assert pages.closed.wait(timeout=60)

        assert door.request()[2] == b"hello"
        assert pages.threads <= {"page-0", "page-1"}

    def test_stream_when_its_length_is_known_then_arrives_whole(self, door):
        status, headers, answer = door.request(path="/file")

        assert (status, headers["content-length"], answer) == (200, str(len(MB)), MB)


class TestTrouble:
    def test_page_when_it_breaks_before_its_answer_then_is_a_500(self, door, caplog):
        assert door.request(path="/break_early")[0] == 500
        assert "broke off" in caplog.text

    def test_page_when_it_breaks_in_the_middle_then_nobody_takes_half_for_the_whole(self, door):
        with pytest.raises(http.client.IncompleteRead):
            door.request(path="/break_late")

    def test_page_when_it_says_more_than_it_declared_then_its_thread_comes_back(self, door, pages):
        for _ in range(4):
            with contextlib.suppress(http.client.HTTPException, ConnectionError):
                door.request(path="/say_too_much")

        assert door.request()[2] == b"hello"


class TestRequests:
    def test_request_when_path_and_query_are_not_ascii_then_reach_the_page_as_sent(self, door, pages):
        with door.raw() as bare:
            bare.sendall(b"GET /hello?q=%C3%A9%ff&r=a%20b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            listen_to_end(bare)
            door.request(path="/hello/?%00")

        assert [environ["QUERY_STRING"] for environ in pages.environs] == ["q=%C3%A9%ff&r=a%20b", "%00"]

    def test_request_when_bytes_are_no_http_then_the_door_stays_open(self, door):
        for nonsense in [
            b"\x16\x03\x01\x02\x00",
            b"GET /\xff\xfe?\xff HTTP/1.1\r\nHost: x\r\n\r\n",
            b"GET / HTTP/9\r\n\r\n",
        ]:
            with door.raw() as bare:
                bare.sendall(nonsense)
                bare.shutdown(1)
                assert b"hello" not in listen_to_end(bare) or b"\xff" in nonsense

        assert door.request()[2] == b"hello"

    def test_request_when_headers_pretend_then_only_real_ones_reach_the_page(self, door, pages):
        headers = {
            "X-Forwarded-For": "203.0.113.9",
            "X_Forwarded_For": "203.0.113.9",
            "X-Real-IP": "203.0.113.9",
            "Forwarded": "for=203.0.113.9",
            "Proxy": "http://203.0.113.9",
            "X-Kept": "yes",
        }
        door.request(headers=headers)

        assert not [key for key, value in pages.environs[0].items() if "203.0.113.9" in str(value)]
        assert pages.environs[0]["HTTP_X_KEPT"] == "yes"

    def test_request_when_a_header_comes_twice_then_is_joined(self, door, pages):
        with door.raw() as bare:
            bare.sendall(
                b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: a=1\r\nCookie: b=2\r\n"
                b"X-Twice: one\r\nX-Twice: two\r\n\r\n"
            )
            listen_to_end(bare)

        assert (pages.environs[0]["HTTP_COOKIE"], pages.environs[0]["HTTP_X_TWICE"]) == ("a=1; b=2", "one,two")

    def test_request_when_head_then_has_no_body(self, door):
        status, headers, answer = door.request("HEAD")

        assert (status, headers["content-length"], answer) == (200, "5", b"")

    def test_request_when_two_come_at_once_on_one_connection_then_both_are_answered(self, door):
        with door.raw() as bare:
            bare.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            assert listen_to_end(bare).count(b"hello") == 2
