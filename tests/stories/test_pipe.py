"""The pipe, as a mail server runs it: what it hears decides whether a mail is lost."""

import contextlib
import socket
import subprocess
import sys

import pytest

from regulars.conversation.models import Arrival
from tests.stories.running import CHECKOUT, House, environment_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.processes]
MAIL = b"From: maria@example.com\nSubject: Sunday\n\nIs the shop open?\n"


def pipe(home, raw=MAIL, **environment):
    """Run `regulars receive_mail`; gives its exit code and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "regulars", "receive_mail", "--sender", "maria@example.com"],
        check=False,
        input=raw,
        cwd=CHECKOUT,
        env=environment_of(home) | environment,
        capture_output=True,
        timeout=60,
    )
    return done.returncode, done.stderr.decode()


@pytest.fixture
def open_house(tmp_path):
    house = House(tmp_path)
    house.start()
    yield house
    house.kill()


def modules(home, raw=MAIL):
    """What a process of the pipe has loaded when it is done."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "regulars", "receive_mail", "--sender=maria@example.com",
         "--recipient", "a@b.example", "--recipient=c@d.example", "--client-address", "203.0.113.5"],
        check=True, input=raw, cwd=CHECKOUT, env=environment_of(home), capture_output=True, timeout=60,
    )  # fmt: skip
    return {line.rpartition("|")[2].strip() for line in told.stderr.decode().splitlines()}


def test_mail_when_the_house_is_open_then_is_handed_over_byte_for_byte_without_loading_the_house(tmp_path, open_house):
    raw = MAIL + b".\n..\nno line end, and \x00\xff"

    loaded = modules(tmp_path, raw)

    assert {"django.db", "django.conf", "asyncio"} & loaded == set()
    arrival = Arrival.objects.get()
    with arrival.raw.open("rb") as file:
        assert file.read() == raw
    assert (arrival.sender, arrival.recipients.splitlines()) == ("maria@example.com", ["a@b.example", "c@d.example"])
    assert arrival.session["client"]["peer"] == "203.0.113.5"


def test_mail_when_the_house_was_killed_then_is_stored_by_the_pipe_itself(tmp_path, open_house):
    open_house.kill()

    assert pipe(tmp_path) == (0, "")
    assert Arrival.objects.get().sender == "maria@example.com"


def test_mail_when_the_open_house_has_another_database_then_is_not_given_to_it(tmp_path, open_house):
    other = f"sqlite:///{tmp_path}/other"

    assert pipe(tmp_path, DATABASE_URL=other)[0] == 75
    assert Arrival.objects.count() == 0


def test_pipe_when_there_is_no_mail_although_the_house_is_open_then_sends_it_back(tmp_path, open_house):
    assert pipe(tmp_path, raw=b"\n") == (65, "There was no mail on standard input.\n")


def test_hatch_when_the_house_closes_then_is_gone(tmp_path, open_house):
    assert (tmp_path / "mail.socket").is_socket()
    assert (tmp_path / "mail.socket").stat().st_mode & 0o777 == 0o600

    open_house.stop()

    assert not (tmp_path / "mail.socket").exists()


NONSENSE = [b"\n", b"{}\n", b"[" * 100_000 + b"\n", b'{"size": -1, "house": ""}\n', b"x" * 600_000]


def test_hatch_when_it_hears_nonsense_then_keeps_nothing_and_stays_open(tmp_path, open_house):
    for words in NONSENSE:
        with socket.socket(socket.AF_UNIX) as other, contextlib.suppress(OSError):
            other.settimeout(60)
            other.connect(str(tmp_path / "mail.socket"))
            other.sendall(words)
            other.shutdown(socket.SHUT_WR)
            assert other.recv(16) == b"no\n"

    assert pipe(tmp_path) == (0, "")
    assert Arrival.objects.count() == 1


def test_mail_when_piped_in_then_is_stored(tmp_path):
    assert pipe(tmp_path) == (0, "")
    assert Arrival.objects.get().sender == "maria@example.com"


@pytest.mark.once
@pytest.mark.parametrize("database", ["sqlite:///{home}/unprepared", "postgres://nobody@127.0.0.1:1/nothing"])
def test_mail_when_the_database_is_not_there_then_is_to_come_again_and_leaves_nothing(tmp_path, database):
    code, words = pipe(tmp_path, DATABASE_URL=database.format(home=tmp_path))

    assert (code, words.count("\n")) == (75, 1)
    assert "Traceback" not in words
    assert list((tmp_path / "files").rglob("*/email/*/*")) == []


def test_mail_when_the_folder_cannot_be_written_then_is_to_come_again(tmp_path):
    (tmp_path / "files").write_text("a file where a folder should be")

    code, words = pipe(tmp_path)

    assert (code, words.count("\n"), Arrival.objects.count()) == (75, 1, 0)


def test_pipe_when_there_is_no_mail_then_sends_it_back(tmp_path):
    assert pipe(tmp_path, raw=b"") == (65, "There was no mail on standard input.\n")
