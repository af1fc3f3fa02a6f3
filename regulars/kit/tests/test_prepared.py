"""A question worked out once gives what the query set would give, whatever it is asked with."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.utils.functional import SimpleLazyObject

from regulars.kit import clock
from regulars.kit.background.models import Job
from regulars.kit.prepared import LONGEST_LIST, Prepared, asked_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs():
    now = clock.now()
    made = [
        Job(task=f"task {number}", payload="{}", enqueued_at=now, run_after=now + timedelta(hours=number), key=key)
        for number, key in enumerate(["", "a", "b", "a"])
    ]
    return Job.objects.bulk_create(made)


def by_task():
    return Prepared(lambda task: Job.objects.filter(task=task).order_by("id")[:1])


def test_question_when_asked_with_other_values_then_it_gives_other_rows(jobs):
    asked = by_task()

    assert [asked.first(task=f"task {number}") for number in (2, 0, 3, 2)] == [jobs[2], jobs[0], jobs[3], jobs[2]]
    assert asked.first(task="task 9") is None
    assert asked.first(task="%s'; --") is None


def test_rows_are_whole_models_with_their_own_types(jobs):
    found = by_task().first(task="task 1")

    assert (found.run_after, found.key, found.state) == (jobs[1].run_after, "a", "ready")
    found.key = "c"
    found.save()
    assert Job.objects.get(pk=found.pk).key == "c"


def test_moments_and_numbers_are_compared_as_ever(jobs):
    later = Prepared(lambda since, least: Job.objects.filter(run_after__gt=since, id__gte=least).order_by("id"))
    since = jobs[0].run_after + timedelta(minutes=90)

    assert later.all(since=since, least=1) == [jobs[2], jobs[3]]
    assert later.all(since=since, least=jobs[3].id) == [jobs[3]]


@pytest.mark.parametrize("size", [0, 1, 3, LONGEST_LIST, LONGEST_LIST + 1])
def test_list_of_any_length_is_looked_for(jobs, size):
    named = Prepared(lambda tasks: Job.objects.filter(task__in=tasks).order_by("id").values_list("task", flat=True))
    wanted = [f"task {number}" for number in range(size)]

    assert named.all(tasks=wanted) == [job.task for job in jobs if job.task in wanted]
    assert named.all(tasks=wanted[::-1]) == [job.task for job in jobs if job.task in wanted]


def test_row_is_compared_with_by_its_key(jobs):
    after = Prepared(lambda job: Job.objects.filter(id__gt=job.pk).order_by("id"))

    assert after.all(job=jobs[1]) == [jobs[2], jobs[3]]
    assert after.all(job=jobs[2]) == [jobs[3]]


@pytest.mark.parametrize("value", [None, True, 1.5, object()])
def test_value_that_needs_other_sql_is_refused(value):
    with pytest.raises(TypeError, match="cannot hold"):
        by_task().all(task=value)


def test_argument_that_is_changed_on_its_way_is_refused():
    beginning = Prepared(lambda task: Job.objects.filter(task__startswith=task))

    with pytest.raises(TypeError, match="does not compare with task"):
        beginning.all(task="task")


def test_statement_is_one_and_the_same(jobs, django_assert_num_queries):
    asked = by_task()
    with django_assert_num_queries(2) as noted:
        asked.first(task="task 1")
        asked.first(task="task 2")

    first, second = (query["sql"] for query in noted.captured_queries)
    assert first.replace("task 1", "task 2") == second


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_over_its_own_connection(jobs):
    asked, found = by_task(), {}
    asked.first(task="task 0")

    def ask(name):
        found[name] = asked.first(task="task 1"), connection.connection
        connections.close_all()

    threads = [threading.Thread(target=ask, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [found[name][0] for name in "ab"] == [jobs[1], jobs[1]]
    assert len({id(raw) for _, raw in found.values()} | {id(connection.connection)}) == 3


def test_row_that_comes_wrapped_is_compared_with_like_itself(jobs):
    after = Prepared(lambda job: Job.objects.filter(id__gt=job.pk).order_by("id"))

    assert after.all(job=SimpleLazyObject(lambda: jobs[1])) == [jobs[2], jobs[3]]


def test_standing_question_when_in_a_batch_is_asked_once_and_afterwards_again(jobs, django_assert_num_queries):
    standing = Prepared(lambda task: Job.objects.filter(task=task), standing=True)
    with django_assert_num_queries(2), asked_once():
        assert standing.all(task="task 1") == standing.all(task="task 1") == [jobs[1]]
        assert standing.first(task="elsewhere") is None
    with django_assert_num_queries(2):
        assert standing.first(task="task 1") == standing.first(task="task 1") == jobs[1]


def test_standing_question_when_the_batch_is_over_sees_what_changed(jobs):
    standing = Prepared(lambda: Job.objects.filter(task="task 1").values_list("key", flat=True), standing=True)
    with asked_once():
        assert standing.all() == ["a"]
    Job.objects.update(key="z")
    with asked_once():
        assert standing.all() == ["z"]


def test_other_question_when_in_a_batch_is_asked_each_time(jobs, django_assert_num_queries):
    moving = Prepared(lambda: Job.objects.order_by("id")[:1])
    with django_assert_num_queries(2), asked_once():
        assert moving.all() == moving.all()
