"""The team's background work."""

from regulars.kit.background.tasks import task


@task(attempts=2)
def read_holidays() -> int:
    """Calendars of holidays that are due are read anew; how many could be."""
    from regulars.team.hours import holidays  # noqa: PLC0415 (who only calls for it needs none of this)

    return holidays.read_due()
