"""SQLite: FTS5 tables that hold no text of their own, kept in step by triggers."""

import json
from collections.abc import Iterator, Sequence
from itertools import islice, product

from regulars.search.engines.engine import SOURCES, Engine, Source
from regulars.search.query import Query, Term
from regulars.search.spelling import spellings

MOST_WAYS = 64
MERGED_AT_ONCE = 500
# Rows that lie so close (times their number) are passed in one go: to ask for each by itself opens the index anew.
NEAR = 50
WEIGHTS = {3: "4.0, 2.0, 0.5", 2: "2.0, 1.0", 1: "1.0"}


class SQLiteEngine(Engine):
    """Words without accents and case, with short prefixes indexed for typing as you go."""

    def install(self) -> None:
        """Make the tables and triggers; a table just made takes in all rows there are."""
        for source in self.standing():
            known = source.index in self.connection.introspection.table_names()
            self.execute(_table(source) if not known else ())
            self.execute(_triggers(source))

    def remove(self) -> None:
        """Drop the triggers and the tables."""
        for source in SOURCES:
            self.execute(f"DROP TRIGGER IF EXISTS {source.index}_{deed}" for deed in ("insert", "delete", "update"))
            self.execute([f"DROP TABLE IF EXISTS {source.index}"])

    def sweep(self) -> None:
        """A word whose row is gone stays in the index, struck out, until the parts it stands in are merged."""
        for source in SOURCES:
            self._merge(source, -MERGED_AT_ONCE)
            while self._merge(source, MERGED_AT_ONCE):
                pass

    def _merge(self, source: Source, pages: int) -> bool:
        """Merge so many pages, or with a minus sign begin to merge all; whether anything was left to do."""
        self.connection.ensure_connection()
        before = self.connection.connection.total_changes
        self.execute([f"INSERT INTO {source.index}({source.index}, rank) VALUES ('merge', {pages})"])  # noqa: S608
        # Less than two changes: SQLite's own sign that there was nothing to merge.
        return bool(self.connection.connection.total_changes - before >= 2)

    key = "rowid"

    def matching(self, source: Source) -> str:
        """See Engine."""
        return f"FROM {source.index} WHERE {source.index} MATCH %s"

    def spelled(self, query: Query) -> str:
        """See Engine."""
        return match(query)

    def newest(self, source: Source, query: Query, most: int, before: int | None) -> list[int]:
        """See Engine. FTS5 walks its lists from the newest rowid down, so the length of the list costs nothing."""
        sql = (
            f"SELECT rowid FROM {source.index} WHERE {source.index} MATCH %s AND rowid < %s "  # noqa: S608
            "ORDER BY rowid DESC LIMIT %s"
        )
        return self.ids(sql, [match(query), before or 2**62, most])

    def among(self, source: Source, query: Query, ids: Sequence[int]) -> list[int]:
        """See Engine. Few ids far apart are asked for one by one, which is quicker than a walk along all that match;
        those that lie together are met on a short walk, for which the plus holds SQLite to the range."""
        if not ids:
            return []
        first, last = min(ids), max(ids)
        here = "rowid BETWEEN %s AND %s AND +rowid" if last - first < NEAR * len(ids) else "rowid"
        sql = (
            f"SELECT rowid FROM {source.index} WHERE {source.index} MATCH %s "  # noqa: S608
            f"AND {here} IN (SELECT value FROM json_each(%s))"
        )
        bounds = [first, last] if here != "rowid" else []
        return self.ids(sql, [match(query), *bounds, json.dumps(list(ids))])

    def best(self, source: Source, query: Query, among: Sequence[int]) -> list[int]:
        """See Engine."""
        weights = WEIGHTS[len(source.columns)]
        sql = (
            f"SELECT rowid FROM {source.index} WHERE {source.index} MATCH %s "  # noqa: S608
            # The plus keeps SQLite from asking the index once for each of the ids.
            f"AND +rowid IN (SELECT value FROM json_each(%s)) ORDER BY bm25({source.index}, {weights}), rowid DESC"
        )
        return self.ids(sql, [match(query), json.dumps(list(among))])


def match(query: Query) -> str:
    """The query in FTS5's language. Words come quoted, so that none of its operators can be typed in."""
    wanted = " AND ".join(_term(term) for term in query.wanted)
    unwanted = "".join(f" NOT {_term(term)}" for term in query.unwanted)
    return f"({wanted}){unwanted}"


def _term(term: Term) -> str:
    """Every way in which the words may be written in the index, which knows letters by their accents alone."""
    *whole, last = term.words
    spelt = product(*(spellings(word) for word in whole), spellings(last, goes_on=term.prefix))
    ways = [f'"{" ".join(words)}"' + ("*" if term.prefix else "") for words in islice(spelt, MOST_WAYS)]
    return f"({' OR '.join(ways)})" if len(ways) > 1 else ways[0]


def _table(source: Source) -> Iterator[str]:
    columns = ", ".join(source.columns)
    yield (
        f"CREATE VIRTUAL TABLE {source.index} USING fts5({columns}, content='{source.table}', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    yield f"INSERT INTO {source.index}({source.index}) VALUES ('rebuild')"  # noqa: S608


def _triggers(source: Source) -> Iterator[str]:
    table, index, columns = source.table, source.index, ", ".join(source.columns)
    new, old = (", ".join(f"{row}.{column}" for column in source.columns) for row in ("new", "old"))
    add = f"INSERT INTO {index}(rowid, {columns}) VALUES (new.id, {new});"  # noqa: S608
    drop = f"INSERT INTO {index}({index}, rowid, {columns}) VALUES ('delete', old.id, {old});"  # noqa: S608
    yield f"CREATE TRIGGER IF NOT EXISTS {index}_insert AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER IF NOT EXISTS {index}_delete AFTER DELETE ON {table} BEGIN {drop} END"
    yield f"CREATE TRIGGER IF NOT EXISTS {index}_update AFTER UPDATE OF {columns} ON {table} BEGIN {drop} {add} END"
