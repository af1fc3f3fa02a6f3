"""The worker: threads that claim jobs and run them, and a keeper that prolongs leases, reaps and minds the clock."""

import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, close_old_connections, connections
from django_tasks.base import TaskContext
from django_tasks.signals import task_finished, task_started

from regulars.kit import clock
from regulars.kit.background import leasing, timetable
from regulars.kit.background.backend import WAKE, LeasedBackend, result_of, task_named
from regulars.kit.background.models import Job
from regulars.kit.live import bus

FLOOR = 1.0  # seconds between looks at the table when nothing wakes us
HEARTBEAT = leasing.LEASE.total_seconds() / 4
REAP_EVERY, TICK_EVERY = 5.0, 5.0
# After a forced stop its threads may live on for a moment; nobody should run their jobs beside them.
AFTERWARDS = timedelta(seconds=3)

log = logging.getLogger("regulars.background")


class Worker:
    """Runs jobs until stopped. A service: `start` returns at once, `stop` waits for what is running."""

    name = "background work"

    def __init__(self, *, threads: int = 2, grace: float = 3.0) -> None:
        self.identity = f"{socket.gethostname()[:30]}-{os.getpid()}-{secrets.token_hex(4)}"
        self._size = threads
        self._grace = grace
        self._bell = Bell()
        self._stopping = threading.Event()
        self._running: dict[int, Job] = {}
        self._threads: list[threading.Thread] = []
        self._unsubscribe: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to work. Raises ImproperlyConfigured for a timetable that cannot be kept."""
        check_timetable()
        self._stopping.clear()
        self._unsubscribe = bus.subscribe(self._bell)
        deeds = [self._keep] + [self._work] * self._size
        self._threads = [
            threading.Thread(target=work, name=f"work-{number}", daemon=True) for number, work in enumerate(deeds)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Take up nothing new, wait up to the grace for what is running, and give the rest back to the table."""
        self._stopping.set()
        self._bell.ring()
        self._unsubscribe()
        end = time.monotonic() + self._grace
        for thread in self._threads:
            thread.join(timeout=max(end - time.monotonic(), 0))
        self._unsubscribe = lambda: None
        for job in list(self._running.values()):
            log.warning("%s was interrupted by the stop and will run again.", job)
            leasing.release(job, after=AFTERWARDS)

    def run_due(self) -> int:
        """Run what is due now, in this thread, until nothing is; how many. For tests and commands."""
        count = 0
        while job := leasing.claim(self.identity):
            run(job)
            count += 1
        return count

    def _work(self) -> None:
        while not self._stopping.is_set():
            rung = self._bell.rung
            try:
                self._work_off()
            except DatabaseError as problem:
                log.warning("Background work waits for the database: %s", problem)
            except Exception:
                # Nothing of ours should get here; but a thread that dies silently would stop all work.
                log.exception("Background work met something unforeseen and goes on.")
            close_old_connections()
            self._bell.wait(after=rung, timeout=FLOOR)
        connections.close_all()

    def _work_off(self) -> None:
        # The look first: a claim takes SQLite's write lock even when there is nothing to claim.
        if not Job.objects.due().exists():
            return
        while not self._stopping.is_set() and (job := leasing.claim(self.identity)):
            self._hold(job)
            close_old_connections()

    def _hold(self, job: Job) -> None:
        self._running[job.pk] = job
        try:
            run(job)
        finally:
            del self._running[job.pk]

    def _keep(self) -> None:
        rounds = [
            Round(HEARTBEAT, lambda: leasing.prolong(self._running.copy().values(), worker=self.identity)),
            Round(REAP_EVERY, leasing.reap),
            Round(TICK_EVERY, timetable.tick),
        ]
        while not self._stopping.is_set():
            for round_ in rounds:
                round_.go()
            close_old_connections()
            self._stopping.wait(FLOOR)
        connections.close_all()


class Bell:
    """Wakes threads that wait. Who noted the count before looking misses no ring."""

    def __init__(self) -> None:
        self.rung = 0
        self._changed = threading.Condition()

    def ring(self) -> None:
        """Wake everybody who waits."""
        with self._changed:
            self.rung += 1
            self._changed.notify_all()

    def wait(self, *, after: int, timeout: float) -> None:
        """Until it rings, at most `timeout` seconds; not at all if it has rung since the count `after`."""
        with self._changed:
            self._changed.wait_for(lambda: self.rung != after, timeout)

    def heard(self, topics: frozenset[str]) -> None:
        """A bus listener: jobs were enqueued somewhere."""
        if WAKE in topics:
            self.ring()

    def missed(self) -> None:
        """A bus listener: perhaps jobs were enqueued somewhere."""
        self.ring()


class Round:
    """Something the keeper does again and again."""

    def __init__(self, every: float, deed: Callable[[], object]) -> None:
        self._every, self._deed, self._next = every, deed, 0.0

    def go(self) -> None:
        """Do it if its time has come. A database that is away is waited for."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + self._every
        try:
            self._deed()
        except DatabaseError as problem:
            log.warning("Background work waits for the database: %s", problem)
        except Exception:
            # Without its keeper a worker would lose its leases one by one.
            log.exception("Background work met something unforeseen and goes on.")


def run(job: Job) -> None:
    """Run one job that we hold, and say how it went. Whatever the task raises is kept as the job's failure."""
    try:
        task = task_named(job.task)
        result = result_of(job, task)
        task_started.send(LeasedBackend, task_result=result)
        before = [TaskContext(task_result=result)] if task.takes_context else []
        answer = task.call(*before, *result.args, **result.kwargs)
    except BaseException as problem:  # also SystemExit: a task that calls exit() must not end its worker
        leasing.fail(job, problem)
    else:
        leasing.finish(job, answer)
        task_finished.send(LeasedBackend, task_result=result)


def check_timetable() -> None:
    """Raises ImproperlyConfigured when a line of the timetable has a wrong expression or names no task."""
    for expression, path in timetable.lines():
        timetable.last_slot(expression, clock.now())
        try:
            task_named(path)
        except (ImportError, TypeError) as problem:
            raise ImproperlyConfigured(f"The timetable names {path}, but {problem}") from problem
