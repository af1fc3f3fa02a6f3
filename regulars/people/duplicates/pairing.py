"""Which two are compared at all: those who share a key, so that a million people are not half a billion pairs."""

import duckdb

# Of a key that more people share than this, only neighbours are compared: it says little, and pairs grow by the square.
MOST_ALIKE = 60
NEIGHBOURS = 20


def begin(bench: duckdb.DuckDBPyConnection) -> None:
    """Make room for keys: `share` puts them down, `join` makes pairs of them."""
    bench.execute("CREATE OR REPLACE TABLE shared (key UBIGINT, unique_id BIGINT, place VARCHAR)")


def share(bench: duckdb.DuckDBPyConnection, number: int, rows: str) -> None:
    """Put down who (unique_id) has which key, of a numbered kind; `rows` gives unique_id, key and place."""
    bench.execute(
        f"INSERT INTO shared SELECT hash({number}, key), unique_id, place FROM ({rows}) WHERE key IS NOT NULL"  # noqa: S608
    )


def join(bench: duckdb.DuckDBPyConnection) -> int:
    """Make the table `pairs` of all that was put down."""
    bench.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE blocks AS
        SELECT unique_id, hash(key, CASE WHEN people > {MOST_ALIKE} THEN number // {NEIGHBOURS} ELSE 0 END) AS block
        FROM (
            SELECT key, unique_id, count(*) OVER (PARTITION BY key) AS people,
                row_number() OVER (PARTITION BY key ORDER BY place, unique_id) AS number
            FROM shared
        ) WHERE people > 1
        """  # noqa: S608
    )
    bench.execute("DROP TABLE shared")
    bench.execute(
        """
        CREATE OR REPLACE TABLE pairs AS
        SELECT DISTINCT '0' AS match_key, l.unique_id AS join_key_l, r.unique_id AS join_key_r
        FROM blocks l JOIN blocks r ON l.block = r.block AND l.unique_id < r.unique_id
        """
    )
    bench.execute("DROP TABLE blocks")
    return int(bench.execute("SELECT count(*) FROM pairs").fetchall()[0][0])
