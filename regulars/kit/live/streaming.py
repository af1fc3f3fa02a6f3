"""`/live/?topics=inbox,person:12`: the stream of server-sent events that an open page listens to.

Each event is a line of topics that changed, or `*` when some may have been missed and the page should look at
everything again. `age=450` says that the page had been asked for 450 milliseconds ago when it sent this: what changed
since then it may not have seen, and is told at once, rather twice than never. Who may listen to what is decided by
REGULARS_LIVE_GUARD, at the beginning and again and again.
"""

import asyncio
import contextlib
import hashlib
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from http import HTTPStatus
from urllib.parse import parse_qs

from django.conf import settings
from django.db import close_old_connections, connections
from django.http.cookie import parse_cookie
from django.utils.module_loading import import_string

from regulars.kit.door.asgi import Receive, Scope, Send
from regulars.kit.live.hub import Hub, Stream, TooManyStreams
from regulars.kit.live.topics import NotATopic, check

Guard = Callable[[dict[str, str], set[str]], set[str]]

PING = 15.0
RECHECK = 30.0  # with the ping this ends the streams of a closed session within 45 seconds
MOST_TOPICS = 200
GUARDS = 2
OLDEST = 60.0
ON_THE_WAY = 2.0  # between counting a page's age and reaching us: browsers let requests queue, and networks are slow
STREAM_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
]

log = logging.getLogger("regulars.live")


class Refused(Exception):
    """No stream for this request: the status and a sentence."""

    def __init__(self, status: HTTPStatus, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class LiveDoor:
    """The ASGI application of `/live/`."""

    def __init__(self, hub: Hub, guard: Guard | None = None) -> None:
        self._hub, self._given_guard = hub, guard
        # The guard asks the database, so it waits in a thread; two are plenty for a question per page and half minute.
        self._threads = ThreadPoolExecutor(GUARDS, thread_name_prefix="guard")

    def close(self) -> None:
        """Let the threads go and give their connections back; nobody is let in any more."""
        together = threading.Barrier(GUARDS, timeout=2)
        wait([self._threads.submit(_give_back, together) for _ in range(GUARDS)], timeout=3)
        self._threads.shutdown(wait=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a stream that lasts until the page, the session or the server goes."""
        clock = asyncio.get_running_loop().time
        came = clock()
        try:
            cookies, wanted = _cookies(scope), _wanted(scope)
            topics = _some(await self._allowed(cookies, wanted))
            since = _header(scope, b"last-event-id")
            age = _age(scope)
            age += clock() - came if age else 0.0
            stream = self._hub.join(topics, visitor=_visitor(scope, cookies), since=since, age=age)
        except TooManyStreams as refusal:
            await _refuse(send, HTTPStatus.TOO_MANY_REQUESTS, str(refusal))
        except Refused as refusal:
            await _refuse(send, refusal.status, str(refusal))
        else:
            await self._play(stream, cookies, receive, send)

    async def _play(self, stream: Stream, cookies: dict[str, str], receive: Receive, send: Send) -> None:
        watch = asyncio.create_task(_end_when_gone(stream, receive))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": STREAM_HEADERS})
            await _say(send, f"retry: 2000\nid: {self._hub.last_id}\n: welcome\n\n")
            await self._tell(stream, cookies, send)
            await send({"type": "http.response.body", "body": b""})
        finally:
            watch.cancel()
            self._hub.leave(stream)

    async def _tell(self, stream: Stream, cookies: dict[str, str], send: Send) -> None:
        clock = asyncio.get_running_loop().time
        check_at = clock() + RECHECK
        while not stream.ended:
            try:
                async with asyncio.timeout(PING):
                    await stream.news.wait()
            except TimeoutError:
                await _say(send, ": still here\n\n")
            if clock() >= check_at:
                stream.topics = await self._allowed(cookies, stream.topics)
                stream.ended |= not stream.topics
                check_at = clock() + RECHECK
            if not stream.ended and (changed := stream.take()):
                await _say(send, f"id: {self._hub.last_id}\ndata: {' '.join(changed)}\n\n")

    async def _allowed(self, cookies: dict[str, str], wanted: frozenset[str]) -> frozenset[str]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._ask, cookies, wanted)

    def _ask(self, cookies: dict[str, str], wanted: frozenset[str]) -> frozenset[str]:
        guard: Guard = self._given_guard or import_string(settings.REGULARS_LIVE_GUARD)
        close_old_connections()
        try:
            return wanted & guard(dict(cookies), set(wanted))
        except Exception:
            log.exception("The guard of the live events failed; nobody is let in meanwhile.")
            return frozenset()
        finally:
            close_old_connections()


def _give_back(together: threading.Barrier) -> None:
    """In each of the threads once, so they wait for each other; unless one of them hangs."""
    with contextlib.suppress(threading.BrokenBarrierError):
        together.wait()
    connections.close_all()


async def _end_when_gone(stream: Stream, receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    stream.end()


def _wanted(scope: Scope) -> frozenset[str]:
    if scope["method"] != "GET":
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "Live events can only be read.")
    if _header(scope, b"sec-fetch-site") == "cross-site":
        raise Refused(HTTPStatus.FORBIDDEN, "Another site may not listen.")
    try:
        topics = check(topic for topic in ",".join(_asked(scope, "topics")).split(",") if topic)
    except ValueError as problem:  # NotATopic is one, too many fields another
        sentence = str(problem) if isinstance(problem, NotATopic) else "That is too much in one address."
        raise Refused(HTTPStatus.BAD_REQUEST, sentence) from problem
    if len(topics) > MOST_TOPICS:
        raise Refused(HTTPStatus.BAD_REQUEST, f"One page can listen to at most {MOST_TOPICS} topics.")
    if not topics:
        raise Refused(HTTPStatus.BAD_REQUEST, "Say what to listen to, as in /live/?topics=inbox,person:12")
    return topics


def _asked(scope: Scope, name: str) -> list[str]:
    return parse_qs(scope["query_string"].decode("latin1"), max_num_fields=10).get(name, [])


def _age(scope: Scope) -> float:
    """How long ago the page was asked for, in seconds and at the most; none for what is no such number."""
    asked = _asked(scope, "age")[:1]
    known = bool(asked) and asked[0].isascii() and asked[0].isdecimal() and len(asked[0]) < 10
    return min(int(asked[0]) / 1000 + ON_THE_WAY, OLDEST) if known else 0.0


def _some(topics: frozenset[str]) -> frozenset[str]:
    if not topics:
        raise Refused(HTTPStatus.FORBIDDEN, "Sign in to hear what changes.")
    return topics


def _cookies(scope: Scope) -> dict[str, str]:
    found: dict[str, str] = parse_cookie(_header(scope, b"cookie"))
    return found


def _header(scope: Scope, name: bytes) -> str:
    return b"; ".join(value for key, value in scope["headers"] if key == name).decode("latin1")


def _visitor(scope: Scope, cookies: dict[str, str]) -> str:
    """One name per session, else per address; hashed, since whoever reads memory needs no session keys."""
    session = cookies.get(settings.SESSION_COOKIE_NAME)
    client = scope.get("client") or ("", 0)
    return hashlib.sha256((session or f"from {client[0]}").encode()).hexdigest()


async def _say(send: Send, words: str) -> None:
    await send({"type": "http.response.body", "body": words.encode(), "more_body": True})


async def _refuse(send: Send, status: HTTPStatus, sentence: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status.value, "headers": headers})
    await send({"type": "http.response.body", "body": sentence.encode()})
