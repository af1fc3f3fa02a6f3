"""Claiming jobs, keeping hold of them, and giving them up: every change of a job's state is one statement here.

A worker holds a job by a lease that it keeps prolonging. Whoever finishes, fails or puts back a job names itself and
the attempt, so that a worker which was thought dead and comes back changes nothing any more.
"""

import contextlib
import logging
import random
import traceback
from collections.abc import Iterable
from datetime import timedelta

import msgspec
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet

from regulars.kit import clock
from regulars.kit.background.models import Job

LEASE = timedelta(seconds=60)
KEPT_DONE = timedelta(days=1)
LONGEST_WORDS, LONGEST_TRACE = 2_000, 20_000
CLASHES = 5

log = logging.getLogger("regulars.background")

# The states are spelled out, not bound: only so does SQLite see that its partial indexes apply.
CLAIM = """
    WITH next AS (
        SELECT job.id FROM kit_job job {by_index}
        WHERE job.state = 'ready' AND job.run_after <= %(now)s
          AND (job.key = '' OR (
            NOT EXISTS (SELECT 1 FROM kit_job held
                        WHERE held.state = 'running' AND NOT (held.key = '') AND held.key = job.key)
            AND NOT EXISTS (SELECT 1 FROM kit_job earlier
                            WHERE earlier.state = 'ready' AND NOT (earlier.key = '') AND earlier.key = job.key
                              AND earlier.id < job.id)))
        ORDER BY job.priority DESC, job.run_after, job.id
        LIMIT 1 {skip_locked}
    )
    UPDATE kit_job SET state = 'running', worker = %(worker)s, lease_until = %(lease_until)s,
        attempts = attempts + 1, last_attempted_at = %(now)s, started_at = COALESCE(started_at, %(now)s)
    WHERE id IN (SELECT id FROM next)
    RETURNING *
"""


def claim(worker: str) -> Job | None:
    """The next job that is due, now in this worker's hands; None if there is none. One statement."""
    for _ in range(CLASHES):
        with contextlib.suppress(IntegrityError), transaction.atomic():
            return _claim_once(worker)
        # On PostgreSQL another worker took an earlier job of the same key in this very moment: look again.
    return None


def _claim_once(worker: str) -> Job | None:
    now = clock.now()
    claimed = list(Job.objects.raw(_claim_sql(), {"now": now, "worker": worker, "lease_until": now + LEASE}))
    return claimed[0] if claimed else None


def _claim_sql() -> str:
    if connection.features.has_select_for_update_skip_locked:
        return CLAIM.format(by_index="", skip_locked="FOR UPDATE OF job SKIP LOCKED")
    # Left to itself SQLite prefers the index by time and sorts a whole backlog for every claim.
    return CLAIM.format(by_index="INDEXED BY kit_job_next", skip_locked="")


def prolong(jobs: Iterable[Job], *, worker: str) -> None:
    """Keep hold of the jobs for another lease. One statement."""
    ids = [job.pk for job in jobs]
    Job.objects.running().filter(pk__in=ids, worker=worker).update(lease_until=clock.now() + LEASE)


def finish(job: Job, answer: object = None) -> None:
    """The job is done. An answer that JSON does not know is kept as its description."""
    words = "" if answer is None else msgspec.json.encode(answer, enc_hook=repr).decode()
    done = _held(job).update(state=Job.State.DONE, finished_at=clock.now(), answer=words, lease_until=None)
    if not done:
        log.warning("%s was finished after its lease had gone to another worker.", job)


def fail(job: Job, problem: BaseException) -> None:
    """The attempt went wrong: try again after a pause, or give up when it was the last."""
    _note(job, f"{type(problem).__module__}.{type(problem).__qualname__}", str(problem), _trace(problem))
    if job.attempts >= job.most_attempts:
        log.error("%s failed for good: %s", job, job.error_words)
        _held(job).update(state=Job.State.FAILED, finished_at=clock.now(), lease_until=None, **_errors(job))
    else:
        log.warning("%s failed at attempt %d and will be tried again: %s", job, job.attempts, job.error_words)
        _put_back(job, after=job.pause() * random.uniform(0.75, 1.25))  # noqa: S311 (spreads retries, guards nothing)


def release(job: Job, *, after: timedelta = timedelta(0)) -> None:
    """Give the job back unfinished and unharmed; the attempt does not count."""
    _put_back(job, after=after, attempts=max(job.attempts - 1, 0))


def reap() -> int:
    """Make the jobs of killed workers ready again; how many. Any worker may do this at any time."""
    abandoned = list(Job.objects.abandoned()[:100])
    for job in abandoned:
        _note(job, "abandoned", f"The worker {job.worker} stopped in the middle of it.", "")
        if job.attempts >= job.most_attempts:
            _held(job).update(state=Job.State.FAILED, finished_at=clock.now(), lease_until=None, **_errors(job))
        else:
            _put_back(job, after=timedelta(0))
    return len(abandoned)


def try_again(job: Job) -> bool:
    """Give a failed job a fresh start. False if it is not failed, or its like already waits."""
    try:
        with transaction.atomic():
            failed = Job.objects.failed().filter(pk=job.pk)
            return bool(failed.update(state=Job.State.READY, attempts=0, run_after=clock.now(), finished_at=None))
    except IntegrityError:
        return False


def sweep() -> int:
    """Forget jobs done more than a day ago; how many. Failed ones stay."""
    forgotten, _ = Job.objects.done_before(clock.now() - KEPT_DONE).delete()
    return forgotten


def _held(job: Job) -> QuerySet[Job]:
    return Job.objects.running().filter(pk=job.pk, worker=job.worker, attempts=job.attempts)


def _put_back(job: Job, *, after: timedelta, **changes: object) -> None:
    ready = {"state": Job.State.READY, "run_after": clock.now() + after, "worker": "", "lease_until": None}
    try:
        with transaction.atomic():
            _held(job).update(**ready, **_errors(job), **changes)
    except IntegrityError:
        # Its like was enqueued meanwhile and waits already: that one will do the work.
        _held(job).update(state=Job.State.DONE, finished_at=clock.now(), lease_until=None, **_errors(job))


def _note(job: Job, error: str, words: str, trace: str) -> None:
    job.error, job.error_words, job.error_trace = (
        error[:200],
        _clean(words, LONGEST_WORDS),
        _clean(trace, LONGEST_TRACE),
    )


def _errors(job: Job) -> dict[str, str]:
    return {"error": job.error, "error_words": job.error_words, "error_trace": job.error_trace}


def _trace(problem: BaseException) -> str:
    return "".join(traceback.format_exception(problem))


def _clean(words: str, most: int) -> str:
    """The end of the words, without what PostgreSQL cannot store."""
    return words[-most:].replace("\0", "�").encode("utf-8", "replace").decode()
