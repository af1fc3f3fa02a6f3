"""Asking a long list for rows to which nothing belongs, so that both databases walk along its index."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Exists
from django.db.models.sql.compiler import SQLCompiler


class Nothing(Exists):
    """Whether there is no such row: one step into an index for each row looked at.

    Of “… IS NULL” PostgreSQL expects that hardly a row is left, so it would gather and sort all of a long list rather
    than walk along its index for one page; of “is not” it expects that nearly all are.
    """

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:  # type: ignore[override]
        """As a number that is not 1."""
        return super().as_sql(compiler, connection, template="(COALESCE((%(subquery)s), 0) <> 1)", **more)
