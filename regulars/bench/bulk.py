"""Many rows at once, in the fastest way each database has. Only for an empty database that nobody else uses."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]


class Bulk(ABC):
    """A way to fill tables. Table and column names are ours, never somebody's input."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection

    @abstractmethod
    def without_indexes(self, tables: Iterable[str]) -> Any:
        """A context in which these tables have only the indexes of their constraints; afterwards all are back."""

    @abstractmethod
    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """Put the rows in."""

    def settle(self, tables: Iterable[str]) -> None:
        """Let the database learn what it holds now."""
        self.execute(["ANALYZE"])

    def execute(self, statements: Iterable[str]) -> None:
        """Run the statements one after the other."""
        with self.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """What a statement gives."""
        with self.connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return list(cursor.fetchall())


class SQLiteBulk(Bulk):
    """Without journal, without waiting for the disk, without checking keys that are right by construction."""

    @contextmanager
    def without_indexes(self, tables: Iterable[str]) -> Iterator[None]:
        """See Bulk."""
        marks = ", ".join(["%s"] * len(list(tables)))
        indexes = self.rows(
            f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL AND tbl_name IN ({marks})",  # noqa: S608
            list(tables),
        )
        # A file that tests keep in memory has no journal to change, and is as content without.
        self.execute(["PRAGMA foreign_keys = OFF", "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF"])
        self.execute(["PRAGMA cache_size = -400000", *(f'DROP INDEX "{name}"' for name, _ in indexes)])
        yield
        self.execute(sql for _, sql in indexes)
        self.execute(["PRAGMA foreign_keys = ON", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"])

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """See Bulk."""
        marks = ", ".join("?" * len(columns))
        with self.connection.cursor() as cursor:
            # The driver itself: Django's cursor would look at every row.
            raw = cursor.connection
            raw.execute("BEGIN")
            raw.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608
            raw.execute("COMMIT")


class PostgreSQLBulk(Bulk):
    """COPY, with indexes made afterwards."""

    @contextmanager
    def without_indexes(self, tables: Iterable[str]) -> Iterator[None]:
        """See Bulk."""
        indexes = self.rows(
            "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index "
            "WHERE indrelid = ANY(%s::regclass[]) "
            "AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)",
            [list(tables)],
        )
        self.execute(["SET synchronous_commit = off", "SET maintenance_work_mem = '512MB'"])
        self.execute(f"DROP INDEX {name}" for name, _ in indexes)
        with self._without_checks():
            yield
        self.execute(sql for _, sql in indexes)

    @contextmanager
    def _without_checks(self) -> Iterator[None]:
        """Foreign keys are right by construction; only a superuser may leave them unchecked."""
        free = bool(self.rows("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")[0][0])
        self.execute(["SET session_replication_role = replica"] if free else [])
        yield
        self.execute(["SET session_replication_role = origin"] if free else [])

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """See Bulk."""
        with self.connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def settle(self, tables: Iterable[str]) -> None:
        """Ids are counted apart from the rows: let the count go on after the highest."""
        for table in tables:
            self.execute(
                [f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 1) FROM {table}))"]  # noqa: S608
            )
        self.execute(["VACUUM ANALYZE", "RESET synchronous_commit", "RESET maintenance_work_mem"])


WAYS: dict[str, type[Bulk]] = {"sqlite": SQLiteBulk, "postgresql": PostgreSQLBulk}


def bulk_of(connection: BaseDatabaseWrapper) -> Bulk:
    """The way of this database."""
    return WAYS[connection.vendor](connection)
