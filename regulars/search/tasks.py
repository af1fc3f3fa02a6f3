"""The search's background work."""

import time

from regulars.kit.background.tasks import task
from regulars.search.files import taking

AT_MOST = 30


@task(attempts=3)
def read_files() -> None:
    """Read what waits, for half a minute at most: other work is waiting too, and the timetable comes again."""
    end = time.monotonic() + AT_MOST
    while time.monotonic() < end and taking.read_due():
        pass


def read_soon() -> None:
    """Have what waits read; a rush of files calls once."""
    read_files.using(unique="read files").enqueue()


@task(attempts=3)
def enrol_files() -> None:
    """Let what nobody has read yet wait, and what an older reader read."""
    taking.enrol()
