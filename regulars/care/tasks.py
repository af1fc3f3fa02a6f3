"""Care's background work."""

import time

from regulars.care import listening, occasions
from regulars.kit.background.tasks import task

AT_MOST = 30


@task(attempts=3)
def listen() -> None:
    """Listen to what waits, for half a minute at most: other work is waiting too, and the timetable comes again."""
    end = time.monotonic() + AT_MOST
    while time.monotonic() < end and listening.listen_due():
        pass


def listen_soon() -> None:
    """Have what waits listened to; a rush of letters calls once."""
    listen.using(unique="listen").enqueue()


@task(attempts=3)
def come_round() -> None:
    """Days that come back every year stand for their next time."""
    occasions.come_round()
