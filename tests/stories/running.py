"""A real house in a process of its own, on the database of the test, to be started, killed and started again."""

import os
import signal
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings

from tests.addresses import database_url

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 300.0  # a killed process keeps its hold for a minute, and the machine may be busy


class House:
    """`regulars start` in a process; all its data are those of the test."""

    def __init__(self, home: Path, **environment: str) -> None:
        self.web_port, self.mail_port = free_port(), free_port()
        self._log = home / "house.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = environment_of(home) | {
            "REGULARS_PORT": str(self.web_port),
            "REGULARS_SMTP_PORT": str(self.mail_port),
            **environment,
        }

    def start(self) -> None:
        """Returns when its mail door answers."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "regulars", "start", "--empty"],
                cwd=CHECKOUT,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        until(self._answers, f"the house does not start: {self.said()}")

    def kill(self) -> None:
        """As a power cut does it: kill -9."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """As Ctrl-C does it."""
        self._end(signal.SIGTERM)

    def said(self) -> str:
        """The last words of its output."""
        return self._log.read_text()[-3000:] if self._log.exists() else ""

    def _end(self, how: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(how)
            self._process.wait(timeout=60)

    def _answers(self) -> bool:
        if self._process is None or self._process.poll() is not None:
            raise AssertionError(f"the house stopped by itself: {self.said()}")
        try:
            with smtplib.SMTP("127.0.0.1", self.mail_port, timeout=60) as door:
                return door.noop()[0] == 250
        except (OSError, smtplib.SMTPException):
            return False


def environment_of(home: Path) -> dict[str, str]:
    """What another process needs to work on the database and the files of this test."""
    return os.environ | {
        "REGULARS_HOME": str(home),
        "REGULARS_SECRET_KEY": settings.SECRET_KEY,
        "DATABASE_URL": database_url(),
        "PYTHONPATH": str(CHECKOUT),
    }


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    return port


def until(holds: Callable[[], object], complaint: str, *, within: float = PATIENCE) -> None:
    """Look until it holds. Fails with the complaint."""
    for _ in _moments(within):
        if holds():
            return
    raise AssertionError(complaint)


def _moments(within: float) -> Iterator[None]:
    end = time.monotonic() + within
    while time.monotonic() < end:
        yield
        time.sleep(0.05)
