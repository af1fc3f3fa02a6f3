"""The outside world of the mail tests: people who write, and mail servers that take, refuse or break off."""

import smtplib
import socket
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from regulars.channels.email.listening import MailDoor
from tests.postbox import Postbox


@pytest.fixture
def door(transactional_db, house):
    """Our mail door, open."""
    door = MailDoor("127.0.0.1", 0)
    door.start()
    yield door
    door.stop()


@pytest.fixture
def outside(door):
    """A mail server that brings us mails."""
    with smtplib.SMTP("127.0.0.1", door.port, "mx.example.com", timeout=20) as server:
        yield server


@pytest.fixture
def postbox():
    """The house's mail server: takes our letters and keeps them in a list."""
    with Postbox() as box:
        yield box


@pytest.fixture
def sends(settings, postbox):
    """Our letters leave through the postbox."""
    settings.REGULARS_SMTP_URL = postbox.url
    return postbox


@pytest.fixture
def plug(door):
    """A bare connection to the door: say bytes, hear bytes."""
    with Plug(door.port) as plug:
        yield plug


class Plug:
    """Says bytes and hears whole answers."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=20)
        self._ear = self._socket.makefile("rb")
        self.greeting = self.hear()

    def __enter__(self) -> "Plug":
        return self

    def __exit__(self, *_) -> None:
        self._ear.close()
        self._socket.close()

    def say(self, words: bytes) -> bytes:
        self._socket.sendall(words)
        return self.hear()

    def whisper(self, words: bytes) -> None:
        """Say something that asks for no answer."""
        self._socket.sendall(words)

    def hear(self) -> bytes:
        heard = b""
        while line := self._ear.readline():
            heard += line
            if line[3:4] != b"-":
                break
        return heard


def a_mail(said="Is the shop open on Sunday?", **heads) -> bytes:
    """A mail of Maria's; heads are given as From="…", Message_ID="…"."""
    mail = EmailMessage(policy=SMTP)
    known = {"From": "Maria Lopes <maria@example.com>", "To": "hello@corner.example", "Subject": "Sunday"}
    for name, value in (known | heads).items():
        if value:
            mail[name.replace("_", "-")] = value
    mail.set_content(said)
    return mail.as_bytes()
