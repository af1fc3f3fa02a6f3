"""A house with its doors open: the real server in a process of its own, on ports that were free."""

import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from regulars.bench.errors import BenchFailed
from regulars.bench.ledger import Ledger, PostgreSQLLedger, SQLiteLedger
from regulars.bench.processor import Meter
from regulars.bench.visiting import Visitor

HOST = "127.0.0.1"
LINK = re.compile(r"http://\S+(/sign-in/link/\S+)")
OPENED_WITHIN = 120.0


class OpenHouse:
    """One made-up house that can be visited and written to. `home` is its folder, `database` its URL or ""."""

    def __init__(self, home: Path, database: str) -> None:
        self.home, self.database = home, database
        self.web_port, self.mail_port = free_port(), free_port()
        self.ports = {"REGULARS_PORT": str(self.web_port), "REGULARS_SMTP_PORT": str(self.mail_port)}
        self._said = home / "server.log"
        with self._said.open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "regulars", "start", "--empty"],
                env=surroundings(home, database) | self.ports,
                stdout=log,
                stderr=log,
            )
        self.cookies = Visitor(HOST, self.web_port).come_in(self._wait_for_link())
        self.ledger: Ledger = PostgreSQLLedger(database) if database else SQLiteLedger(home / "regulars.sqlite3")

    @property
    def process_id(self) -> int:
        """The server's."""
        return self._process.pid

    def visitor(self) -> Visitor:
        """A browser of the teammate who came in, with a connection of its own."""
        return Visitor(HOST, self.web_port, dict(self.cookies))

    @contextmanager
    def metered(self) -> Iterator[list[float]]:
        """What the house spends (CPU seconds) while the block runs: one number in the list afterwards."""
        spent: list[float] = []
        meter = Meter([self._process.pid, *self.ledger.backends()])
        yield spent
        spent.append(meter.spent(self.ledger.backends()))

    def close(self) -> None:
        """Close the doors."""
        self.ledger.close()
        self._process.terminate()
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _wait_for_link(self) -> str:
        """Until the pages and the mail door answer; the link by which one comes in."""
        pause = threading.Event()
        for _ in range(int(OPENED_WITHIN * 10)):
            if self._process.poll() is not None:
                words = self._said.read_text()[-300:].strip() or "it said nothing"
                raise BenchFailed(f"The server of {self.home.name} did not start: {words}")
            link = LINK.search(self._said.read_text())
            if link and _answers(self.web_port) and _answers(self.mail_port):
                return link.group(1)
            pause.wait(0.1)
        self._process.kill()
        self._process.wait()
        raise BenchFailed(f"The server of {self.home.name} did not open its doors within {OPENED_WITHIN:.0f} seconds.")


def surroundings(home: Path, database: str) -> dict[str, str]:
    """The environment of a house of its own: nothing of the house in which the bench is started reaches it."""
    ours: Mapping[str, str] = {name: value for name, value in os.environ.items() if not name.startswith("REGULARS_")}
    return {**ours, "REGULARS_HOME": str(home), "DATABASE_URL": database}


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        return int(found.getsockname()[1])


def _answers(port: int) -> bool:
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True
