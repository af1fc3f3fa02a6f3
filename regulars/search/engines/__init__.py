"""One engine a database. Each keeps the same promise (`engine.Engine`) with the means of its own."""

from django.db.backends.base.base import BaseDatabaseWrapper

from regulars.search.engines.engine import Engine
from regulars.search.engines.postgresql import PostgreSQLEngine
from regulars.search.engines.sqlite import SQLiteEngine

ENGINES: dict[str, type[Engine]] = {"sqlite": SQLiteEngine, "postgresql": PostgreSQLEngine}

__all__ = ["Engine", "engine_of"]


def engine_of(connection: BaseDatabaseWrapper) -> Engine:
    """The engine of this database."""
    return ENGINES[connection.vendor](connection)
