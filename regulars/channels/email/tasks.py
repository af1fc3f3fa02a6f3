"""The email channel's background work. Each task may run twice or not at all: the rows are the queue.

Reader and sender are imported when a task runs. Who only calls for them, like the pipe for every single mail, need not
wait until all their libraries are there.
"""

import time
from datetime import datetime

from regulars.channels.email.turns import OneAtATime
from regulars.conversation import arrivals
from regulars.kit.background.tasks import LeasedTask, task
from regulars.kit.prepared import asked_once

# After this long a task makes room for other work and is called again.
AT_A_STRETCH = 10.0

_reading, _delivering, _telling = OneAtATime(), OneAtATime(), OneAtATime()


@task(attempts=3)
def read_arrivals() -> None:
    """Read every mail that is waiting to be read."""
    _reading.run(_read_for_a_while)


@task(attempts=3)
def deliver_due() -> None:
    """Hand over every letter that is due."""
    _delivering.run(_deliver_for_a_while)


@task(attempts=1)
def fetch_due() -> None:
    """Look into every mailbox that nobody watches, though somebody should."""
    from regulars.channels.email.fetching import visiting  # noqa: PLC0415

    visiting.look_into_all_due()


@task(attempts=3)
def tell_due() -> None:
    """Send the notices that teammates are owed."""
    _telling.run(_tell_for_a_while)


def call_for_reading() -> None:
    """Somebody should read what came; called many times, one job waits."""
    read_arrivals.using(unique="next").enqueue()


def _look_again(task: LeasedTask[[], None], at: datetime | None) -> None:
    """What a killed process held, and what is to be tried again, is found at its moment."""
    if at:
        task.using(unique="later", run_after=at).enqueue()


def call_for_delivery(at: datetime) -> None:
    """Something falls due at this moment."""
    deliver_due.using(run_after=at).enqueue()


def _read_for_a_while() -> None:
    from regulars.channels.email import proving, receiving  # noqa: PLC0415

    until = time.monotonic() + AT_A_STRETCH
    while _read_some(receiving.read_in, proving.judge_arrivals):
        if time.monotonic() > until:
            call_for_reading()
            return
    _look_again(read_arrivals, arrivals.next_due("email"))


def _read_some(read: arrivals.Reader, judge: arrivals.Judge) -> int:
    """A few mails, for which the house and its people are looked up once."""
    with asked_once():
        return arrivals.read_due("email", read, most=10, judge=judge)


def _deliver_for_a_while() -> None:
    from regulars.channels.email import sending  # noqa: PLC0415

    if sending.deliver(for_seconds=AT_A_STRETCH):
        deliver_due.using(unique="next").enqueue()
    else:
        _look_again(deliver_due, sending.look_again_at())


def _tell_for_a_while() -> None:
    from regulars.channels.email.notices import telling  # noqa: PLC0415

    telling.tell_due(for_seconds=AT_A_STRETCH)


@task(attempts=4)
def tell_near(request_id: int, teammate_id: int) -> bool:
    """Tell a teammate that somebody expects to hear from us soon."""
    from regulars.channels.email.notices import nearing  # noqa: PLC0415

    return nearing.tell(request_id, teammate_id)
