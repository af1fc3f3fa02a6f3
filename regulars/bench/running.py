"""Running the bench: each size in a process and a database of its own, so that none warms or slows another."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from regulars.bench.measuring import Figure
from regulars.bench.report import Run


class BenchFailed(Exception):
    """A size could not be measured; the words of its process say why."""


def run(name: str, options: list[str], *, database: str = "", keep_in: Path | None = None) -> Run:
    """Make a house and measure it in a process of its own. Raises BenchFailed.

    On SQLite the house lives in a temporary folder, or in `keep_in`, where a second run finds it again. A `database`
    URL must name an empty PostgreSQL database, or one that an earlier bench made.
    """
    with tempfile.TemporaryDirectory(prefix="regulars-bench-") as folder:
        home = str(keep_in or folder)
        surroundings = {**os.environ, "REGULARS_HOME": home, "DATABASE_URL": database, "REGULARS_DEBUG": ""}
        command = [sys.executable, "-m", "regulars", "bench_one", *options]
        done = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BenchFailed(f"{name} could not be measured.")
    answer = json.loads(done.stdout.splitlines()[-1])
    return Run(name, answer["loaded_in"], tuple(Figure(**figure) for figure in answer["figures"]))
