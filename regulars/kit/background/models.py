"""The jobs and the timetable's memory."""

from datetime import datetime, timedelta
from typing import Self

import msgspec
from django.db import models
from django.db.models import F, Q

from regulars.kit import clock


class Payload(msgspec.Struct, array_like=True):
    """What the task is called with."""

    args: list[object]
    kwargs: dict[str, object]


class JobQuerySet(models.QuerySet["Job"]):
    """Questions about jobs."""

    def ready(self) -> Self:
        """Waiting for a worker, or for their hour."""
        return self.filter(state=Job.State.READY)

    def due(self) -> Self:
        """Waiting for a worker now."""
        return self.ready().filter(run_after__lte=clock.now())

    def running(self) -> Self:
        """In a worker's hands."""
        return self.filter(state=Job.State.RUNNING)

    def abandoned(self) -> Self:
        """Running, says the row, but their worker has not been heard of for a whole lease."""
        return self.running().filter(lease_until__lt=clock.now())

    def failed(self) -> Self:
        """Given up after the last attempt; they stay until somebody tries again or dismisses them."""
        return self.filter(state=Job.State.FAILED)

    def done_before(self, moment: datetime) -> Self:
        """Finished well before this moment."""
        return self.filter(state=Job.State.DONE, finished_at__lt=moment)


class Job(models.Model):
    """One call of a task, kept until it has been done."""

    class State(models.TextChoices):
        """Where a job stands."""

        READY = "ready"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    task = models.CharField(max_length=200)
    payload = models.TextField()
    queue = models.CharField(max_length=50, default="default")
    priority = models.SmallIntegerField(default=0)
    run_after = models.DateTimeField()
    # Jobs with the same key run one at a time, in the order in which they came.
    key = models.CharField(max_length=200, blank=True, default="")
    # Of jobs with the same unique name only one waits at a time.
    unique = models.CharField(max_length=400, blank=True, default="")

    state = models.CharField(max_length=7, choices=State, default=State.READY)
    attempts = models.PositiveSmallIntegerField(default=0)
    most_attempts = models.PositiveSmallIntegerField(default=10)
    worker = models.CharField(max_length=64, blank=True, default="")
    lease_until = models.DateTimeField(null=True)

    enqueued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    last_attempted_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=200, blank=True, default="")
    error_words = models.TextField(blank=True, default="")
    error_trace = models.TextField(blank=True, default="")
    answer = models.TextField(blank=True, default="")

    objects = JobQuerySet.as_manager()

    class Meta:
        # Not partial on state: SQLite uses a partial index only where the query spells the value, and the ORM binds it.
        indexes = [
            models.Index("state", F("priority").desc(), "run_after", "id", name="kit_job_next"),
            models.Index("state", "run_after", name="kit_job_due"),
            models.Index("state", "finished_at", name="kit_job_finished"),
            models.Index("key", "id", name="kit_job_key", condition=Q(state="ready") & ~Q(key="")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unique"], name="kit_job_waits_once", condition=Q(state="ready") & ~Q(unique="")
            ),
            models.UniqueConstraint(
                fields=["key"], name="kit_job_one_at_a_time", condition=Q(state="running") & ~Q(key="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task} #{self.pk} ({self.state})"

    def call(self) -> Payload:
        """The arguments, as they were given."""
        return msgspec.json.decode(self.payload, type=Payload)

    def pause(self) -> timedelta:
        """How long to wait before the next attempt: 10 s, 20 s, 40 s … up to an hour, without the jitter."""
        return min(timedelta(seconds=10 * 2 ** min(max(self.attempts - 1, 0), 12)), timedelta(hours=1))


class Timing(models.Model):
    """When a line of the timetable last fell due. Whoever moves it forward enqueues the task, and nobody else."""

    name = models.CharField(max_length=200, primary_key=True)
    slot = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} at {self.slot:%Y-%m-%d %H:%M}"
