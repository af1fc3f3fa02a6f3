"""What an engine promises."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.backends.base.base import BaseDatabaseWrapper

from regulars.search.query import Query


@dataclass(frozen=True)
class Source:
    """A table whose words are found: its name and the columns that hold them, the weightiest first."""

    table: str
    columns: tuple[str, ...]

    @property
    def index(self) -> str:
        """The name of its index."""
        return f"search_{self.table}"


ENTRIES = Source("conversation_entry", ("subject", "said", "text"))
PEOPLE = Source("people_person", ("name",))
IDENTIFIERS = Source("people_identifier", ("raw", "value"))
SOURCES = (ENTRIES, PEOPLE, IDENTIFIERS)


class Engine(ABC):
    """Finds ids of rows. Every method is one statement but `install` and `remove`."""

    setup: ClassVar[tuple[str, ...]] = ()

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection

    @abstractmethod
    def install(self) -> None:
        """Make what the index needs and is not there yet, and take in rows that are not in it. Safe to repeat."""

    @abstractmethod
    def remove(self) -> None:
        """Take the index away without touching a row of anybody's."""

    @abstractmethod
    def some(self, source: Source, query: Query, most: int) -> list[int]:
        """Ids of up to `most` matching rows, in any order."""

    @abstractmethod
    def newest(self, source: Source, query: Query, most: int, before: int | None) -> list[int]:
        """Ids of matching rows, the newest first, below the id `before`."""

    @abstractmethod
    def best(self, source: Source, query: Query, among: Sequence[int]) -> list[int]:
        """The given ids in the order of how well they match, the newer first among equals."""

    def execute(self, statements: Iterable[str]) -> None:
        """Run the statements one after the other."""
        with self.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def ids(self, sql: str, parameters: Sequence[Any]) -> list[int]:
        """The first column of what the statement gives."""
        with self.connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return [row[0] for row in cursor.fetchall()]
