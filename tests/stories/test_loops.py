"""Machines that answer each other stop: two houses with automatic answers, and a robot that passes for a human."""

import smtplib
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from email.message import EmailMessage

import pytest

from regulars.conversation import speaking
from regulars.conversation.models import Arrival, Delivery, Entry, Receipt, ReceiptRule, Request
from regulars.conversation.speaking import Recipient
from regulars.people.models import Person
from tests.postbox import Postbox
from tests.stories.running import CHECKOUT, House, environment_of, until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.processes]

# What the other house is asked to do, on a database of its own.
SETTLE_IN = """
import django; django.setup()
from regulars.conversation.models import ReceiptRule
from regulars.team.models import House
House.objects.create(id=1, name="The Other House", address="hello@other.example")
ReceiptRule.objects.create(id=1, is_on=True)
"""
COUNT = """
    SELECT (SELECT count(*) FROM conversation_arrival),
           (SELECT count(*) FROM conversation_arrival WHERE state = 'waiting'),
           (SELECT count(*) FROM conversation_delivery),
           (SELECT count(*) FROM conversation_delivery WHERE settled_at IS NULL)
"""


class OtherHouse(House):
    """A house that shares nothing with the one of the test but the world."""

    def __init__(self, home):
        home.mkdir()
        self.secret = {"DATABASE_URL": f"sqlite:///{home}/other.sqlite3", "REGULARS_SECRET_KEY": "other" * 12}
        super().__init__(home, **self.secret)
        self._home = home

    def counts(self):
        """How many mails came, wait to be read, left, and wait to leave."""
        with closing(sqlite3.connect(self._home / "other.sqlite3", timeout=60)) as database:
            return database.execute(COUNT).fetchone()

    def settle_in(self):
        """Found it, with automatic answers switched on, in a process of its own."""
        environment = environment_of(self._home) | self.secret | {"DJANGO_SETTINGS_MODULE": "regulars.config.settings"}
        subprocess.run([sys.executable, "-c", SETTLE_IN], cwd=CHECKOUT, env=environment, check=True, timeout=120)


def brings_to(house, port):
    """The mail of a house that is not open yet goes to this port."""
    house._environment["REGULARS_SMTP_URL"] = f"smtp://127.0.0.1:{port}?tls=none&plus=no"


@pytest.fixture
def two(house, tmp_path):
    """Two real houses that bring their mail to each other and both answer first letters automatically."""
    ReceiptRule.objects.create(id=1, is_on=True)
    ours, other = House(tmp_path), OtherHouse(tmp_path / "other")
    brings_to(ours, other.mail_port)
    brings_to(other, ours.mail_port)
    try:
        for each in (ours, other):
            each.start()
        other.settle_in()
        yield ours, other
    finally:
        for each in (ours, other):
            each.kill()


def at_rest(other, mails):
    """Whether so many mails came in all, and nothing waits in either house: what is decided by reading is decided."""
    ours = (
        Arrival.objects.count(),
        Arrival.objects.filter(state="waiting").count(),
        Delivery.objects.filter(settled_at=None).count(),
    )
    theirs = other.counts()
    return (ours[1:], theirs[1], theirs[3]) == ((0, 0), 0, 0) and ours[0] + theirs[0] >= mails


def a_mail(number=1, **heads):
    mail = EmailMessage()
    known = {"From": "hello@other.example", "To": "hello@corner.example", "Subject": f"Matter {number}"}
    for name, value in (known | {"Message-ID": f"<{number}@robot.example>"} | heads).items():
        mail[name] = value
    mail.set_content(f"This is matter {number}.")
    return mail


def test_two_houses_that_answer_automatically_when_one_gets_a_letter_then_stop_within_three_mails(two, ada):
    ours, other = two
    person = Person.objects.create(name="The Other House")
    to = [Recipient("hello@other.example")]
    speaking.write(person, by=ada, subject="Beans", html="Do you sell beans?", to=to, channel="email")

    until(lambda: at_rest(other, 2), f"the mails do not come to rest: {ours.said()} {other.said()}")

    assert Arrival.objects.count() + other.counts()[0] == 2
    answer = Entry.objects.get(by_person__isnull=False)
    assert (answer.nature, answer.request.waiting_since, Receipt.objects.count()) == ("machine", None, 0)

    # And somebody writes to us in the name of the other house.
    with smtplib.SMTP("127.0.0.1", ours.mail_port, timeout=60) as door:
        door.send_message(a_mail(), "hello@other.example", ["hello@corner.example"])

    until(lambda: at_rest(other, 4), f"the mails do not come to rest: {ours.said()} {other.said()}")

    assert Arrival.objects.count() + other.counts()[0] == 4
    assert (Receipt.objects.get().was_sent, other.counts()[2]) == (True, 1)


class Robot(Postbox):
    """A machine that hides it: answers whatever it gets with a fresh mail about something new."""

    def __init__(self):
        super().__init__()
        self.house = None
        self.written = 0
        self.answer = self._answer

    def _answer(self, recipient):
        threading.Thread(target=self.write, daemon=True).start()
        return "250 2.0.0 Taken"

    def write(self):
        self.written += 1
        with smtplib.SMTP("127.0.0.1", self.house.mail_port, timeout=60) as door:
            mail = a_mail(self.written, **{"In-Reply-To": f"<nothing{self.written}@robot.example>"})
            door.send_message(mail, "hello@other.example", ["hello@corner.example"])


def test_robot_that_passes_for_a_human_when_it_answers_everything_then_we_stop_after_one(house, tmp_path):
    ReceiptRule.objects.create(id=1, is_on=True)
    ours = House(tmp_path)
    with Robot() as robot:
        robot.house = ours
        brings_to(ours, robot.port)
        try:
            ours.start()
            robot.write()
            until(lambda: Receipt.objects.count() == 2, f"the mails do not come to rest: {ours.said()}")
        finally:
            ours.kill()

    assert (len(robot.taken), robot.written, Request.objects.count()) == (1, 2, 2)
    assert robot.taken[0].sender == "<>"
    assert robot.taken[0].mail["Auto-Submitted"] == "auto-replied"
    assert "This is matter 1." not in robot.taken[0].mail.get_body(("plain",)).get_content()
    assert Receipt.objects.order_by("id").last().why_not == "already sent one today"
