"""A DuckDB beside the house's own database, in which many people are compared with each other.

It works within a bounded memory, puts the rest into a folder of ours, and never fetches anything from anywhere.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

MEMORY = "1GB"


@contextmanager
def opened(folder: Path, *, file: str = ":memory:", memory: str = MEMORY) -> Iterator[duckdb.DuckDBPyConnection]:
    """A workbench that spills into `folder` and leaves nothing there but its file, if it has one."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    bench = duckdb.connect(
        file,
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": memory,
            "temp_directory": str(folder / f"spilled-{os.getpid()}"),
            "threads": str(min(os.cpu_count() or 1, 4)),
            "preserve_insertion_order": "false",
        },
    )
    try:
        # Reading files and addresses is not its work: what a person typed can never make it.
        bench.execute("SET enable_external_access = false")
        bench.execute("SET lock_configuration = true")
        yield bench
    finally:
        bench.close()
