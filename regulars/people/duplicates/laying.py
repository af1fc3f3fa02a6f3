"""Laying cards on a workbench."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Any

import duckdb
import pyarrow

from regulars.people.duplicates.cards import Card

_TEXT, _NUMBER = pyarrow.string(), pyarrow.int64()
_TYPES: dict[Any, pyarrow.DataType] = {
    str | None: _TEXT,
    int: _NUMBER,
    list[str]: pyarrow.list_(_TEXT),
    list[int]: pyarrow.list_(_NUMBER),
}
SCHEMA = pyarrow.schema([(one.name, _TYPES[one.type]) for one in fields(Card)])


def make(bench: duckdb.DuckDBPyConnection, *, table: str) -> None:
    """Make an empty table for cards, if there is none."""
    bench.register("laid", SCHEMA.empty_table())
    bench.execute(f"CREATE TABLE IF NOT EXISTS {table} AS SELECT * FROM laid")  # noqa: S608 (a name of ours)
    bench.unregister("laid")


def lay(bench: duckdb.DuckDBPyConnection, laid: Sequence[Card], *, table: str) -> None:
    """Put cards into a table made by `make`."""
    if not laid:
        return
    columns = zip(*(astuple(one) for one in laid), strict=True)
    arrays = [pyarrow.array(values, field.type) for values, field in zip(columns, SCHEMA, strict=True)]
    bench.register("laid", pyarrow.Table.from_arrays(arrays, schema=SCHEMA))
    bench.execute(f"INSERT INTO {table} SELECT * FROM laid")  # noqa: S608 (a name of ours)
    bench.unregister("laid")
