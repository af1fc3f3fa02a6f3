"""A look into the database of a house from outside, while its server works: by the drivers themselves, not by Django,
because the settings of this process belong to another database."""

import sqlite3
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

import psycopg

MOST_KNOWN = 400


class Ledger(ABC):
    """What the bench asks a database of."""

    @abstractmethod
    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What a statement gives."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the database."""

    def backends(self) -> list[int]:
        """The processes of the database that work for this house."""
        return []

    def open_requests(self) -> list[tuple[int, int, int]]:
        """Requests all over the house, as ids of request, person and last entry."""
        (last,) = self.rows("SELECT max(id) FROM conversation_request")[0]
        step = max(last // MOST_KNOWN, 1)
        wanted = ", ".join(str(number) for number in range(1, last + 1, step))
        return [
            (int(request), int(person), int(said or 0))
            for request, person, said in self.rows(
                f"SELECT id, person_id, last_said_id FROM conversation_request WHERE id IN ({wanted}) ORDER BY id"  # noqa: S608
            )
        ]

    def newest(self, table: str) -> int:
        """The highest id of a table, 0 when it is empty."""
        return int(self.rows(f"SELECT coalesce(max(id), 0) FROM {table}")[0][0])  # noqa: S608

    def since(self, table: str, before: int, where: str = "1 = 1") -> int:
        """How many rows came after the id `before`."""
        return int(self.rows(f"SELECT count(*) FROM {table} WHERE id > {before} AND {where}")[0][0])  # noqa: S608


class SQLiteLedger(Ledger):
    """A file."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=20)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """See Ledger."""
        return list(self._connection.execute(sql))

    def close(self) -> None:
        """See Ledger."""
        self._connection.close()


class PostgreSQLLedger(Ledger):
    """A server; its processes can be metered when it runs on this machine."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """See Ledger."""
        return self._connection.execute(sql.encode()).fetchall()

    def close(self) -> None:
        """See Ledger."""
        self._connection.close()

    def backends(self) -> list[int]:
        """See Ledger. Our own backend works for us, not for the house."""
        return [
            int(pid)
            for (pid,) in self.rows(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        ]
