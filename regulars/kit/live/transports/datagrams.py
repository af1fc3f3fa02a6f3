"""Datagrams between the processes that share one SQLite file.

Each listening process has a socket in a folder beside the file; to tell is to send to every socket found there. A
process alone pays for one look into an empty folder, a pipe command beside the server wakes its browsers at once, and
nothing is polled. A socket that nobody answers belonged to a killed process and is swept away.
"""

import contextlib
import os
import secrets
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from regulars.kit.live.transports import BEGAN, Broken

LARGEST = 65_536


class DatagramTransport:
    """Through a folder of sockets, which is the owner's alone."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        self._own = ""

    def tell(self, message: str) -> None:
        """One datagram for each other process; a quarter of a second at most for one that does not listen."""
        try:
            names = [ear.name for ear in self._folder.iterdir() if ear.name != self._own and ear.is_socket()]
        except FileNotFoundError:
            return
        if names:
            self._send(message.encode(), names)

    def _send(self, message: bytes, names: list[str]) -> None:
        deaf = []
        with _reach(self._folder) as place, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.settimeout(0.25)
            for name in names:
                try:
                    sender.sendto(message, f"{place}/{name}")
                except (ConnectionRefusedError, FileNotFoundError):
                    (self._folder / name).unlink(missing_ok=True)
                except OSError as problem:
                    deaf.append(f"{name}: {problem}")
        if deaf:
            raise Broken("; ".join(deaf))

    def listen(self, hear: Callable[[str], None], stopping: threading.Event) -> None:
        """A socket named for this process."""
        name = f"{os.getpid()}-{secrets.token_hex(4)}"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
                with _reach(self._folder) as place:
                    ear.bind(f"{place}/{name}")
                self._own = name
                ear.settimeout(0.5)
                hear(BEGAN)
                while not stopping.is_set():
                    with contextlib.suppress(TimeoutError):
                        hear(ear.recv(LARGEST).decode())
        except OSError as problem:
            raise Broken(str(problem)) from problem
        finally:
            self._own = ""
            (self._folder / name).unlink(missing_ok=True)


@contextlib.contextmanager
def _reach(folder: Path) -> Iterator[str]:
    """A path to the folder that is short enough: a socket's whole address may have 107 bytes."""
    if not Path("/proc/self/fd").exists():
        yield str(folder)
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{handle}"
    finally:
        os.close(handle)
