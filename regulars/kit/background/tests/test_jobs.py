import threading
from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django_tasks.base import TaskResultStatus
from django_tasks.exceptions import InvalidTaskError, TaskResultDoesNotExist

from regulars.kit import clock
from regulars.kit.background import leasing
from regulars.kit.background.backend import task_named
from regulars.kit.background.models import Job
from regulars.kit.background.tests import tasks
from regulars.kit.background.worker import Worker, run


@pytest.fixture(autouse=True)
def happened():
    tasks.happened.clear()
    return tasks.happened


@pytest.fixture
def worker():
    return Worker()


def claim_all(worker="w"):
    """Claim and finish until nothing is due; the payloads' first arguments, in order."""
    order = []
    while job := leasing.claim(worker):
        order.append(job.call().args[0])
        leasing.finish(job)
    return order


class TestEnqueue:
    def test_enqueue_when_the_transaction_commits_then_the_job_runs_once(self, db, worker, happened):
        with transaction.atomic():
            tasks.remember.enqueue("hello", loudly=True)

        assert worker.run_due() == 1
        assert worker.run_due() == 0
        assert happened == ["HELLO"]

    def test_enqueue_when_the_transaction_rolls_back_then_there_is_no_job(self, db):
        with pytest.raises(KeyError), transaction.atomic():
            tasks.remember.enqueue("hello")
            raise KeyError

        assert not Job.objects.exists()

    @pytest.mark.parametrize("thing", [object(), {1, 2}, clock.now()])
    def test_enqueue_when_an_argument_is_not_for_json_then_refuses_and_keeps_nothing(self, db, thing):
        with pytest.raises(TypeError):
            tasks.remember.enqueue(thing)

        assert not Job.objects.exists()

    def test_enqueue_when_not_due_yet_then_waits_for_its_time(self, db, worker, morning):
        tasks.remember.using(run_after=clock.now() + timedelta(seconds=10)).enqueue("later")
        assert worker.run_due() == 0

        morning.shift(10)
        assert worker.run_due() == 1

    def test_enqueue_when_priorities_differ_then_the_higher_goes_first(self, db):
        for priority in [0, 5, -5]:
            tasks.remember.using(priority=priority).enqueue(priority)

        assert claim_all() == [5, 0, -5]

    def test_attempts_when_none_then_refuses(self):
        with pytest.raises(InvalidTaskError):
            tasks.remember.using(attempts=0)

    def test_key_when_too_long_then_refuses(self):
        with pytest.raises(InvalidTaskError):
            tasks.remember.using(key="k" * 201)


class TestUnique:
    def test_unique_when_one_waits_then_enqueue_gives_that_one(self, db):
        nudge = tasks.remember.using(unique="outbox")

        assert nudge.enqueue("one").id == nudge.enqueue("two").id
        assert claim_all() == ["one"]

    def test_unique_when_the_second_is_due_earlier_then_the_waiting_one_moves_forward(self, db, morning):
        tasks.remember.using(unique="outbox", run_after=clock.now() + timedelta(hours=1)).enqueue("one")
        tasks.remember.using(unique="outbox").enqueue("two")

        assert claim_all() == ["one"]

    def test_unique_when_the_first_is_running_then_a_second_waits(self, db):
        nudge = tasks.remember.using(unique="outbox")
        nudge.enqueue("one")
        leasing.claim("w")
        nudge.enqueue("two")

        assert claim_all() == ["two"]

    def test_unique_when_tasks_differ_then_both_wait(self, db):
        tasks.remember.using(unique="outbox").enqueue("one")
        tasks.stumble.using(unique="outbox").enqueue("two")

        assert Job.objects.due().count() == 2

    def test_put_back_when_its_like_waits_already_then_gives_way(self, db, morning):
        nudge = tasks.stumble.using(unique="outbox")
        nudge.enqueue("one")
        first = leasing.claim("w")
        nudge.enqueue("two")
        run(first)

        first.refresh_from_db()
        assert (first.state, first.error_words) == ("done", "one")
        assert claim_all() == ["two"]

    @pytest.mark.postgresql
    def test_unique_when_a_nudge_is_not_committed_then_the_waiting_job_is_not_taken_up_without_it(
        self, transactional_db
    ):
        nudge = tasks.remember.using(unique="outbox")
        nudge.enqueue("one")
        taken = []
        with transaction.atomic():
            nudge.enqueue("two")
            taken += in_threads([leasing.claim], "w")
        taken += in_threads([leasing.claim], "w")

        assert [job and job.call().args for job in taken] == [None, ["one"]]


class TestKey:
    def test_key_when_the_first_is_running_then_the_next_waits_and_others_go_on(self, db):
        for words in ["one", "two"]:
            tasks.remember.using(key="person 1").enqueue(words)
        tasks.remember.using(key="person 2").enqueue("three")
        first = leasing.claim("w")

        assert claim_all() == ["three"]
        leasing.finish(first)
        assert claim_all() == ["two"]

    def test_key_when_the_first_stumbled_then_the_next_waits_for_its_retry(self, db, morning):
        tasks.stumble.using(key="person 1").enqueue("one")
        tasks.remember.using(key="person 1").enqueue("two")
        run(leasing.claim("w"))
        assert leasing.claim("w") is None

        morning.shift(60)
        assert claim_all() == ["one", "two"]


class TestFailing:
    def test_stumble_when_attempts_are_left_then_tries_again_after_a_growing_pause(self, db, worker, morning):
        tasks.stumble.enqueue("the door was shut")
        pauses = []
        for _ in range(2):
            worker.run_due()
            job = Job.objects.get()
            assert (job.state, job.error, job.error_words) == ("ready", "builtins.ValueError", "the door was shut")
            pauses.append((job.run_after - clock.now()).total_seconds())
            morning.shift(60)

        assert 7.5 <= pauses[0] <= 12.5
        assert 15 <= pauses[1] <= 25

    def test_stumble_when_it_was_the_last_attempt_then_stays_visible_and_can_be_tried_again(self, db, worker, morning):
        tasks.stumble.enqueue("the door was shut")
        for _ in range(5):
            worker.run_due()
            morning.shift(3600)

        job = Job.objects.failed().get()
        assert (job.attempts, job.error_words) == (3, "the door was shut")
        assert "ValueError: the door was shut" in job.error_trace
        assert leasing.try_again(job)
        assert worker.run_due() == 1
        assert not leasing.try_again(job)

    def test_fail_when_the_words_hold_what_the_database_cannot_then_they_are_cleaned(self, db, worker):
        tasks.stumble.using(attempts=1).enqueue("a\0b" + "x" * 5_000)
        worker.run_due()

        words = Job.objects.failed().get().error_words
        assert len(words) == 2_000
        assert "\0" not in words

    def test_exit_when_called_by_a_task_then_fails_like_any_error(self, db, worker):
        tasks.leave.enqueue()
        worker.run_due()

        assert Job.objects.get().error == "builtins.SystemExit"

    def test_task_when_it_is_gone_then_the_job_fails_in_words(self, db, worker):
        tasks.remember.enqueue("hello")
        Job.objects.update(task="regulars.kit.background.tests.tasks.forgotten", most_attempts=1)
        worker.run_due()

        assert "forgotten" in Job.objects.failed().get().error_words

    def test_task_named_when_it_is_something_else_then_refuses(self):
        with pytest.raises(TypeError, match="is not a task"):
            task_named("regulars.kit.background.tests.tasks.happened")

    def test_pause_when_many_attempts_were_made_then_stays_below_an_hour(self):
        assert Job(attempts=1).pause() == timedelta(seconds=10)
        assert Job(attempts=4).pause() == timedelta(seconds=80)
        assert Job(attempts=5_000).pause() == timedelta(hours=1)


class TestLease:
    def test_reap_when_the_worker_was_killed_then_the_job_is_ready_again(self, db, morning):
        tasks.remember.enqueue("hello")
        leasing.claim("killed")
        assert leasing.reap() == 0

        morning.shift(61)
        assert leasing.reap() == 1
        assert claim_all() == ["hello"]

    def test_reap_when_the_lease_was_prolonged_then_leaves_it(self, db, morning):
        tasks.remember.enqueue("hello")
        job = leasing.claim("busy")
        morning.shift(50)
        leasing.prolong([job], worker="busy")
        morning.shift(50)

        assert leasing.reap() == 0

    def test_finish_when_the_lease_went_to_another_then_changes_nothing(self, db, morning, caplog):
        tasks.remember.enqueue("hello")
        slow = leasing.claim("slow")
        morning.shift(61)
        leasing.reap()
        other = leasing.claim("other")
        leasing.finish(slow)
        leasing.fail(slow, ValueError("too late"))

        other.refresh_from_db()
        assert (other.state, other.worker, other.error_words) == (
            "running",
            "other",
            "The worker slow stopped in the middle of it.",
        )

    def test_reap_when_the_job_killed_every_worker_then_fails_for_good(self, db, morning):
        tasks.stumble.enqueue("poison")
        for _ in range(3):
            leasing.claim("killed")
            morning.shift(61)
            leasing.reap()

        assert Job.objects.failed().get().error == "abandoned"

    def test_release_when_a_worker_stops_then_the_attempt_does_not_count(self, db, morning):
        tasks.remember.enqueue("hello")
        leasing.release(leasing.claim("stopping"), after=timedelta(seconds=3))
        assert leasing.claim("w") is None

        morning.shift(3)
        assert leasing.claim("w").attempts == 1

    def test_sweep_when_jobs_are_old_then_forgets_the_done_and_keeps_the_failed(self, db, worker, morning):
        tasks.remember.enqueue("hello")
        tasks.stumble.using(attempts=1).enqueue("kept")
        worker.run_due()
        morning.shift(25 * 3600)

        assert leasing.sweep() == 1
        assert [job.state for job in Job.objects.all()] == ["failed"]


class TestResult:
    def test_result_when_done_then_has_the_answer(self, db, worker):
        result = tasks.remember.enqueue("hello")
        assert result.status == TaskResultStatus.READY
        worker.run_due()
        result.refresh()

        assert (result.status, result.return_value, result.attempts) == (TaskResultStatus.SUCCESSFUL, 1, 1)

    def test_result_when_failed_then_has_the_error(self, db, worker):
        result = tasks.stumble.using(attempts=1).enqueue("shut")
        worker.run_due()
        result.refresh()

        assert result.status == TaskResultStatus.FAILED
        assert result.errors[0].exception_class is ValueError

    @pytest.mark.parametrize("wrong", ["0", "999999", "hello", "1; drop"])
    def test_result_when_there_is_none_then_says_so(self, db, wrong):
        with pytest.raises(TaskResultDoesNotExist):
            tasks.remember.get_result(wrong)

    def test_context_when_wanted_then_counts_attempts(self, db, worker):
        result = tasks.count_attempts.enqueue()
        worker.run_due()
        result.refresh()

        assert result.return_value == 1

    def test_answer_when_not_for_json_then_is_kept_as_words(self, db, worker):
        result = tasks.answer_oddly.enqueue()
        worker.run_due()
        result.refresh()

        assert result.return_value.startswith("<object object")


def in_threads(deeds, *args):
    """Do the deeds at the same time, each in a thread and on a connection of its own; what they gave."""
    answers = []

    def safely(deed):
        try:
            answers.append(deed(*args))
        except BaseException as problem:
            answers.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=safely, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return answers


class TestRaces:
    def test_claim_when_eight_workers_race_then_each_job_is_claimed_once(self, transactional_db):
        for number in range(100):
            tasks.remember.enqueue(number)
        claimed = in_threads([claim_all] * 8, "w")

        assert sorted(number for numbers in claimed for number in numbers) == list(range(100))
        assert set(Job.objects.values_list("attempts", flat=True)) == {1}

    def test_claim_when_eight_workers_race_for_keyed_jobs_then_each_key_keeps_its_order(self, transactional_db):
        order, guard = [], threading.Lock()
        for number in range(60):
            tasks.remember.using(key=f"person {number % 3}").enqueue(number)

        def claim_and_note():
            while Job.objects.ready().exists():
                if job := leasing.claim("w"):
                    with guard:
                        order.append(job.call().args[0])
                    leasing.finish(job)

        assert in_threads([claim_and_note] * 8) == [None] * 8
        assert [[n for n in order if n % 3 == person] for person in range(3)] == [
            list(range(person, 60, 3)) for person in range(3)
        ]

    def test_enqueue_when_eight_threads_nudge_at_once_then_one_job_waits(self, transactional_db):
        nudge = tasks.remember.using(unique="outbox")
        ids = [result.id for result in in_threads([nudge.enqueue] * 8, "go")]

        assert len(set(ids)) == 1
        assert Job.objects.count() == 1


def test_claim_when_there_is_a_backlog_then_walks_the_index_and_sorts_nothing(db):
    moment = str(clock.now())
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
        explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        values = {"now": moment, "worker": "w", "lease_until": moment}
        cursor.execute(f"{explain} {leasing._claim_sql()}", values)
        plan = "\n".join(str(row) for row in cursor.fetchall())

    for index in ["kit_job_next", "kit_job_key", "kit_job_one_at_a_time"]:
        assert index in plan
    assert "TEMP B-TREE" not in plan
    assert "Sort" not in plan
