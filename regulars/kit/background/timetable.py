"""The timetable: tasks that fall due by the clock.

REGULARS_TIMETABLE lists (cron expression in UTC, dotted path of a task), or names such a list by its dotted path.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from cronsim import CronSim, CronSimError
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.utils.module_loading import import_string

from regulars.kit import clock
from regulars.kit.background.backend import task_named
from regulars.kit.background.models import Timing

Line = tuple[str, str]


def lines() -> Sequence[Line]:
    """The lines of the timetable."""
    table = settings.REGULARS_TIMETABLE
    found: Sequence[Line] = import_string(table) if isinstance(table, str) else table
    return found


def tick() -> int:
    """Enqueue what has fallen due since the last tick of any worker; how many. Costs one query when nothing has.

    What fell due several times while nothing ran is done once. A line seen for the first time waits for its next hour.
    """
    slots = {path: last_slot(expression, clock.now()) for expression, path in lines()}
    known = dict(Timing.objects.filter(name__in=slots).values_list("name", "slot"))
    moved = [name for name, slot in slots.items() if name not in known or known[name] < slot]
    return sum(_fall_due(name, slots[name], known=name in known) for name in moved)


def last_slot(expression: str, now: datetime) -> datetime:
    """The latest moment at or before now that the expression names. Raises ImproperlyConfigured for a wrong one."""
    try:
        after = now.astimezone(UTC).replace(microsecond=0) + timedelta(seconds=1)
        return next(CronSim(expression, after, reverse=True))
    except (CronSimError, StopIteration) as problem:
        raise ImproperlyConfigured(f"The timetable's “{expression}” is no cron expression: {problem}") from problem


@transaction.atomic
def _fall_due(name: str, slot: datetime, *, known: bool) -> bool:
    if not known:
        Timing.objects.get_or_create(name=name, defaults={"slot": slot})
        return False
    # Of all workers that get here at once, one moves the row; the others find it moved.
    moved = Timing.objects.filter(name=name, slot__lt=slot).update(slot=slot)
    if moved:
        task_named(name).enqueue()
    return bool(moved)
