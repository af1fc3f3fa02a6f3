"""A fair mutex: threads get their turn in the order in which they came."""

import threading
from collections import deque
from dataclasses import dataclass, field


class WaitedTooLong(Exception):
    """No turn came within the time given; somebody in this process holds it for too long."""


@dataclass(eq=False)
class Turn:
    """One thread's place in the queue, given back exactly once."""

    turnstile: "Turnstile"
    thread: int
    came: threading.Lock = field(default_factory=threading.Lock)
    given_back: bool = False

    def give_back(self) -> None:
        """Let the next one in. Giving back twice is harmless, and any thread may do it."""
        self.turnstile.leave(self)


class Turnstile:
    """Lets one thread through at a time, first come first served; the thread inside may enter again.

    threading.Lock gives a released lock to whoever grabs it first, which is mostly the thread that just held it: with
    eight writers some wait for seconds. Handing the turn over by name costs a few microseconds and bounds the wait.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._inside: list[Turn] = []
        self._queue: deque[Turn] = deque()

    def enter(self, timeout: float) -> Turn:
        """Wait for our turn. Raises WaitedTooLong after `timeout` seconds."""
        turn = Turn(self, threading.get_ident())
        with self._guard:
            if not self._inside or self._inside[0].thread == turn.thread:
                self._inside.append(turn)
                return turn
            turn.came.acquire()
            self._queue.append(turn)
        if not turn.came.acquire(timeout=timeout):
            self._give_up(turn, timeout)
        return turn

    def leave(self, turn: Turn) -> None:
        """Give the turn back; the last one of its thread lets the next thread in."""
        with self._guard:
            if turn.given_back:
                return
            turn.given_back = True
            self._inside.remove(turn)
            if not self._inside and self._queue:
                self._let_in(self._queue.popleft())

    def _let_in(self, turn: Turn) -> None:
        self._inside.append(turn)
        turn.came.release()

    def _give_up(self, turn: Turn, timeout: float) -> None:
        with self._guard:
            # The turn may have come between the timeout and this line; then it is ours after all.
            if turn in self._queue:
                self._queue.remove(turn)
                raise WaitedTooLong(f"Another writer of this process has held the database for {timeout:g} seconds.")
