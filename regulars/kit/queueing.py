"""Rows that are their own queue: claimed for a while by one worker, free again when the worker dies.

A model that wants this has `due_at` (when it may next be taken up; empty once settled) and `attempts`. Claiming moves
`due_at` to the end of the lease in one statement, so that a row whose worker was killed simply becomes due again.
"""

import contextlib
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Self, TypeVar

from django.db import DatabaseError, connections, models, transaction
from django.db.models import F, Min

from regulars.kit import clock

Row = TypeVar("Row", bound=models.Model)


class LeasedQuerySet(models.QuerySet[Row]):
    """Claims due rows so that no two workers hold the same one."""

    def due(self) -> Self:
        """Rows that may be taken up now, the longest due first."""
        return self.filter(due_at__lte=clock.now()).order_by("due_at")

    def next_due(self) -> datetime | None:
        """When the next row falls due, also one that somebody holds now; None when nothing is open."""
        at: datetime | None = self.filter(due_at__isnull=False).aggregate(at=Min("due_at"))["at"]
        return at

    def claim(self, most: int, *, lease: timedelta, **marks: Any) -> list[Row]:
        """Up to `most` due rows, ours until the lease ends; `marks` are further columns to set. Two statements."""
        with transaction.atomic(using=self.db):
            rows = self.due()
            if connections[self.db].features.has_select_for_update_skip_locked:
                rows = rows.select_for_update(skip_locked=True, of=("self",))
            claimed = list(rows[:most])
            ids = [row.pk for row in claimed]
            self.model._default_manager.using(self.db).filter(pk__in=ids).update(
                due_at=clock.now() + lease, attempts=F("attempts") + 1, **marks
            )
        return claimed


@contextlib.contextmanager
def held(row: models.Model, *, lease: timedelta) -> Iterator[None]:
    """Keep hold of a claimed row for as long as the block lasts, so that leases can be short and work can be long."""
    over = threading.Event()
    keeper = threading.Thread(target=_prolong, args=(row, lease, over), name="hold", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        over.set()
        keeper.join()


def _prolong(row: models.Model, lease: timedelta, over: threading.Event) -> None:
    while not over.wait(lease.total_seconds() / 3):
        try:
            mine = type(row)._default_manager.filter(pk=row.pk, due_at__isnull=False)
            mine.update(due_at=clock.now() + lease)
        except DatabaseError:  # asked again in a moment; at worst the row is taken up twice, as after a kill
            continue
        finally:
            connections.close_all()
