"""How often something may be done within a span of time, counted in the database so that all processes count together.

TooMany    the count is reached; says when the span ends

    limits.spend(f"sign-in from {address}", at_most=10, per=timedelta(minutes=15))
"""

import hashlib
import math
from datetime import datetime, timedelta

from django.db import connection

from regulars.kit import clock
from regulars.kit.background.tasks import task
from regulars.kit.models import Tally

# One statement, so that two at the same moment are two. A span begins with its first deed and ends as a whole.
COUNT = """
    INSERT INTO kit_tally (key, count, ends) VALUES (%s, 1, %s)
    ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN kit_tally.ends <= %s THEN 1 ELSE kit_tally.count + 1 END,
        ends = CASE WHEN kit_tally.ends <= %s THEN excluded.ends ELSE kit_tally.ends END
    RETURNING count
"""


class TooMany(Exception):
    """It was done too often; `retry_after` is the number of seconds until it may be done again."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"That was tried too often. Please try again {_in_words(retry_after)}.")
        self.retry_after = retry_after


def spend(key: str, *, at_most: int, per: timedelta) -> None:
    """Count one deed under this key. Raises TooMany when it has been done `at_most` times within the span already.

    Once refused it costs one query and no write, so a flood stays cheap. Call it outside a transaction, which would
    take the count back with a rollback and make others wait. The key may hold anything: only its digest is kept.
    """
    now, digest = clock.now(), _digest(key)
    reached = Tally.objects.filter(key=digest, ends__gt=now, count__gte=at_most).first()
    if reached is None and _count(digest, now, per) <= at_most:
        return
    ends = reached.ends if reached else Tally.objects.values_list("ends", flat=True).get(key=digest)
    raise TooMany(max(math.ceil((ends - now).total_seconds()), 1))


def forget(key: str) -> None:
    """Start counting anew: they proved to be who they said."""
    Tally.objects.filter(key=_digest(key)).delete()


@task()
def sweep_tallies() -> int:
    """Forget the counts whose span has ended; how many."""
    gone, _ = Tally.objects.filter(ends__lt=clock.now()).delete()
    return gone


def _count(digest: str, now: datetime, per: timedelta) -> int:
    end, moment = (connection.ops.adapt_datetimefield_value(time) for time in (now + per, now))
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [digest, end, moment, moment])
        count: int = cursor.fetchone()[0]
    return count


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _in_words(seconds: int) -> str:
    if seconds < 90:
        return f"in {seconds} seconds"
    if seconds < 90 * 60:
        return f"in {math.ceil(seconds / 60)} minutes"
    return f"in {math.ceil(seconds / 3600)} hours"
