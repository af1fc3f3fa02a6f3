"""PostgreSQL: a GIN index over the folded words of each row, computed from the row itself."""

import json
from collections.abc import Sequence

from django.core.exceptions import ImproperlyConfigured
from django.db import ProgrammingError, transaction

from regulars.search.engines.engine import SOURCES, Engine, Source
from regulars.search.query import Query, Term

# A tsvector holds at most one megabyte of words; a mail can be longer.
LONGEST = 250_000
# So many hits are quicker gathered from the index and sorted than met on a walk.
WALKED = 20_000
# The share of all rows above which a word is common whatever the statistics guess.
PLAINLY_COMMON = 0.02

# IMMUTABLE, because the dictionary is named and never changed: an index may be built on it.
# Only ASCII punctuation parts words here; the rest is left to PostgreSQL's parser, which also knows letters where the
# database's locale is C. So “maria@example.com” is three words, as on SQLite.
# Its true cost, or the planner would rather take apart the words of ten thousand people than open an index.
# Parallel it could be, but starting two more processes takes longer than any search of ours.
FOLD = rf"""
CREATE OR REPLACE FUNCTION regulars_words(words text) RETURNS tsvector LANGUAGE sql
IMMUTABLE PARALLEL UNSAFE COST 5000 AS $$
    SELECT to_tsvector('simple', regexp_replace(
        public.unaccent('public.unaccent', left(words, {LONGEST})), '[\x01-\x2F:-@\x5B-\x60{{-\x7F]+', ' ', 'g'))
$$
"""


class PostgreSQLEngine(Engine):
    """Words without accents and case, of the configuration `simple`: no language is preferred."""

    def sweep(self) -> None:
        """Nothing to do: its index points into rows, and what a row held goes when PostgreSQL vacuums the table."""

    def install(self) -> None:
        """Make the extension, the function and the indexes."""
        self._make_unaccent()
        self.execute([FOLD])
        self.execute(
            f"CREATE INDEX IF NOT EXISTS {source.index} ON {source.table} USING gin ({_words(source)})"
            for source in self.standing()
        )

    def remove(self) -> None:
        """Drop the indexes and the function; the extension may serve others."""
        self.execute(f"DROP INDEX IF EXISTS {source.index}" for source in SOURCES)
        self.execute(["DROP FUNCTION IF EXISTS regulars_words(text)"])

    def _make_unaccent(self) -> None:
        try:
            with transaction.atomic(using=self.connection.alias):
                self.execute(["CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public"])
        except ProgrammingError as error:
            raise ImproperlyConfigured(
                "The search needs PostgreSQL's extension “unaccent”, and this user may not create it. "
                "Have a superuser run: CREATE EXTENSION unaccent;"
            ) from error

    # Every hit that is ranked has its words taken apart again, a tenth of a millisecond each.
    few = 300

    def count(self, source: Source, queries: Sequence[Query], most: int) -> list[int]:
        """What the statistics of the table say: to count, the words of every row would be taken apart again. They know
        the commonest words only, and guess too much for all others: what is not plainly common counts as nothing."""
        everything, *expected = self._expected(
            f"FROM {source.table}", *[self.matching(source)] * len(queries), of=queries
        )
        plainly = PLAINLY_COMMON * everything
        return [min(rows, most) if rows > plainly else 0 for rows in expected]

    def _expected(self, *rows: str, of: Sequence[Query]) -> list[int]:
        """How many rows the planner expects of each, without looking at one."""
        arrays = ", ".join(f"ARRAY(SELECT 1 {one})" for one in rows)
        with self.connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (FORMAT JSON) SELECT {arrays}", [match(query) for query in of])
            plan = cursor.fetchone()[0]
        parts = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]["Plans"]
        return [int(part["Plan Rows"]) for part in parts]

    def matching(self, source: Source) -> str:
        """See Engine."""
        return f"FROM {source.table} WHERE {_words(source)} @@ {_QUERY}"

    def spelled(self, query: Query) -> str:
        """See Engine."""
        return match(query)

    def newest(self, source: Source, query: Query, most: int, before: int | None) -> list[int]:
        """See Engine. For common words the walk down the primary key meets a match soon; for others the planner, hoping
        for that too, must be held to the index."""
        sql = f"SELECT id {self.matching(source)} AND id < %s"
        if self._expected(self.matching(source), of=[query])[0] < WALKED:
            sql = f"WITH found AS MATERIALIZED ({sql}) SELECT id FROM found"  # noqa: S608
        return self.ids(f"{sql} ORDER BY id DESC LIMIT %s", [match(query), before or 2**62, most])

    def among(self, source: Source, query: Query, ids: Sequence[int]) -> list[int]:
        """See Engine."""
        sql = f"SELECT id {self.matching(source)} AND id = ANY(%s)"
        return self.ids(sql, [match(query), list(ids)])

    def best(self, source: Source, query: Query, among: Sequence[int]) -> list[int]:
        """See Engine."""
        sql = (
            f"SELECT id FROM {source.table} WHERE id = ANY(%s) "  # noqa: S608
            f"ORDER BY ts_rank({_weighted(source)}, {_QUERY}, 1) DESC, id DESC"
        )
        return self.ids(sql, [list(among), match(query)])


_QUERY = "to_tsquery('simple', public.unaccent('public.unaccent', %s))"


def match(query: Query) -> str:
    """The query in PostgreSQL's language. Words hold letters and digits only, so no operator can be typed in."""
    return " & ".join([*map(_term, query.wanted), *(f"!{_term(term)}" for term in query.unwanted)])


def _term(term: Term) -> str:
    words = [*term.words[:-1], term.words[-1] + (":*" if term.prefix else "")]
    return f"({' <-> '.join(words)})"


def _words(source: Source) -> str:
    together = " || ' ' || ".join(source.columns)
    return f"regulars_words({together})"


def _weighted(source: Source) -> str:
    pairs = zip(source.columns, "ABCD", strict=False)
    return " || ".join(f"setweight(regulars_words({column}), '{weight}')" for column, weight in pairs)
