"""Comparing cards on a workbench: from cards to pairs that may be one person."""

from collections.abc import Iterator

import duckdb

from regulars.people.duplicates import known, pairing, weighing
from regulars.people.duplicates.likeness import Pair

# More probably one than two. What is not is not worth a teammate's look.
LIKELY = 0.5


def pair(bench: duckdb.DuckDBPyConnection, *, table: str) -> int:
    """Make the table `pairs` of the cards in `table`; how many."""
    pairing.begin(bench)
    for number, (key, beside, only) in enumerate(known.KEYS):
        rows = f"SELECT unique_id, {key} AS key, {beside} AS place FROM {table} WHERE {only}"  # noqa: S608 (ours)
        pairing.share(bench, number, rows)
    return pairing.join(bench)


def count_names(bench: duckdb.DuckDBPyConnection, *, table: str, people: int) -> None:
    """Make the table `name_shares`: which share of everybody has a name, beside the one we look at."""
    bench.execute(
        f"""
        CREATE OR REPLACE TABLE name_shares AS
        SELECT name, greatest(count(*) - 1, 1) / {max(people, 2)}::DOUBLE AS tf_name
        FROM {table} WHERE name IS NOT NULL GROUP BY name
        """  # noqa: S608 (ours)
    )


def compared(bench: duckdb.DuckDBPyConnection, *, table: str, pairs: str, people: int) -> Iterator[Pair]:
    """The pairs that are likely, of the pairs in a table, in a house of so many people."""
    found = weighing.weighed(
        bench,
        known.LIKENESSES,
        known.WEIGHTS,
        table=table,
        pairs=pairs,
        chance=weighing.expected(people),
        least=LIKELY,
        shares={"name": "name_shares"},
    )
    return (one for one in found if not known.are_two(one.grades))
