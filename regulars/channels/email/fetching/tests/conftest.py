"""A mailbox at a real Dovecot, and ways to look into it."""

from urllib.parse import parse_qsl, urlsplit

import pytest
import requests

from regulars.channels.email import receiving
from regulars.channels.email.fetching import permission, visiting
from regulars.channels.email.models import Mailbox
from regulars.channels.email.tests.conftest import a_mail
from regulars.conversation import arrivals
from tests import dovecot as outside
from tests.dovecot import PASSWORD, USER, Dovecot

BACK = "https://regulars.example/settings/mailboxes/permission/"


@pytest.fixture
def dovecot():
    """The server of the outside world."""
    if not outside.is_there():
        pytest.skip("needs Dovecot: apt-get install dovecot-imapd")
    server = Dovecot()
    server.start()
    yield server
    server.throw_away()


@pytest.fixture
def mailbox(transactional_db, house, dovecot, settings):
    """The house's mailbox there."""
    return mailbox_at(dovecot, settings)


def mailbox_at(dovecot, settings, **columns):
    settings.REGULARS_IMAP_PORTS = [dovecot.port, dovecot.tls_port]
    given = {"name": "Hello", "host": "127.0.0.1", "port": dovecot.port, "protection": "none", "user": USER}
    mailbox = Mailbox(**given | {"password": PASSWORD} | columns)
    mailbox.save()
    mailbox.folders.create(name="INBOX")
    return mailbox


@pytest.fixture
def look(mailbox):
    """A function: one look into the mailbox; gives how many new and old mails it brought."""

    def looking():
        # As if the pause after the last look were over.
        Mailbox.objects.filter(pk=mailbox.pk, held_by="").update(due_at=mailbox.since)
        found = visiting.look_into(mailbox.pk)
        return found and (found.new, found.old)

    return looking


@pytest.fixture
def begun(look):
    """The first look is over: from here on every mail is new."""
    assert look() == (0, 0)


def read_all():
    """Read everything that waits."""
    while arrivals.read_due("email", receiving.read_in):
        pass


def numbered(number, said="", **heads):
    """One of many mails, told by its number."""
    known = {"Subject": f"Mail {number}", "Message_ID": f"<{number}@example.com>"}
    return a_mail(said or f"Words of mail {number}.", **known | heads)


def answer_of(mailbox):
    """What a keeper comes back with, and what their session remembers."""
    address, remembered = permission.ask(mailbox, back=BACK)
    location = requests.get(address, allow_redirects=False, timeout=20).headers["Location"]
    assert location.startswith(f"{BACK}?")
    return dict(parse_qsl(urlsplit(location).query)), remembered


def give(mailbox):
    answer, remembered = answer_of(mailbox)
    return permission.receive(mailbox, code=answer["code"], verifier=remembered["verifier"], back=BACK)
