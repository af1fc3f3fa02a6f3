"""The worker with real threads, and as a real process that is killed."""

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from regulars.kit.background import timetable
from regulars.kit.background import worker as work
from regulars.kit.background.models import Job, Timing
from regulars.kit.background.tests import tasks
from regulars.kit.background.worker import Bell, Worker
from tests.addresses import database_url

REMEMBER = "regulars.kit.background.tests.tasks.remember"


def until(true, seconds=60):
    """Look again until it is true; fails after so many seconds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came true"
        threading.Event().wait(0.02)


def ours():
    """The jobs of these tests: by the clock of the house others may come at any full minute."""
    return Job.objects.filter(task__startswith=tasks.__name__)


@pytest.fixture
def working(transactional_db):
    """A worker with two threads."""
    worker = Worker(grace=5)
    worker.start()
    yield worker
    tasks.may_end.set()
    worker.stop()


@pytest.fixture(autouse=True)
def fresh_tasks():
    tasks.happened.clear()
    tasks.began.clear()
    tasks.may_end.clear()


class TestThreads:
    def test_work_when_a_job_is_enqueued_then_the_bell_wakes_the_worker(self, monkeypatch, transactional_db):
        monkeypatch.setattr(work, "FLOOR", 600)
        worker = Worker()
        worker.start()
        tasks.remember.enqueue("hello")
        until(lambda: tasks.happened == ["hello"])
        tasks.remember.enqueue("again")
        until(lambda: tasks.happened == ["hello", "again"])
        worker.stop()

    def test_work_when_a_job_fails_then_the_next_is_done(self, working):
        tasks.leave.enqueue()
        tasks.stumble.enqueue("shut")
        tasks.remember.enqueue("hello")
        until(lambda: tasks.happened == ["hello"])

        until(lambda: not ours().running().exists())
        assert ours().ready().count() == 2

    def test_stop_when_a_job_is_running_then_waits_for_it(self, transactional_db):
        worker = Worker(grace=10)
        worker.start()
        tasks.wait_inside.enqueue()
        assert tasks.began.wait(timeout=60)
        threading.Timer(0.1, tasks.may_end.set).start()
        worker.stop()

        assert ours().get().state == "done"

    def test_stop_when_a_job_does_not_end_then_gives_it_back(self, transactional_db):
        worker = Worker(grace=0.1)
        worker.start()
        tasks.wait_inside.enqueue()
        assert tasks.began.wait(timeout=60)
        worker.stop()
        job = ours().get()
        assert (job.state, job.attempts, job.worker) == ("ready", 0, "")

        tasks.may_end.set()
        for thread in worker._threads:
            thread.join(timeout=60)
        job.refresh_from_db()
        assert job.state == "ready", "the thread that was given up changed the job"

    def test_wait_when_it_rang_before_the_wait_then_does_not_wait(self):
        bell = Bell()
        noted = bell.rung
        bell.ring()
        began = time.monotonic()
        bell.wait(after=noted, timeout=60)

        assert time.monotonic() - began < 30


class TestTimetable:
    @pytest.fixture
    def hourly(self, settings):
        settings.REGULARS_TIMETABLE = [("0 * * * *", REMEMBER)]

    def test_tick_when_a_line_is_new_then_waits_for_its_next_hour(self, db, morning, hourly):
        assert timetable.tick() == 0
        morning.shift(3599)
        assert timetable.tick() == 0
        morning.shift(1)
        assert [timetable.tick(), timetable.tick()] == [1, 0]

    def test_tick_when_nothing_ran_for_a_day_then_catches_up_once(self, db, morning, hourly):
        timetable.tick()
        morning.shift(24 * 3600)

        assert [timetable.tick(), timetable.tick()] == [1, 0]
        assert Timing.objects.get().slot == datetime(2026, 3, 3, 9, tzinfo=UTC)

    def test_tick_when_eight_workers_tick_at_once_then_the_task_is_enqueued_once(self, transactional_db, settings):
        settings.REGULARS_TIMETABLE = [("* * * * *", REMEMBER)]
        Timing.objects.create(name=REMEMBER, slot=datetime(2026, 1, 1, tzinfo=UTC))
        threads = [threading.Thread(target=lambda: (timetable.tick(), connections.close_all())) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)

        # A ninth minute may have begun while they raced, but eight jobs would be eight.
        assert Job.objects.count() in {1, 2}

    def test_last_slot_when_now_is_the_moment_itself_then_is_now(self):
        moment = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

        assert timetable.last_slot("0 9 * * *", moment) == moment
        assert timetable.last_slot("0 9 * * *", moment + timedelta(microseconds=5)) == moment
        assert timetable.last_slot("0 9 * * *", moment - timedelta(microseconds=5)) == moment - timedelta(days=1)

    @pytest.mark.parametrize(
        "line", [("every hour", REMEMBER), ("61 * * * *", REMEMBER), ("* * * * *", "regulars.nowhere.task")]
    )
    def test_start_when_the_timetable_is_wrong_then_refuses_in_words(self, settings, line):
        settings.REGULARS_TIMETABLE = [line]
        with pytest.raises(ImproperlyConfigured):
            Worker().start()


SCRIPT = """
import datetime, sys, django
django.setup()
from regulars.kit.background import leasing
leasing.LEASE = datetime.timedelta(seconds=2)
from regulars.kit.background import worker
worker.FLOOR = float(sys.argv[1])
from django.core.management import call_command
call_command("work", "--grace", "0.2")
"""


@pytest.fixture
def start_worker(transactional_db, tmp_path):
    """A function that starts a worker process with a short lease; `floor` is how often it looks unasked, in seconds."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "regulars.config.settings",
        "DATABASE_URL": database_url(),
        "REGULARS_HOME": str(tmp_path / "home"),
    }
    started = []

    def start(floor=1.0):
        worker = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(floor)], env=environment, stdout=subprocess.PIPE, text=True
        )
        started.append(worker)
        assert worker.stdout.readline().startswith("Working")
        return worker

    yield start
    for worker in started:
        worker.kill()
        worker.communicate(timeout=60)


@pytest.mark.processes
class TestProcess:
    def test_kill_when_in_the_middle_of_a_job_then_another_worker_runs_it_again(self, start_worker, tmp_path):
        tasks.take_long_once.enqueue(str(tmp_path), "letter")
        first = start_worker()
        until((tmp_path / "letter.begun").exists)
        first.kill()
        first.wait(timeout=60)
        assert not (tmp_path / "letter.ended").exists()

        start_worker()
        until((tmp_path / "letter.ended").exists)
        until(lambda: ours().get().state == "done")
        assert ours().get().attempts == 2

    def test_kill_when_a_hundred_jobs_are_waiting_then_each_is_done(self, start_worker, tmp_path):
        for number in range(100):
            tasks.write_down.enqueue(str(tmp_path), f"job-{number}")
        first = start_worker()
        until(lambda: len(list(tmp_path.glob("job-*.0"))) >= 20)
        first.kill()
        start_worker()
        start_worker()
        until(lambda: ours().filter(state="done").count() == 100)

        assert len(list(tmp_path.glob("job-*.0"))) == 100
        repeated = len(list(tmp_path.glob("job-*.1")))
        assert repeated <= 2, "only what was in the killed worker's two hands may have run twice"

    def test_terminate_when_idle_then_stops_cleanly(self, start_worker):
        worker = start_worker()
        worker.send_signal(signal.SIGTERM)
        rest, _ = worker.communicate(timeout=60)

        assert (worker.returncode, rest) == (0, "Stopped.\n")

    def test_terminate_when_a_job_does_not_end_then_gives_it_back_at_once(self, start_worker, tmp_path):
        tasks.take_long_once.enqueue(str(tmp_path), "letter")
        worker = start_worker()
        until((tmp_path / "letter.begun").exists)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=60) == 0

        job = ours().get()
        assert (job.state, job.attempts, job.lease_until) == ("ready", 0, None)

    def test_enqueue_when_the_worker_is_another_process_then_the_bell_wakes_it(self, start_worker, tmp_path):
        start_worker(floor=600)
        for number in range(3):
            tasks.write_down.enqueue(str(tmp_path), f"job-{number}")
            until((tmp_path / f"job-{number}.0").exists)
