"""The pipe, as a mail server uses it."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from regulars.channels.email.tests.conftest import a_mail
from regulars.conversation import arrivals
from regulars.conversation.models import Arrival, Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def pipe(monkeypatch):
    """Give the command these bytes on its standard input."""

    def give(raw, *arguments):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        call_command("receive_mail", *arguments, stderr=io.StringIO())

    return give


def test_mail_when_piped_in_then_is_stored_with_its_envelope(pipe):
    pipe(a_mail(), "--sender", "maria@example.com", "--recipient", "a@b.example", "--recipient", "c@d.example")

    arrival = Arrival.objects.get()
    assert (arrival.sender, arrival.recipients, arrival.state) == (
        "maria@example.com",
        "a@b.example\nc@d.example",
        "waiting",
    )
    with arrival.raw.open("rb") as file:
        assert file.read() == a_mail()


@pytest.mark.parametrize("raw", [b"", b"\r\n", b"x" * 20_000])
def test_pipe_when_it_holds_no_mail_or_too_much_then_sends_it_back(pipe, settings, raw):
    settings.REGULARS_LARGEST_MAIL = 10_000

    with pytest.raises(SystemExit) as left:
        pipe(raw)

    assert (left.value.code, Arrival.objects.count()) == (65, 0)


def test_arrivals_when_read_by_hand_then_are_entries(house):
    arrivals.keep("email", a_mail("One"))
    arrivals.keep("email", b"nobody")
    heard = io.StringIO()

    call_command("read_arrivals", stdout=heard)

    assert heard.getvalue() == "2 read, 1 cannot be read.\n"
    assert [entry.said for entry in Entry.objects.all()] == ["One"]


def test_arrival_when_read_again_then_may_have_become_readable(house):
    arrival = arrivals.keep("email", b"nobody")
    call_command("read_arrivals", stdout=io.StringIO())
    arrival.refresh_from_db()
    assert arrival.state == "unreadable"
    Path(arrival.raw.path).write_bytes(a_mail())

    call_command("read_arrivals", "--all-unreadable", stdout=io.StringIO())

    arrival.refresh_from_db()
    assert arrival.state == "read"
    call_command("read_arrivals", f"--again={arrival.pk}", stdout=io.StringIO())
    assert Entry.objects.count() == 1


def test_arrival_when_there_is_none_of_that_number_then_says_so(db):
    with pytest.raises(CommandError, match="no mail with the number 7"):
        call_command("read_arrivals", "--again=7")
