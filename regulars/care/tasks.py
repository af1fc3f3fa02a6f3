"""Care's background work."""

import time

from regulars.care import listening, occasions
from regulars.care.recapping import keeping
from regulars.kit.background.tasks import task

AT_MOST = 30


@task(attempts=3)
def listen() -> None:
    """Listen to what waits, for half a minute at most: other work is waiting too, and the timetable comes again."""
    end = time.monotonic() + AT_MOST
    while time.monotonic() < end and listening.listen_due():
        pass
    # What arrived changes what is to be known of whoever wrote: they are read about next.
    while time.monotonic() < end and keeping.make_due():
        pass


def listen_soon() -> None:
    """Have what waits listened to; a rush of letters calls once."""
    listen.using(unique="listen").enqueue()


@task(attempts=3)
def come_round() -> None:
    """Days that come back every year stand for their next time."""
    occasions.come_round()


@task(attempts=3)
def recap() -> None:
    """Gather who waits, for half a minute at most."""
    end = time.monotonic() + AT_MOST
    while time.monotonic() < end and keeping.make_due():
        pass


def recap_soon() -> None:
    """Have those gathered who wait, without waiting for the timetable; many calls are one."""
    recap.using(unique="recap").enqueue()


@task(attempts=3)
def enrol_recaps() -> None:
    """Let everybody wait of whom nothing was gathered, or by an older version of us."""
    if keeping.enrol():
        recap_soon()
