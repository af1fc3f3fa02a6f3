"""Which tests run in which round: bin/test runs everything on SQLite and then once more on PostgreSQL.

A test marked `sqlite` or `postgresql` runs on that database only. A test marked `browser` or `once` says the same on
both, so the second round leaves it out. What is left out is counted as deselected in pytest's last line.
The cast of every test (Maria, Ada, Jo, the house) stands in `tests/cast.py`.
"""

import os

import pytest
from hypothesis import settings

# What was right yesterday is not wrong by chance today; REGULARS_FUZZ and REGULARS_EXAMPLES look further.
settings.register_profile("the same each time", derandomize="REGULARS_EXAMPLES" not in os.environ)
settings.load_profile("the same each time")

pytest_plugins = ["tests.cast"]

ON_POSTGRESQL = os.environ.get("DATABASE_URL", "").startswith("postgres")
SECOND_ROUND = os.environ.get("REGULARS_TEST_ROUND") == "second"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # What takes longest goes first: else one processor waits for the other at the end.
    items.sort(key=lambda item: "processes" not in item.keywords)
    left_out = [item for item in items if any(item.get_closest_marker(mark) for mark in _left_out())]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _left_out() -> set[str]:
    other_database = "sqlite" if ON_POSTGRESQL else "postgresql"
    return {other_database} | ({"browser", "once"} if SECOND_ROUND else set())
