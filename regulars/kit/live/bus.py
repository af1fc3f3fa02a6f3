"""The bus: topics from whoever announces them to whoever listens, in this process and in the others.

In this process it is a call. To the others it goes by what is there anyway: PostgreSQL's NOTIFY, or datagrams between
the processes that share a SQLite file, or Redis when REGULARS_REDIS_URL names one. It is a hint, not a record: when
something may have been lost, listeners are told so and look again.
"""

import functools
import logging
import os
import secrets
import threading
from collections.abc import Callable, Iterable
from typing import Protocol

from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string

from regulars.kit.live import transports
from regulars.kit.live.transports import Broken, Transport

# NOTIFY carries at most 8,000 bytes.
LONGEST_MESSAGE = 7_000

log = logging.getLogger("regulars.live")


class Listener(Protocol):
    """Somebody who wants to hear. Called from any thread; must return at once and never raise."""

    def heard(self, topics: frozenset[str]) -> None:
        """These topics changed."""

    def missed(self) -> None:
        """Something may have changed that was not heard."""


_listeners: list[Listener] = []


def subscribe(listener: Listener) -> Callable[[], None]:
    """Let this listener hear everything from now on; the answer ends it."""
    _listeners.append(listener)
    return functools.partial(_listeners.remove, listener)


def publish(topics: Iterable[str]) -> None:
    """Tell everybody now, here and in the other processes. Never raises: the change itself is committed already."""
    told = frozenset(topics)
    _tell_here(told)
    try:
        for message in _messages(told):
            transport().tell(message)
    except Broken as problem:
        log.warning("Other processes could not be told what changed: %s", problem)


def transport() -> Transport:
    """The way from this process to the others."""
    redis = getattr(settings, "REGULARS_REDIS_URL", "")
    return _transport(redis, connection.vendor, str(connection.settings_dict["NAME"]))


@functools.cache
def _transport(redis: str, vendor: str, database: str) -> Transport:
    if redis:
        return _load("redis.RedisTransport", redis)
    if vendor == "postgresql":
        return _load("postgresql.PostgresTransport")
    return _load("datagrams.DatagramTransport", f"{database}-live")


def _load(way: str, *details: str) -> Transport:
    # Imported when chosen: each needs a library or an operating system that the others do not.
    try:
        made: Transport = import_string(f"{transports.__name__}.{way}")(*details)
    except ImportError as problem:
        raise Broken(f"a library is missing on the way to other processes ({problem})") from problem
    return made


class Listening:
    """The service that hears the other processes, in a thread of its own."""

    name = "live events"

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen; returns at once. Raises Broken when the way cannot even be tried."""
        self._stopping.clear()
        self._thread = threading.Thread(target=self._listen, args=[transport()], name="live", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening within a second."""
        self._stopping.set()
        if self._thread:
            self._thread.join(timeout=2)

    def _listen(self, way: Transport) -> None:
        pause = 0.5
        while not self._stopping.is_set():
            try:
                way.listen(_hear, self._stopping)
            except Broken as problem:
                log.warning("Live events from other processes are interrupted: %s", problem)
                self._stopping.wait(pause)
                pause = min(pause * 2, 15)
                _tell_missed()


@functools.cache
def _origin(process: int) -> str:
    return f"{process}-{secrets.token_hex(4)}"


def _messages(topics: frozenset[str]) -> Iterable[str]:
    message = origin = _origin(os.getpid())
    for topic in sorted(topics):
        if len(message) + len(topic) >= LONGEST_MESSAGE:
            yield message
            message = origin
        message = f"{message} {topic}"
    if message != origin:
        yield message


def _hear(message: str) -> None:
    origin, *topics = message.split(" ")
    if not topics:
        _tell_missed()
    elif origin != _origin(os.getpid()):
        _tell_here(frozenset(topics))


def _tell_here(topics: frozenset[str]) -> None:
    for listener in list(_listeners):
        listener.heard(topics)


def _tell_missed() -> None:
    for listener in list(_listeners):
        listener.missed()
