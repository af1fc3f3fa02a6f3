"""The command that fetches once."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from regulars.channels.email.fetching.tests.conftest import mailbox_at, numbered
from regulars.channels.email.models import Mailbox


def fetch(*words):
    said = StringIO()
    call_command("fetch_mail", *words, stdout=said, stderr=said)
    return said.getvalue()


def test_fetch_mail_when_mail_came_then_counts_it(dovecot, mailbox):
    assert fetch() == "Hello: 0 new.\n"
    dovecot.put(numbered(1), numbered(2))

    assert fetch("--mailbox", "Hello") == "Hello: 2 new.\n"


def test_fetch_mail_when_one_is_in_trouble_then_says_so_and_fetches_from_the_others(dovecot, mailbox, settings):
    mailbox_at(dovecot, settings, name="Broken", password="wrong")
    with pytest.raises(CommandError, match="It could not be fetched from"):
        fetch()

    assert "did not accept" in Mailbox.objects.get(name="Broken").trouble
    assert Mailbox.objects.get(name="Hello").looked_at


def test_fetch_mail_when_there_is_no_such_mailbox_then_says_so(db):
    with pytest.raises(CommandError, match="There is no mailbox “Shop”"):
        fetch("--mailbox", "Shop")


def test_fetch_mail_when_it_is_watched_or_paused_then_leaves_it(mailbox):
    mailbox.pause()
    assert fetch() == "Hello: paused.\n"
    mailbox.go_on()
    Mailbox.objects.update(held_by="a watcher", due_at=None)
    assert "is being watched" in fetch()
