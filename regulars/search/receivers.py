"""What the search does when something happens below it."""

from typing import Any

from django.db import connections

from regulars.search.engines import engine_of


def keep_index(*, using: str, plan: Any = (), **_: Any) -> None:
    """Put the triggers back after migrations: SQLite rebuilds a table to alter it, and forgets its triggers."""
    if plan:
        engine_of(connections[using]).install()
