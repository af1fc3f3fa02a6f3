"""Nothing is lost: processes are killed, servers go away, mails are broken, and every word is there exactly once."""

import smtplib
import subprocess
import sys
import threading

import pytest
from django.db import connections

from regulars.channels.email import tasks
from regulars.channels.email.models import Standstill
from regulars.conversation import receiving, speaking
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Arrival, Delivery, Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people.models import Identifier, Person
from tests.postbox import Postbox
from tests.stories.running import CHECKOUT, House, environment_of, until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.processes]


@pytest.fixture
def running(house, tmp_path):
    """A function: open the house with these settings; whatever is still open afterwards is killed."""
    opened = []

    def start(**environment):
        opened.append(House(tmp_path, **environment))
        opened[-1].start()
        return opened[-1]

    yield start
    for each in opened:
        each.kill()


class Sender(threading.Thread):
    """A mail server outside: brings each of its mails until it hears 250, as real ones do."""

    def __init__(self, port: int, numbers: range, accepted: "Accepted") -> None:
        super().__init__(daemon=True)
        self._port, self._numbers, self._accepted = port, numbers, accepted

    def run(self) -> None:
        for number in self._numbers:
            until(lambda number=number: self._brought(number), f"mail {number} is not accepted")

    def _brought(self, number: int) -> bool:
        try:
            with smtplib.SMTP("127.0.0.1", self._port, timeout=60) as door:
                door.sendmail(f"p{number % 50}@example.com", ["hello@corner.example"], mail(number))
        except (OSError, smtplib.SMTPException):
            return False
        self._accepted.add(number)
        return True


class Accepted:
    """The mails that were answered with 250, and what is to happen at a certain one."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self._lock = threading.Lock()
        self.reached = threading.Event()
        self.reach = 150

    def add(self, number: int) -> None:
        with self._lock:
            self.numbers.append(number)
            if len(self.numbers) >= self.reach:
                self.reached.set()


def mail(number: int) -> bytes:
    return (
        f"From: Person {number % 50} <p{number % 50}@example.com>\r\nTo: hello@corner.example\r\n"
        f"Subject: Mail {number}\r\nMessage-ID: <{number}@example.com>\r\n\r\nThis is mail {number}.\r\n"
    ).encode()


def leases_end() -> None:
    """What a dead process had in its hands becomes due again, as it would some minutes later, and is found."""
    Arrival.objects.filter(state="waiting").update(due_at=clock.now())
    Delivery.objects.filter(state="sending").update(due_at=clock.now())
    tasks.call_for_reading()
    tasks.call_for_delivery(clock.now())


def nobody_waits() -> bool:
    return not Arrival.objects.filter(state="waiting").exists()


def test_server_when_killed_while_500_mails_arrive_then_each_accepted_one_is_there_exactly_once(running):
    house, accepted = running(), Accepted()
    senders = [Sender(house.mail_port, range(start, 500, 5), accepted) for start in range(5)]
    for sender in senders:
        sender.start()
    assert accepted.reached.wait(timeout=60)
    house.kill()
    before = list(accepted.numbers)
    house.start()
    for sender in senders:
        sender.join(timeout=120)
    leases_end()
    until(nobody_waits, f"mails are not read: {house.said()}")

    assert 150 <= len(before) < 500
    assert sorted(accepted.numbers) == list(range(500))
    said = sorted(Entry.objects.filter(kind="message").values_list("said", flat=True))
    assert said == sorted(f"This is mail {number}." for number in range(500))
    assert Arrival.objects.filter(state="unreadable").count() == 0
    assert Person.objects.count() == Identifier.objects.count() == 50


def test_server_when_killed_while_200_replies_leave_then_each_is_delivered_and_a_repeat_is_the_same_letter(
    running, question, ada
):
    with Postbox() as postbox:
        house, killed = running(REGULARS_SMTP_URL=postbox.url), threading.Event()

        def kill_at_the_sixtieth(recipient):
            # The letter is taken, and the process dies before it hears so.
            if len(postbox.taken) == 60 and not killed.is_set():
                house.kill()
                killed.set()
            return "250 2.0.0 Taken"

        postbox.answer = kill_at_the_sixtieth
        letters = [
            speaking.reply(
                question, by=ada, html=f"<p>Answer {n}</p>", to=[Recipient("maria@example.com")], channel="email"
            )
            for n in range(200)
        ]
        assert killed.wait(timeout=120)
        house.start()
        # On a busy machine the hold of the killed process may have ended by itself before the others are gone.
        until(
            lambda: Delivery.objects.filter(state="delivered").count() >= 199, f"letters do not leave: {house.said()}"
        )
        leases_end()
        until(lambda: not Delivery.objects.exclude(state="delivered").exists(), f"one letter stays: {house.said()}")
        house.stop()

    ids = [taken.id for taken in postbox.taken]
    assert set(ids) == {f"<{letter.external_id}>" for letter in letters}
    assert len(ids) == 201
    (twice,) = {taken for taken in ids if ids.count(taken) == 2}
    assert len({taken.raw for taken in postbox.taken if taken.id == twice}) == 1
    assert Delivery.objects.filter(repeated=True).count() == 1


def test_mail_server_when_down_for_a_while_then_every_letter_leaves_once_when_it_is_back(running, question, ada):
    with Postbox() as before:
        url, port = before.url, before.port
    for number in range(20):
        speaking.reply(question, by=ada, html=f"<p>{number}</p>", to=[Recipient("maria@example.com")], channel="email")
    house = running(REGULARS_SMTP_URL=url)
    until(stands_still, f"nobody notices: {house.said()}")
    with Postbox(port) as back:
        until(lambda: not Delivery.objects.exclude(state="delivered").exists(), f"letters stay: {house.said()}")

    assert len({taken.id for taken in back.taken}) == len(back.taken) == 20
    assert not stands_still()


def stands_still() -> bool:
    return Standstill.objects.exists()


def test_mails_when_broken_huge_and_to_many_come_together_then_the_good_ones_are_read_and_the_bad_ones_wait(running):
    house = running()
    huge = b"From: big@example.com\r\nSubject: Huge\r\n\r\n" + b"All the pictures of the roastery.\r\n" * 900_000
    everyone = [f"guest{number}@example.com" for number in range(300)]
    crowd = f"From: many@example.com\r\nTo: {', '.join(everyone)}\r\nSubject: Crowd\r\n\r\nAll of you.\r\n".encode()
    brought = [mail(1), b"\x00\xff" * 500, mail(2), b"", huge, crowd, b"From: <>\r\n\r\nnobody", mail(3)]
    assert len(huge) > 30_000_000

    with smtplib.SMTP("127.0.0.1", house.mail_port, timeout=60) as door:
        for raw in brought:
            door.sendmail("someone@example.com", everyone if raw is crowd else ["hello@corner.example"], raw)
    until(nobody_waits, f"mails are not read: {house.said()}")

    states = list(Arrival.objects.order_by("id").values_list("state", flat=True))
    assert states == ["read", "unreadable", "read", "unreadable", "read", "read", "unreadable", "read"]
    assert all(Arrival.objects.filter(state="unreadable").values_list("error", flat=True))
    entry = Entry.objects.get(subject="Crowd")
    assert entry.participants.filter(role="to").count() == 300
    assert Person.objects.count() == 5
    assert Entry.objects.get(subject="Huge").person.identifiers.get().value == "big@example.com"


def first_mail(number: int) -> Incoming:
    return Incoming(
        channel="email",
        author=Voice("email", ("new@example.com", "New@Example.com")[number % 2], "Nuno Alves"),
        said=f"My first mail, part {number // 2}.",
        external_id=f"{number // 2}@new.example",
        subject="Hello",
    )


def one_person_with(entries: int) -> None:
    assert (Person.objects.count(), Identifier.objects.count()) == (1, 1)
    assert Entry.objects.filter(kind="message").count() == entries
    assert Request.objects.count() == 1


def test_first_mails_of_a_stranger_when_threads_deliver_them_at_one_instant_then_make_one_person(house):
    together, troubles = threading.Barrier(8), []

    def deliver(number):
        try:
            together.wait(timeout=60)
            receiving.receive(first_mail(number))
        except Exception as trouble:
            troubles.append(trouble)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=deliver, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert troubles == []
    # Each mail was delivered twice, in two spellings of the address.
    one_person_with(entries=4)


DELIVER_AT_THE_WORD = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "regulars.config.settings"
import django
django.setup()
from regulars.conversation import receiving
from tests.stories.test_nothing_lost import first_mail
from django.db import connection
connection.ensure_connection()
print("ready", flush=True)
sys.stdin.readline()
receiving.receive(first_mail(int(sys.argv[1])))
"""


def test_first_mails_of_a_stranger_when_processes_deliver_them_at_one_instant_then_make_one_person(house, tmp_path):
    deliverers = [
        subprocess.Popen(
            [sys.executable, "-c", DELIVER_AT_THE_WORD, str(number)],
            cwd=CHECKOUT,
            env=environment_of(tmp_path),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for number in range(4)
    ]
    try:
        assert [deliverer.stdout.readline() for deliverer in deliverers] == [b"ready\n"] * 4
        for deliverer in deliverers:
            deliverer.stdin.write(b"go\n")
            deliverer.stdin.flush()
        assert [deliverer.wait(timeout=60) for deliverer in deliverers] == [0] * 4
    finally:
        for deliverer in deliverers:
            deliverer.kill()
            deliverer.communicate()

    one_person_with(entries=2)
