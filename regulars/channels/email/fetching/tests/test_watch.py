"""The service that waits in the mailboxes: woken by a mail, told to stop, coming back after trouble."""

import time
from datetime import timedelta

import pytest

from regulars.channels.email.fetching import holding, watching
from regulars.channels.email.fetching.tests.conftest import mailbox_at, numbered
from regulars.channels.email.fetching.watching import MailFetching
from regulars.channels.email.models import Folder, Mailbox
from regulars.channels.email.tasks import fetch_due
from regulars.conversation.models import Arrival
from regulars.kit import clock
from regulars.kit.background.tests.test_worker import until

PATIENCE = 60


@pytest.fixture
def service(mailbox, monkeypatch):
    monkeypatch.setattr(holding, "PROLONG_EVERY", 0.5)
    fetching = MailFetching()
    fetching.start()
    yield fetching
    fetching.stop()


@pytest.fixture
def waiting(service, dovecot):
    """The service has looked in and listens."""
    until(lambda: "IDLE" in listening(dovecot), PATIENCE)
    return service


def listening(dovecot):
    """What the server's processes are doing now."""
    titles = []
    for path in dovecot.processes():
        try:
            titles.append((path / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return " ".join(titles)


def arrived(count):
    return lambda: Arrival.objects.count() == count


def state():
    return Mailbox.objects.get()


def test_watch_when_a_mail_comes_then_it_is_fetched_at_once(waiting, dovecot, monkeypatch):
    monkeypatch.setattr(watching, "LISTEN_AT_MOST", 600)
    dovecot.put(numbered(1))
    until(arrived(1), PATIENCE)
    dovecot.put(numbered(2), numbered(3))
    until(arrived(3), PATIENCE)

    assert dovecot.flags() == [set(), set(), set()]


def test_watch_when_told_to_stop_then_stops_soon_and_lets_go(waiting):
    began = time.monotonic()
    waiting.stop()

    assert time.monotonic() - began < 5
    assert (state().held_by, state().trouble) == ("", "")
    assert state().due_at <= clock.now()


def test_watch_when_there_is_no_idle_then_looks_every_so_often(dovecot, transactional_db, house, settings, monkeypatch):
    monkeypatch.setattr(watching, "GO_ROUND_EVERY", 0.5)
    monkeypatch.setattr(watching.Watcher, "_listen", lambda *_: pytest.fail("it has no IDLE"))
    dovecot.configure("imap_capability = IMAP4rev1 SASL-IR UIDPLUS MOVE")
    mailbox_at(dovecot, settings)
    service = MailFetching()
    service.start()
    try:
        until(lambda: Folder.objects.filter(uidvalidity__isnull=False).exists(), PATIENCE)
        dovecot.put(numbered(1))
        until(arrived(1), PATIENCE)
    finally:
        service.stop()


def test_watch_when_a_second_folder_gets_a_mail_then_it_is_found_by_the_next_round(dovecot, mailbox, monkeypatch):
    monkeypatch.setattr(watching, "GO_ROUND_EVERY", 0.5)
    dovecot.put(folder="Shop")
    mailbox.folders.create(name="Shop")
    service = MailFetching()
    service.start()
    try:
        until(lambda: not Folder.objects.filter(uidvalidity=None).exists(), PATIENCE)
        dovecot.put(numbered(1), folder="Shop")
        until(arrived(1), PATIENCE)
    finally:
        service.stop()


def test_watch_when_the_server_goes_away_and_comes_back_then_so_do_we(waiting, dovecot, monkeypatch):
    monkeypatch.setattr("regulars.channels.email.fetching.visiting.PAUSES", [timedelta(0)])
    dovecot.stop()
    until(lambda: state().trouble, PATIENCE)
    assert "127.0.0.1" in state().trouble
    assert state().trouble_since
    dovecot.start()
    dovecot.put(numbered(1))
    until(arrived(1), PATIENCE)

    until(lambda: state().trouble == "", PATIENCE)


def test_watch_when_the_mailbox_is_paused_then_leaves_it_and_comes_back(waiting, dovecot):
    state().pause()
    until(lambda: "IDLE" not in listening(dovecot), PATIENCE)
    dovecot.put(numbered(1))
    assert Arrival.objects.count() == 0
    state().go_on()

    until(arrived(1), PATIENCE)


def test_watch_when_two_processes_do_then_each_mail_is_fetched_once(waiting, dovecot):
    other = MailFetching()
    other.start()
    try:
        dovecot.put(*(numbered(number) for number in range(10)))
        until(arrived(10), PATIENCE)
    finally:
        other.stop()

    assert Arrival.objects.count() == 10


def test_watch_when_the_password_is_wrong_then_says_so_and_waits_longer(dovecot, transactional_db, house, settings):
    mailbox_at(dovecot, settings, password="wrong")
    service = MailFetching()
    service.start()
    try:
        until(lambda: state().trouble, PATIENCE)
    finally:
        service.stop()

    assert "did not accept the user name or the password" in state().trouble
    assert state().due_at > clock.now() + timedelta(minutes=3)
    assert list(Mailbox.objects.in_trouble(clock.now())) == [state()]


def test_sweep_when_nobody_watches_then_fetches_what_is_due(dovecot, mailbox):
    fetch_due.func()
    dovecot.put(numbered(1))
    Mailbox.objects.update(due_at=clock.now())
    fetch_due.func()

    assert Arrival.objects.count() == 1


def test_sweep_when_somebody_watches_then_leaves_it_alone(waiting, dovecot):
    before = state().held_by
    fetch_due.func()

    assert state().held_by == before
