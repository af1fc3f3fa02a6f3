"""Fetching from a real mailbox: what is new, once, in order, whatever happened there or here."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from regulars.channels.email.errors import HoldLost, NoWayIn
from regulars.channels.email.fetching import holding, taking, visiting
from regulars.channels.email.fetching.tests.conftest import numbered, read_all
from regulars.channels.email.models import FetchedMail, Mailbox
from regulars.conversation.models import Arrival, Entry, Request
from regulars.kit import clock
from tests.addresses import database_url


def subjects(**which):
    return list(Entry.objects.filter(**which).order_by("id").values_list("subject", flat=True))


def trouble(mailbox):
    mailbox.refresh_from_db()
    return mailbox.trouble


class TestNew:
    def test_look_when_mails_came_then_each_is_kept_whole_and_none_is_marked(self, dovecot, look, begun):
        dovecot.put(numbered(1), numbered(2))

        assert look() == (2, 0)
        assert [Path(arrival.raw.path).read_bytes() for arrival in Arrival.objects.order_by("id")] == [
            numbered(1),
            numbered(2),
        ]
        assert dovecot.flags() == [set(), set()]
        assert look() == (0, 0)

    def test_look_when_somebody_has_read_a_mail_there_then_it_is_fetched_all_the_same(self, dovecot, look, begun):
        dovecot.put(numbered(1), flags=(b"\\Seen",))

        assert look() == (1, 0)
        assert dovecot.flags() == [{b"\\Seen"}]

    def test_look_when_read_then_stands_on_the_timeline_and_waits(self, dovecot, look, begun):
        dovecot.put(numbered(1))
        look()
        read_all()

        assert subjects() == ["Mail 1"]
        assert Request.objects.count() == 1

    def test_look_when_ten_days_went_by_then_catches_up_in_order(self, dovecot, look, begun):
        ago = datetime.now(UTC) - timedelta(days=10)
        for number in range(70):
            dovecot.put(numbered(number), came=ago + timedelta(hours=3 * number))

        assert look() == (70, 0)
        read_all()
        assert subjects() == [f"Mail {number}" for number in range(70)]
        assert Request.objects.exists()

    def test_look_when_a_mail_was_deleted_there_then_goes_on_behind_it(self, dovecot, look, begun):
        dovecot.put(numbered(1), numbered(2), numbered(3))
        with dovecot.enter() as somebody:
            somebody.select_folder("INBOX")
            somebody.delete_messages([2])
            somebody.expunge()

        assert look() == (2, 0)
        dovecot.put(numbered(4))
        assert look() == (1, 0)

    def test_look_when_there_are_several_folders_then_each_has_its_own_cursor(self, dovecot, mailbox, look, begun):
        dovecot.put(numbered(1), folder="Shop")
        mailbox.folders.create(name="Shop")
        assert look() == (0, 1)
        dovecot.put(numbered(2), folder="Shop")
        dovecot.put(numbered(3))

        assert look() == (2, 0)
        read_all()
        assert subjects() == ["Mail 1", "Mail 3", "Mail 2"]

    def test_look_when_the_same_mail_lies_in_two_folders_then_is_one_entry(self, dovecot, mailbox, look, begun):
        mailbox.folders.create(name="Shop")
        dovecot.put(folder="Shop")
        look()
        dovecot.put(numbered(1))
        dovecot.put(numbered(1), folder="Shop")

        assert look() == (2, 0)
        read_all()
        assert subjects() == ["Mail 1"]

    def test_look_when_all_is_well_then_says_so(self, dovecot, mailbox, look, begun):
        dovecot.put(numbered(1), numbered(2))
        look()
        mailbox.refresh_from_db()
        assert (mailbox.brought, mailbox.trouble, mailbox.attempts, mailbox.held_by) == (2, "", 0, "")
        assert mailbox.brought_at == mailbox.looked_at
        look()
        mailbox.refresh_from_db()
        assert mailbox.brought == 2
        assert mailbox.brought_at < mailbox.looked_at


class TestFirstLook:
    def test_first_look_when_old_mail_lies_there_then_it_is_brought_in_silence(self, dovecot, mailbox, look):
        dovecot.put(*(numbered(number) for number in range(5)))

        assert look() == (0, 5)
        read_all()
        assert subjects() == [f"Mail {number}" for number in range(5)]
        assert not Request.objects.exists()
        folder = mailbox.folders.get()
        assert (folder.brings_old, folder.old_mails, folder.old_brought) == (False, 5, 5)

    def test_first_look_when_a_mail_comes_afterwards_then_it_waits_although_old_ones_are_left(
        self, dovecot, mailbox, look, monkeypatch
    ):
        monkeypatch.setattr("regulars.channels.email.fetching.bringing.MOST_WAITING", 50)
        dovecot.put(*(numbered(number) for number in range(120)))
        assert look() == (0, 50)
        # Nothing was read yet: more old mail would stand in the way of new.
        assert look() == (0, 0)
        dovecot.put(numbered("new"))
        assert look() == (1, 0)
        read_all()

        assert [request.subject for request in Request.objects.all()] == ["Mail new"]
        assert mailbox.folders.get().brings_old
        assert look() == (0, 50)
        read_all()
        assert look() == (0, 20)
        read_all()
        assert look() == (0, 0)
        assert Entry.objects.filter(kind="message").count() == 121
        assert Request.objects.count() == 1

    def test_first_look_when_old_mail_is_not_wanted_then_only_new_mail_is_fetched(self, dovecot, mailbox, look):
        Mailbox.objects.update(old_mail=False)
        dovecot.put(numbered(1))
        assert look() == (0, 0)
        dovecot.put(numbered(2))
        assert look() == (1, 0)


class TestNewNumbers:
    def test_renumbered_when_all_is_known_then_nothing_is_doubled_and_new_mail_comes(self, dovecot, look, begun):
        dovecot.put(numbered(1), numbered(2))
        look()
        dovecot.renumber()
        dovecot.put(numbered(3))

        assert look() == (0, 1)
        read_all()
        assert subjects() == ["Mail 1", "Mail 2", "Mail 3"]
        assert Request.objects.exists()
        dovecot.put(numbered(4))
        assert look() == (1, 0)

    def test_renumbered_when_old_mail_was_left_then_it_still_makes_nobody_wait(
        self, dovecot, look, monkeypatch, mailbox
    ):
        monkeypatch.setattr("regulars.channels.email.fetching.bringing.MOST_WAITING", 50)
        long_ago = datetime(2020, 1, 1, tzinfo=UTC)
        dovecot.put(*(numbered(number) for number in range(60)), came=long_ago)
        look()
        dovecot.renumber()
        read_all()

        assert look() == (0, 10)
        read_all()
        assert Entry.objects.count() == 60
        assert not Request.objects.exists()

    def test_renumbered_when_a_mail_has_no_id_then_the_reader_knows_it(self, dovecot, look, begun):
        dovecot.put(numbered(1, Message_ID=""))
        look()
        dovecot.renumber()
        look()
        read_all()

        assert subjects() == ["Mail 1"]


class TestBadMail:
    def test_look_when_the_server_cannot_give_a_mail_then_it_is_set_aside_and_the_others_come(
        self, dovecot, mailbox, look, begun
    ):
        dovecot.put(numbered(1), numbered(2), numbered(3))
        dovecot.files()[1].chmod(0)
        dovecot.files()[1].write_bytes(b"") if os.getuid() else None
        for _ in range(6):
            try:
                look()
            except NoWayIn:
                continue
        read_all()

        assert sorted(subjects()) == ["Mail 1", "Mail 3"]
        bad = Arrival.objects.get(state="unreadable")
        assert "127.0.0.1 could not give us this mail" in bad.error
        assert "“INBOX” of hello@corner.example" in bad.error
        assert look() == (0, 0)
        assert trouble(mailbox) == ""

    def test_look_when_a_mail_makes_no_sense_then_the_next_is_read(self, dovecot, look, begun):
        dovecot.put(b"\xff\xfe\x00 no mail at all\r\n", numbered(2))
        assert look() == (2, 0)
        read_all()

        assert subjects() == ["Mail 2"]
        assert Arrival.objects.filter(state="unreadable").count() == 1

    def test_look_when_a_mail_is_too_large_then_its_words_come_and_say_so(self, dovecot, look, begun, settings):
        settings.REGULARS_LARGEST_MAIL = 300_000
        large = numbered(1).replace(b"Words of mail 1.", b"Here is the film.\r\n" + b"x" * 70 + b"\r\n" * 10)
        dovecot.put(large + b"filler filler filler\r\n" * 60_000, numbered(2))
        assert look() == (2, 0)
        read_all()

        first, second = Entry.objects.order_by("id")
        assert (first.subject, second.subject) == ("Mail 1", "Mail 2")
        assert "This mail is 1 MB, more than is taken in here" in first.said + first.text
        assert "“INBOX” of hello@corner.example" in first.said + first.text
        assert "Here is the film." in first.said + first.text
        assert first.by_person.name == "Maria Lopes"
        assert Arrival.objects.order_by("id")[0].size < 300_000


class TestAfterwards:
    def test_look_when_mails_shall_be_marked_then_new_ones_are_and_old_ones_not(self, dovecot, mailbox, look):
        Mailbox.objects.update(afterwards="seen")
        dovecot.put(numbered("old"))
        look()
        dovecot.put(numbered(1))
        look()

        assert dovecot.flags() == [set(), {b"\\Seen"}]
        assert not FetchedMail.objects.filter(untidied=True).exists()

    def test_look_when_mails_shall_be_moved_then_they_lie_there_unread_and_complete(self, dovecot, mailbox, look):
        dovecot.put(folder="Done")
        Mailbox.objects.update(afterwards="move", move_to="Done")
        look()
        dovecot.put(numbered(1), numbered(2))
        look()

        assert dovecot.flags() == []
        assert dovecot.flags("Done") == [set(), set()]
        assert look() == (0, 0)

    def test_look_when_killed_before_moving_then_the_next_look_moves(self, dovecot, mailbox, look, monkeypatch):
        dovecot.put(folder="Done")
        Mailbox.objects.update(afterwards="move", move_to="Done")
        look()
        dovecot.put(numbered(1))
        with monkeypatch.context() as broken:
            broken.setattr("regulars.channels.email.fetching.tidying._tidy", None)
            with pytest.raises(NoWayIn):
                look()
        assert dovecot.flags() == [set()]
        assert look() == (0, 0)
        assert dovecot.flags("Done") == [set()]

    def test_look_when_the_folder_to_move_to_has_gone_then_says_so_and_the_mail_is_safe(self, dovecot, mailbox, look):
        Mailbox.objects.update(afterwards="move", move_to="Nowhere")
        look()
        dovecot.put(numbered(1))
        with pytest.raises(NoWayIn):
            look()

        assert "Nowhere" in trouble(mailbox)
        assert Arrival.objects.count() == 1
        assert dovecot.flags() == [set()]


class TestHold:
    def test_look_when_somebody_else_is_at_it_then_stays_away(self, mailbox, look, begun):
        Mailbox.objects.update(due_at=clock.now() - timedelta(minutes=1))
        assert holding.take(mailbox.pk) is not None

        assert visiting.look_into(mailbox.pk) is None

    def test_look_when_paused_then_stays_away(self, mailbox, begun):
        mailbox.refresh_from_db()
        mailbox.pause()

        assert visiting.look_into(mailbox.pk) is None
        mailbox.go_on()
        assert visiting.look_into(mailbox.pk) is not None

    def test_keep_when_the_hold_was_lost_then_keeps_nothing(self, dovecot, mailbox, begun, settings):
        Mailbox.objects.update(due_at=clock.now() - timedelta(minutes=1))
        hold = holding.take(mailbox.pk)
        Mailbox.objects.update(held_by="somebody else")
        mail = taking.Mail(taking.Listed(1, 10), b"From: a@example.com\r\n\r\n", b"From: a@example.com")
        with pytest.raises(HoldLost):
            taking.keep(mailbox.folders.get(), mail, hold, old=False, is_backlog=False)

        assert not Arrival.objects.exists()
        assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
        assert mailbox.folders.get().last_uid == 0

    @pytest.mark.processes
    @pytest.mark.parametrize("when", ["before", "after"])
    def test_look_when_killed_between_keeping_and_counting_then_nothing_is_lost_or_doubled(
        self, dovecot, mailbox, look, begun, settings, when
    ):
        dovecot.put(*(numbered(number) for number in range(5)))
        died = subprocess.run(
            [sys.executable, "-c", KILLED, str(mailbox.pk), when, str(dovecot.port)],
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "regulars.config.settings",
                "DATABASE_URL": database_url(),
                "REGULARS_HOME": str(settings.REGULARS_HOME),
                "REGULARS_SECRET_KEY": settings.SECRET_KEY,
                "REGULARS_IMAP_PORTS": str(dovecot.port),
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert died.returncode == -signal.SIGKILL, died.stderr
        held = Mailbox.objects.get()
        assert held.held_by
        Mailbox.objects.update(held_by="")
        look()
        read_all()

        assert subjects() == [f"Mail {number}" for number in range(5)]
        assert Arrival.objects.count() == 5


KILLED = """
import os, signal, sys
import django
django.setup()
from regulars.channels.email.fetching import taking, visiting
passing, when, count = taking.pass_by, sys.argv[2], 0

def killed(*given, **more):
    global count
    count += 1
    if when == "after":
        passing(*given, **more)
    if count == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if when == "before":
        passing(*given, **more)

taking.pass_by = killed
visiting.look_into(int(sys.argv[1]))
"""
