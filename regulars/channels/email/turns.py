"""Doing one thing at a time in this process, and once more for whoever asked meanwhile."""

import threading
from collections.abc import Callable


class OneAtATime:
    """Threads that ask while another is at it go away at once; it does one more round for them.

    Mails of one person are read in the order they came and letters leave over one connection, without any lock that
    would outlive a killed process. Other processes have their own; the claim of each row keeps them apart.
    """

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._busy = threading.Lock()

    def run(self, deed: Callable[[], object]) -> None:
        """Do it now, or leave it to the thread that is doing it."""
        self._asked.set()
        while self._asked.is_set() and self._busy.acquire(blocking=False):
            try:
                self._asked.clear()
                deed()
            finally:
                self._busy.release()
