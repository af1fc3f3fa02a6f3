"""A fixed number of threads that live as long as the process.

Unlike those of concurrent.futures they are daemons: a page that hangs cannot keep the process from ending.
"""

import queue
import threading
from collections.abc import Callable


class Threads:
    """Runs deeds in the order in which they were given, so many at a time."""

    def __init__(self, size: int, name: str) -> None:
        self._size, self._name = size, name
        self._deeds: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._started = False

    def put(self, deed: Callable[[], None]) -> None:
        """Run this soon. It must not raise."""
        if not self._started:
            self._start()
        self._deeds.put(deed)

    def _start(self) -> None:
        self._started = True
        for number in range(self._size):
            threading.Thread(target=self._work, name=f"{self._name}-{number}", daemon=True).start()

    def _work(self) -> None:
        while True:
            self._deeds.get()()
