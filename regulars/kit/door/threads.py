"""A fixed number of threads that live until they are let go, or as long as the process.

Unlike those of concurrent.futures they are daemons: a page that hangs cannot keep the process from ending.
"""

import queue
import threading
import time
from collections.abc import Callable

from django.db import connections


class Threads:
    """Runs deeds in the order in which they were given, so many at a time."""

    def __init__(self, size: int, name: str) -> None:
        self._size, self._name = size, name
        self._deeds: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._running: list[threading.Thread] = []

    def put(self, deed: Callable[[], None]) -> None:
        """Run this soon. It must not raise."""
        if not self._running:
            self._start()
        self._deeds.put(deed)

    def let_go(self, *, within: float) -> None:
        """Each thread ends after what it is doing and gives its connections back; wait for them so many seconds.
        Nothing may be put after this."""
        for _ in self._running:
            self._deeds.put(None)
        end = time.monotonic() + within
        for thread in self._running:
            thread.join(timeout=max(end - time.monotonic(), 0))

    def _start(self) -> None:
        numbers = range(self._size)
        self._running = [
            threading.Thread(target=self._work, name=f"{self._name}-{number}", daemon=True) for number in numbers
        ]
        for thread in self._running:
            thread.start()

    def _work(self) -> None:
        while (deed := self._deeds.get()) is not None:
            deed()
        connections.close_all()
