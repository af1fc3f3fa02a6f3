"""Likely pairs on the workbench, until they are written down in the house."""

import json
from collections.abc import Iterable, Sequence

import duckdb
import pyarrow

from regulars.people.duplicates.likeness import Pair

Key = tuple[int, int]


def begin(bench: duckdb.DuckDBPyConnection) -> None:
    """Make room for them."""
    bench.execute(
        "CREATE OR REPLACE TABLE found (first BIGINT, second BIGINT, probability DOUBLE, grades VARCHAR, part INTEGER)"
    )


def keep(bench: duckdb.DuckDBPyConnection, pairs: Iterable[Pair], *, part: int) -> None:
    """Keep the pairs of a part instead of those that were kept of it before."""
    rows = [(one.first, one.second, one.probability, json.dumps(dict(one.grades)), part) for one in pairs]
    columns = [pyarrow.array(values) for values in zip(*rows, strict=True)]
    bench.execute("DELETE FROM found WHERE part = ?", [part])
    if rows:
        table = pyarrow.Table.from_arrays(columns, names=["first", "second", "probability", "grades", "part"])
        bench.register("laid", table)
        bench.execute("INSERT INTO found SELECT * FROM laid")
        bench.unregister("laid")


def kept(bench: duckdb.DuckDBPyConnection, *, after: int, most: int) -> list[Pair]:
    """The next pairs in the order of their numbers, without the first `after` ones."""
    rows = bench.execute(
        "SELECT first, second, probability, grades FROM found ORDER BY first, second LIMIT ? OFFSET ?", [most, after]
    ).fetchall()
    return [Pair(first, second, chance, json.loads(grades)) for first, second, chance, grades in rows]


def among(bench: duckdb.DuckDBPyConnection, keys: Sequence[Key]) -> set[Key]:
    """Of these pairs those that are kept."""
    table = pyarrow.table({"first": [one for one, _ in keys], "second": [other for _, other in keys]})
    bench.register("laid", table)
    rows = bench.execute("SELECT first, second FROM laid SEMI JOIN found USING (first, second)").fetchall()
    bench.unregister("laid")
    return {(first, second) for first, second in rows}
