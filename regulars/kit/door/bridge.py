"""Django's pages behind an asynchronous server: its WSGI application in a few fixed threads.

docs/why/door.md tells why this is ours and not a library's.
"""

import asyncio
import contextlib
import functools
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from regulars.kit.door import bodies
from regulars.kit.door.asgi import Message, Receive, Scope, Send
from regulars.kit.door.environ import environ_for
from regulars.kit.door.threads import Threads

WSGIApplication = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

PIECE = 64 * 1024
# While a refused sender is still sending, so much is read and forgotten for the sake of its browser.
FORGIVEN = 100 * 1024 * 1024

log = logging.getLogger("regulars.door")


class Gone(Exception):
    """The browser left in the middle of a streaming answer."""


@dataclass(eq=False)
class Answer:
    """What the application says, on its way from its thread to the loop."""

    loop: asyncio.AbstractEventLoop
    receive: Receive
    send: Send
    rest: asyncio.Future[bytes]
    start: Message = field(default_factory=dict)
    gone: bool = False
    watch: asyncio.Task[None] | None = None

    def begin(self, status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Callable[[bytes], Any]:
        """WSGI's start_response."""
        lines = [(name.lower().encode("latin1"), value.encode("latin1")) for name, value in headers]
        self.start = {"type": "http.response.start", "status": int(status[:3]), "headers": lines}
        return _no_write

    def give(self, piece: bytes) -> None:
        """Send a piece and wait until the browser has room for the next. Raises Gone when there is no browser left."""
        if self.gone:
            raise Gone
        asyncio.run_coroutine_threadsafe(self._pass_piece(piece), self.loop).result()

    def end(self, rest: bytes = b"") -> None:
        """Nothing more comes; `rest` is what was not given yet, perhaps the whole body."""
        self._on_loop(rest, None)

    def fail(self, problem: BaseException) -> None:
        """What was begun cannot be ended; the connection will break off, so that nobody takes half for the whole."""
        self._on_loop(b"", problem)

    async def last_piece(self) -> None:
        """Wait for the end, and send what is left. Raises what the application raised."""
        rest = await self.rest
        if not self.watch:
            await self.send(self.start)
        await self.send({"type": "http.response.body", "body": rest})

    @property
    def known_length(self) -> bool:
        """Whether the browser knows how much will come, so that nobody waits for a single line of it."""
        return any(name == b"content-length" for name, _ in self.start["headers"])

    async def _pass_piece(self, piece: bytes) -> None:
        if not self.watch:
            self.watch = asyncio.create_task(self._watch())
            await self.send(self.start)
        await self.send({"type": "http.response.body", "body": piece, "more_body": True})

    async def _watch(self) -> None:
        while (await self.receive())["type"] != "http.disconnect":
            pass
        self.gone = True

    def _on_loop(self, rest: bytes, problem: BaseException | None) -> None:
        # A loop that is closed belongs to a server that stopped without waiting for us.
        with contextlib.suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self._settle, rest, problem)

    def _settle(self, rest: bytes, problem: BaseException | None) -> None:
        if self.rest.done():
            return
        if problem:
            self.rest.set_exception(problem)
        else:
            self.rest.set_result(rest)


class Bridge:
    """The ASGI application of all pages. A body has `largest` bytes at most, or what `larger` says for a path."""

    def __init__(
        self, application: WSGIApplication, *, threads: int, largest: int, larger: Mapping[str, int] | None = None
    ) -> None:
        self._application, self._largest, self._larger = application, largest, dict(larger or {})
        self._threads = Threads(threads, "page")

    def close(self, *, within: float = 5.0) -> None:
        """Let the threads go, each after the page it is making."""
        self._threads.let_go(within=within)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take in the whole request, let a thread answer it, pass on the answer."""
        at_most = self._at_most(scope["path"])
        try:
            _check_declared_length(scope, at_most)
            body, length = await bodies.take(receive, at_most=at_most)
        except bodies.TooLarge:
            await bodies.drain(receive, at_most=FORGIVEN)
            await _refuse_size(send, at_most)
        except bodies.BrokenOff:
            return
        else:
            await self._answer(environ_for(scope, body, length), receive, send)

    def _at_most(self, path: str) -> int:
        return next((size for begin, size in self._larger.items() if path.startswith(begin)), self._largest)

    async def _answer(self, environ: dict[str, Any], receive: Receive, send: Send) -> None:
        loop = asyncio.get_running_loop()
        answer = Answer(loop, receive, send, loop.create_future())
        self._threads.put(functools.partial(play, self._application, environ, answer))
        try:
            await answer.last_piece()
        finally:
            answer.gone = True
            if answer.watch:
                answer.watch.cancel()


def play(application: WSGIApplication, environ: dict[str, Any], answer: Answer) -> None:
    """Run the application for one request, in a thread. Never raises."""
    try:
        said = application(environ, answer.begin)
        try:
            _pass_on(said, answer)
        finally:
            # Here Django says that the request is finished and gives back its connections, in the thread that has them.
            getattr(said, "close", lambda: None)()
    except Gone:
        answer.end()
    except Exception as problem:
        # Django answers errors itself; what gets here broke in the middle of an answer.
        log.exception("The answer to %s %s broke off.", environ["REQUEST_METHOD"], environ["PATH_INFO"])
        answer.fail(problem)
    finally:
        environ["wsgi.input"].close()


def _pass_on(said: Iterable[bytes], answer: Answer) -> None:
    if not getattr(said, "streaming", not isinstance(said, list)):
        answer.end(b"".join(said))
        return
    held = bytearray()
    for piece in said:
        held += piece
        # A file comes by 4 KB, and each piece costs a hop between threads; but lines without an end are awaited.
        if held and (len(held) >= PIECE or not answer.known_length):
            answer.give(bytes(held))
            held.clear()
    answer.end(bytes(held))


def _check_declared_length(scope: Scope, largest: int) -> None:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and int(value) > largest:
            raise bodies.TooLarge


async def _refuse_size(send: Send, largest: int) -> None:
    size = f"{largest / 1024 / 1024:.0f} MB" if largest >= 1024 * 1024 else f"{largest} bytes"
    page = (
        "<!doctype html><html lang=en><meta charset=utf-8><title>That is too large</title>"
        f"<h1>That is too large</h1><p>At most {size} can be sent at once. "
        "Go back, take something off, and send the rest in another message."
    ).encode()
    headers = [
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", str(len(page)).encode()),
        (b"content-security-policy", b"default-src 'none'"),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": page})


def _no_write(data: bytes) -> None:
    raise NotImplementedError("WSGI's write() is not offered; return the body instead.")
