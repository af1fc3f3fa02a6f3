"""What an engine promises."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import RawSQL

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
FACTS = Source("people_fact", ("words",))
REQUESTS = Source("conversation_request", ("subject",))
FILES = Source("search_filetext", ("name", "words"))
SOURCES = (ENTRIES, PEOPLE, IDENTIFIERS, FACTS, REQUESTS, FILES)


class Engine(ABC):
    """Finds ids of rows. Every method is one statement but `install` and `remove`."""

    key: ClassVar[str] = "id"
    few: ClassVar[int] = 2_000
    """How many hits it ranks within a page's time."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection

    def standing(self) -> list[Source]:
        """The sources whose tables are there: while a house is set up or brought up to date, some are yet to come."""
        tables = set(self.connection.introspection.table_names())
        return [source for source in SOURCES if source.table in tables]

    @abstractmethod
    def install(self) -> None:
        """Make what the index needs and is not there yet, and take in rows that are not in it. Safe to repeat."""

    @abstractmethod
    def remove(self) -> None:
        """Take the index away without touching a row of anybody's."""

    @abstractmethod
    def sweep(self) -> None:
        """Let go of words that no row holds any more, in short steps, so that nobody who writes waits for it."""

    def some(self, source: Source, query: Query, most: int) -> list[int]:
        """Ids of up to `most` matching rows, in any order."""
        sql = f"SELECT {self.key} {self.matching(source)} LIMIT %s"
        return self.ids(sql, [self.spelled(query), most])

    def count(self, source: Source, queries: Sequence[Query], most: int) -> list[int]:
        """How many rows match each query, about; counting no further than `most`."""
        one = f"SELECT 1 {self.matching(source)} LIMIT {most}"
        counts = ", ".join(f"(SELECT count(*) FROM ({one}) counted)" for _ in queries)  # noqa: S608
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT {counts}", [self.spelled(query) for query in queries])
            return list(cursor.fetchone())

    def rows(self, source: Source, query: Query, most: int) -> RawSQL:
        """Up to `most` ids of matching rows, in any order, as a part of another statement."""
        return RawSQL(f"SELECT {self.key} {self.matching(source)} LIMIT %s", [self.spelled(query), most])  # noqa: S611

    @abstractmethod
    def matching(self, source: Source) -> str:
        """FROM and WHERE of a statement that matches a query, with one place for it."""

    @abstractmethod
    def spelled(self, query: Query) -> str:
        """The query in the language of the engine."""

    @abstractmethod
    def newest(self, source: Source, query: Query, most: int, before: int | None) -> list[int]:
        """Ids of matching rows, the newest first, below the id `before`."""

    @abstractmethod
    def among(self, source: Source, query: Query, ids: Sequence[int]) -> list[int]:
        """Which of a few ids match, in any order."""

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
