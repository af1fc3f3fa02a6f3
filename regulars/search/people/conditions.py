"""Two ways to ask for rows elsewhere whose cost is known beforehand, whatever the database thinks of its tables."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Exists, F, Func, OuterRef, QuerySet, Subquery
from django.db.models.expressions import RawSQL
from django.db.models.sql.compiler import SQLCompiler


class There(Exists):
    """Whether a person has such a row: one step into the index of the table for each person looked at.

    Not a plain EXISTS: PostgreSQL would make a join of it, and read the whole other table for that.
    """

    template = "((SELECT 1 %(subquery)s) IS NOT NULL)"

    def __init__(self, rows: QuerySet[Any]) -> None:
        super().__init__(rows.filter(person=OuterRef("pk")))

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:  # type: ignore[override]
        """As a value that is or is not there."""
        return super().as_sql(compiler, connection, template="((%(subquery)s) IS NOT NULL)", **more)


class Among(Func):
    """Whether a person (or what the column names) is one of these (a query of ids, cut to a known length): the ids are
    gathered first, and each is looked up."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, ids: QuerySet[Any] | RawSQL, column: str = "pk") -> None:
        super().__init__(F(column), ids if isinstance(ids, RawSQL) else Subquery(ids))

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:  # type: ignore[override]
        """id IN (SELECT …)"""
        return super().as_sql(compiler, connection, template="%(expressions)s", arg_joiner=" IN ", **more)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:
        """An array is made once, and its planner never reads everybody to find a few."""
        return super().as_sql(compiler, connection, template="%(expressions)s)", arg_joiner=" = ANY(ARRAY", **more)
