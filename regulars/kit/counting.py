"""Counts that never cost more than their ceiling, several of them in one query."""

from typing import Any

from django.db.models import IntegerField, QuerySet, Subquery


class CountUpTo(Subquery):
    """How many rows there are, counting no further than `most`: a value to select beside others."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()

    def __init__(self, rows: QuerySet[Any], most: int, *, column: str = "pk") -> None:
        """Rows lose their order and all columns but the one named."""
        super().__init__(rows.order_by().values(column)[:most])


class CountDifferent(CountUpTo):
    """How many different values there are among the first `among` rows.

    Not SELECT DISTINCT with a LIMIT: PostgreSQL gathers every value there is before it stops.
    """

    template = "(SELECT COUNT(DISTINCT %(column)s) FROM (%(subquery)s) counted)"

    def __init__(self, rows: QuerySet[Any], among: int, *, column: str) -> None:
        """The column as the database calls it."""
        super().__init__(rows, among, column=column)
        self.extra["column"] = column
