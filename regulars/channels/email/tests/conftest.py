"""The outside world of the mail tests: people who write, and mail servers that take, refuse or break off."""

import smtplib
import socket
import subprocess
from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from regulars.channels.email import sending
from regulars.channels.email.listening import MailDoor
from regulars.conversation import speaking
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from tests.postbox import Postbox

MARIA = Recipient("maria@example.com", "Maria Lopes")


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
    with smtplib.SMTP("127.0.0.1", door.port, "mx.example.com", timeout=60) as server:
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
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
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


@pytest.fixture
def answer(question, jo, time_machine):
    """A function: Jo answers Maria, and the ten seconds to call it back go by; gives the entry."""

    def say(*to, html="<p>Bring it by.</p>"):
        entry = speaking.reply(question, by=jo, html=html, to=to or [MARIA], channel="email")
        later(11)
        return entry

    def later(seconds):
        time_machine.move_to(clock.now() + timedelta(seconds=seconds))

    return say


@pytest.fixture
def later(time_machine):
    return lambda **span: time_machine.move_to(clock.now() + timedelta(**span))


def deliver():
    """Hand over everything that is due."""
    sending.deliver(for_seconds=60)


def standing(entry):
    """How the entry's deliveries stand: address → (state, server's words)."""
    return {row.address: (row.state, row.server_words) for row in entry.deliveries.all()}


@pytest.fixture
def certificate(tmp_path):
    """A certificate for 127.0.0.1 that nobody but us has signed."""
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    words = f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout {key} -out {cert}"
    words += " -addext subjectAltName=IP:127.0.0.1"
    subprocess.run(["openssl", *words.split()], check=True, capture_output=True)
    return cert, key
