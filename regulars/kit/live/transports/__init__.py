"""Ways between processes, all of one shape. A message is one line: its origin, then topics. A line without a topic
says that earlier lines may have been lost."""

import threading
from collections.abc import Callable
from typing import Protocol

# What a listener is told when it begins to hear: whatever was said before that moment may have gone past it.
BEGAN = "began"


class Broken(Exception):
    """The way to the other processes is interrupted for now; the message says why."""


class Transport(Protocol):
    """One way between processes."""

    def tell(self, message: str) -> None:
        """Send to every process that listens, perhaps also to this one. Raises Broken."""

    def listen(self, hear: Callable[[str], None], stopping: threading.Event) -> None:
        """Hand each message to `hear` until `stopping` is set (seen within a second): BEGAN first, once nothing that is
        told from then on can be lost. Raises Broken."""
