"""A DuckDB beside the house's own database, in which many people are compared with each other.

It works within a bounded memory, puts the rest into a folder of ours, and never fetches anything from anywhere.
"""

import os
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

MEMORY = "1GB"
SPILLED = "spilled-"
OLD = 2 * 24 * 3600  # seconds, after which what another machine left in a shared folder is nobody's


@contextmanager
def opened(folder: Path, *, file: str = ":memory:", memory: str = MEMORY) -> Iterator[duckdb.DuckDBPyConnection]:
    """A workbench that spills into `folder` and leaves nothing there but its file, if it has one."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _tidy(folder)
    bench = duckdb.connect(
        file,
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": memory,
            "temp_directory": str(folder / f"{SPILLED}{socket.gethostname()}-{os.getpid()}"),
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


def _tidy(folder: Path) -> None:
    """Throw away what a process that was killed has left: names and addresses lie in it."""
    for left in folder.glob(f"{SPILLED}*"):
        if _is_left(left):
            shutil.rmtree(left, ignore_errors=True)


def _is_left(spilled: Path) -> bool:
    host, _, pid = spilled.name.removeprefix(SPILLED).rpartition("-")
    if host != socket.gethostname() or not pid.isdecimal():
        return spilled.stat().st_mtime < time.time() - OLD
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:  # it lives, and belongs to somebody else
        return False
    return False
