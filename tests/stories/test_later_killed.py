"""Letters that leave by themselves: the house stood still over their time and is killed while they leave."""

import threading
from datetime import timedelta

import pytest

from regulars.channels.email import tasks
from regulars.conversation import drafting, leaving_later
from regulars.conversation.models import Delivery, Draft, Entry, Timing
from regulars.kit import clock
from tests.postbox import Postbox
from tests.stories.running import House, until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.processes]
LETTERS = 30


def set_for_later(question, ada, number):
    draft = drafting.save(by=ada, person=question.person, request=question, html=f"Letter {number}")
    at = clock.now() + timedelta(hours=1)
    leaving_later.set_for(draft, at=at, address="maria@example.com", channel="email", by=ada)


def test_letters_when_the_house_is_killed_while_they_leave_then_each_is_said_and_sent_once(question, ada, tmp_path):
    for number in range(LETTERS):
        set_for_later(question, ada, number)
    Timing.objects.update(leaves_at=clock.now() - timedelta(hours=2))
    killed = threading.Event()
    with Postbox() as postbox:
        house = House(tmp_path, REGULARS_SMTP_URL=postbox.url)

        def kill_at_the_fifth(recipient):
            if len(postbox.taken) == 5 and not killed.is_set():
                house.kill()
                killed.set()
            return "250 2.0.0 Taken"

        postbox.answer = kill_at_the_fifth
        house.start()
        leaving_later.leave_due.enqueue()
        try:
            assert killed.wait(timeout=240)
            house.start()
            until(lambda: not Timing.objects.standing().exists(), f"letters stay: {house.said()}")
            # What the dead process had in its hands becomes due again, as it would a little later.
            Delivery.objects.filter(state="sending").update(due_at=clock.now())
            tasks.call_for_delivery(clock.now())
            until(lambda: not Delivery.objects.exclude(state="delivered").exists(), f"letters stay: {house.said()}")
        finally:
            house.kill()

    said = Entry.objects.filter(by_teammate=ada, kind="message").values_list("said", flat=True)
    assert sorted(said) == sorted(f"Letter {number}" for number in range(LETTERS))
    assert len({taken.id for taken in postbox.taken}) == LETTERS
    assert (Draft.objects.count(), all(one.was_late for one in Timing.objects.all())) == (0, True)
