"""The hub: open streams of this process, and what each of them has still to be told.

A stream hears the topics that it named; `person` hears every person, `person:12` that one.
It belongs to one event loop. Only `heard` and `missed` may be called from elsewhere; they come from the bus.
"""

import asyncio
import secrets
import time
from collections import Counter, deque

EVERYTHING = "*"
REMEMBERED = 1_000


class TooManyStreams(Exception):
    """This visitor has as many streams open as anybody may have; the message says so."""


class Stream:
    """One open page. What is pending is a set with a bound, so a page that reads slowly costs next to nothing."""

    def __init__(self, topics: frozenset[str], visitor: str) -> None:
        self.topics, self.visitor = topics, visitor
        self.ended = False
        self.news = asyncio.Event()
        self._pending: set[str] = set()

    def tell(self, topics: frozenset[str]) -> None:
        """Note what of this concerns the page."""
        mine = {topic for topic in topics if self._concerns(topic)}
        if mine:
            self._pending |= mine
            if len(self._pending) > REMEMBERED:
                self._pending = {EVERYTHING}
            self.news.set()

    def _concerns(self, topic: str) -> bool:
        return topic in self.topics or topic == EVERYTHING or topic.partition(":")[0] in self.topics

    def end(self) -> None:
        """Close it at the next opportunity."""
        self.ended = True
        self.news.set()

    def take(self) -> list[str]:
        """The topics that changed since the last look; just "*" when the page should look at everything again."""
        pending, self._pending = self._pending, set()
        self.news.clear()
        return [EVERYTHING] if EVERYTHING in pending else sorted(pending)


class Hub:
    """All open streams of this process. A bus listener."""

    def __init__(self, *, most_streams: int = 24) -> None:
        self._most_streams = most_streams
        self._streams: set[Stream] = set()
        self._open_of: Counter[str] = Counter()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False
        # Where a page that lost its connection for a moment finds what it missed.
        self._life = secrets.token_hex(4)
        self._last = 0
        self._recent: deque[tuple[float, frozenset[str]]] = deque(maxlen=REMEMBERED)

    def open(self) -> None:
        """Begin to spread what is heard, on the running loop."""
        self._loop, self._closed = asyncio.get_running_loop(), False

    def close(self) -> None:
        """End all streams and take no new ones."""
        self._closed = True
        for stream in self._streams:
            stream.end()

    def heard(self, topics: frozenset[str]) -> None:
        """These topics changed. From any thread."""
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._spread, topics)

    def missed(self) -> None:
        """Anything may have changed. From any thread."""
        self.heard(frozenset({EVERYTHING}))

    def join(self, topics: frozenset[str], *, visitor: str, since: str = "", age: float = 0.0) -> Stream:
        """A new stream. What its page missed is pending already: since the id of the last event it saw, or else since
        it was asked for, `age` seconds ago. Raises TooManyStreams.
        """
        if self._open_of[visitor] >= self._most_streams:
            raise TooManyStreams(f"At most {self._most_streams} pages can be live at the same time.")
        stream = Stream(topics, visitor)
        for missed in self._since(since) if since else self._within(age):
            stream.tell(missed)
        self._streams.add(stream)
        self._open_of[visitor] += 1
        if self._closed:
            stream.end()
        return stream

    def leave(self, stream: Stream) -> None:
        """The page is gone."""
        self._streams.discard(stream)
        self._open_of[stream.visitor] -= 1
        if not self._open_of[stream.visitor]:
            del self._open_of[stream.visitor]

    @property
    def last_id(self) -> str:
        """The id of the last event, which a page brings along when it comes back."""
        return f"{self._life}-{self._last}"

    @property
    def open_streams(self) -> int:
        """How many pages listen."""
        return len(self._streams)

    def _spread(self, topics: frozenset[str]) -> None:
        self._last += 1
        self._recent.append((time.monotonic(), topics))
        for stream in self._streams:
            stream.tell(topics)

    def _since(self, event_id: str) -> list[frozenset[str]]:
        life, _, number = event_id.partition("-")
        missed = self._last - int(number) if life == self._life and number.isascii() and number.isdecimal() else -1
        if not 0 <= missed <= len(self._recent):
            return [frozenset({EVERYTHING})]
        return [topics for _, topics in list(self._recent)[len(self._recent) - missed :]]

    def _within(self, age: float) -> list[frozenset[str]]:
        moment = time.monotonic() - age
        return [topics for at, topics in self._recent if at >= moment] if age > 0 else []
