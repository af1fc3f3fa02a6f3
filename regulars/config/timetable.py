"""What the house does by the clock: (cron expression in UTC, dotted path of a task)."""

TIMETABLE: list[tuple[str, str]] = []
