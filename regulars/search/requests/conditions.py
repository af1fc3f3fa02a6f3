"""A way to ask for rows elsewhere whose cost is known beforehand, whatever the database thinks of its tables."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Exists
from django.db.models.sql.compiler import SQLCompiler


class There(Exists):
    """Whether there is such a row: one step into an index for each request looked at, never a join."""

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:  # type: ignore[override]
        """As a value that is or is not there."""
        return super().as_sql(compiler, connection, template="((%(subquery)s) IS NOT NULL)", **more)
