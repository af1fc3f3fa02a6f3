"""Counts that never cost more than their ceiling, several of them in one query."""

from typing import Any

from django.db.models import IntegerField, QuerySet, Subquery


class CountUpTo(Subquery):
    """How many rows there are, counting no further than `most`: a value to select beside others."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()

    def __init__(self, rows: QuerySet[Any], most: int, *, column: str = "pk", in_order: bool = False) -> None:
        """Rows lose all columns but the one named, and their order, unless counting along it is what keeps the database
        on the index that is meant."""
        super().__init__((rows if in_order else rows.order_by()).values(column)[:most])


class CountDifferent(CountUpTo):
    """How many different values there are among the first `among` rows.

    Not SELECT DISTINCT with a LIMIT: PostgreSQL gathers every value there is before it stops.
    """

    template = "(SELECT COUNT(DISTINCT %(column)s) FROM (%(subquery)s) counted)"

    def __init__(self, rows: QuerySet[Any], among: int, *, column: str) -> None:
        """The column as the database calls it."""
        super().__init__(rows, among, column=column)
        self.extra["column"] = column
