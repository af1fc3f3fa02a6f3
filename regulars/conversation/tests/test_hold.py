"""Rows that are their own queue."""

import threading
from datetime import timedelta

import pytest

from regulars.conversation.models import Arrival
from regulars.kit import clock
from regulars.kit.queueing import held

pytestmark = pytest.mark.django_db(transaction=True)
LEASE = timedelta(milliseconds=150)


@pytest.fixture
def claimed(house):
    """An arrival that somebody holds by a very short lease."""
    Arrival.objects.create(channel="email", raw="x", size=1)
    return Arrival.objects.claim(1, lease=LEASE)[0]


def wait_until(condition):
    """Wait, ten seconds at most, until it is so; whether it is."""
    passing = threading.Event()
    return any(condition() or passing.wait(0.02) for _ in range(500))


def test_a_held_row_falls_due_to_nobody_while_the_work_lasts(claimed):
    first = Arrival.objects.get().due_at
    with held(claimed, lease=LEASE):
        assert wait_until(lambda: clock.now() > first + LEASE)
        assert Arrival.objects.claim(1, lease=LEASE) == []


def test_a_row_whose_holder_let_go_falls_due_when_the_lease_ends(claimed):
    with held(claimed, lease=LEASE):
        pass

    assert wait_until(lambda: clock.now() > Arrival.objects.get().due_at)
    assert Arrival.objects.claim(1, lease=LEASE) == [claimed]


def test_a_row_settled_while_held_stays_settled(claimed):
    with held(claimed, lease=LEASE):
        Arrival.objects.update(due_at=None)
        passed = clock.now() + LEASE * 2
        assert wait_until(lambda: clock.now() > passed)

    assert Arrival.objects.get().due_at is None


def test_the_next_moment_to_look_is_when_the_next_row_falls_due(house):
    now = clock.now()
    for minutes in (5, 2, None):
        due = minutes and now + timedelta(minutes=minutes)
        Arrival.objects.create(channel="email", raw="x", size=1, due_at=due)

    assert Arrival.objects.all().next_due() == now + timedelta(minutes=2)
