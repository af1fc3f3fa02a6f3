"""The backend of the `django.tasks` API that keeps jobs in our own table, in the caller's own transaction."""

import functools
from collections.abc import Mapping
from typing import Any

import msgspec
from django.db import connection
from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskError, TaskResult, TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.signals import task_enqueued
from django_tasks.utils import normalize_json

from regulars.kit import clock
from regulars.kit.background.models import Job, Payload
from regulars.kit.background.tasks import LeasedTask
from regulars.kit.live.announcing import announce

# The topic that wakes the workers of every process.
WAKE = "work"

STATUS = {
    Job.State.READY: TaskResultStatus.READY,
    Job.State.RUNNING: TaskResultStatus.RUNNING,
    Job.State.DONE: TaskResultStatus.SUCCESSFUL,
    Job.State.FAILED: TaskResultStatus.FAILED,
}

# The update that changes nothing of importance is there for its row lock: a worker cannot claim the waiting job before
# our transaction ends, so it will see what we have written. Without it the nudge would be lost.
ENQUEUE = """
    INSERT INTO kit_job ({columns}) VALUES ({places})
    ON CONFLICT ("unique") WHERE state = 'ready' AND NOT ("unique" = '')
    DO UPDATE SET run_after = CASE WHEN excluded.run_after < kit_job.run_after
                              THEN excluded.run_after ELSE kit_job.run_after END
    RETURNING id
"""


class LeasedBackend(BaseTaskBackend):
    """Enqueues and finds jobs; `regulars.kit.background.worker` runs them."""

    task_class = LeasedTask
    supports_defer = True
    supports_get_result = True
    supports_priority = True

    def enqueue(self, task: Task[Any, Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        """Keep the call as a job. In a transaction it becomes real with the commit, and vanishes with a rollback.

        The arguments must be what JSON knows (TypeError otherwise): ids rather than things.
        """
        self.validate_task(task)
        job = _job_for(task, args, kwargs)
        if job.unique:
            job = _save_unless_waiting(job)
        else:
            job.save(force_insert=True)
        announce(WAKE)
        result = result_of(job, task)
        task_enqueued.send(type(self), task_result=result)
        return result

    def get_result(self, result_id: str) -> TaskResult[Any]:
        """How the job stands. Raises TaskResultDoesNotExist; jobs done are forgotten after a day."""
        job = Job.objects.filter(pk=result_id).first() if str(result_id).isdecimal() else None
        if job is None:
            raise TaskResultDoesNotExist(result_id)
        return result_of(job, task_named(job.task))


@functools.lru_cache(maxsize=1_000)
def task_named(path: str) -> Task[Any, Any]:
    """The task at this dotted path. Raises ImportError when it is gone, TypeError when something else is there."""
    found = import_string(path)
    if not isinstance(found, Task):
        raise TypeError(f"{path} is not a task.")
    return found


def result_of(job: Job, task: Task[Any, Any]) -> TaskResult[Any]:
    """The job in the words of the API."""
    payload = job.call()
    result: TaskResult[Any] = TaskResult(
        task=task,
        id=str(job.pk),
        status=STATUS[Job.State(job.state)],
        enqueued_at=job.enqueued_at,
        started_at=job.started_at,
        last_attempted_at=job.last_attempted_at,
        finished_at=job.finished_at,
        args=payload.args,
        kwargs=payload.kwargs,
        backend=task.backend,
        errors=[TaskError(exception_class_path=job.error, traceback=job.error_trace)] if job.error else [],
        worker_ids=[job.worker] * job.attempts,
    )
    if job.answer:
        object.__setattr__(result, "_return_value", msgspec.json.decode(job.answer))
    return result


def _job_for(task: Task[Any, Any], args: Any, kwargs: Mapping[str, Any]) -> Job:
    now = clock.now()
    job = Job(
        task=task.module_path,
        payload=msgspec.json.encode(Payload(normalize_json(args), normalize_json(kwargs))).decode(),
        queue=task.queue_name,
        priority=task.priority,
        run_after=task.run_after or now,
        enqueued_at=now,
    )
    if isinstance(task, LeasedTask):
        job.most_attempts, job.key = task.attempts, task.key
        job.unique = task.unique and f"{job.task} {task.unique}"
    return job


def _save_unless_waiting(job: Job) -> Job:
    """The job that waits under this unique name: this one, or the one that was there first."""
    columns = [field for field in Job._meta.concrete_fields if not field.primary_key]
    values = [field.get_db_prep_save(field.pre_save(job, add=True), connection) for field in columns]
    sql = ENQUEUE.format(
        columns=", ".join(connection.ops.quote_name(str(field.column)) for field in columns),
        places=", ".join(["%s"] * len(columns)),
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        (identity,) = cursor.fetchone()
    return Job.objects.get(pk=identity)
