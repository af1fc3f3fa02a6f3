"""Django's SQLite backend, made safe for many threads that write.

Three things differ from the plain one. Every transaction is BEGIN IMMEDIATE: a deferred one that reads and then writes
fails at once under contention, whatever the timeout. Writers of one process queue before SQLite's lock, first come
first served, because SQLite's own waiting is a lottery. And the pragmas suit a server rather than a phone.
"""

from collections import defaultdict
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

from regulars.kit.sqlite.creation import DatabaseCreation
from regulars.kit.sqlite.turnstile import Turn, Turnstile, WaitedTooLong

Database = base.Database  # type: ignore[attr-defined]

SAFETY = {"NORMAL", "FULL", "EXTRA"}
PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous={synchronous};PRAGMA mmap_size=268435456;PRAGMA cache_size=-64000;"
    "PRAGMA temp_store=MEMORY;PRAGMA journal_size_limit=67108864;PRAGMA secure_delete=ON"
)

# One per database file and process, shared by the connections of all threads.
_turnstiles: defaultdict[str, Turnstile] = defaultdict(Turnstile)


class DatabaseWrapper(base.DatabaseWrapper):
    """One thread's connection."""

    creation_class = DatabaseCreation
    _turn: Turn | None = None

    def get_connection_params(self) -> dict[str, Any]:
        """What sqlite3.connect gets. Raises ImproperlyConfigured for an unknown `synchronous`."""
        params: dict[str, Any] = super().get_connection_params()
        synchronous = str(params.pop("synchronous", "NORMAL")).upper()
        if synchronous not in SAFETY:
            raise ImproperlyConfigured(f"synchronous must be NORMAL, FULL or EXTRA, but it is “{synchronous}”.")
        self.transaction_mode = "IMMEDIATE"
        own = PRAGMAS.format(synchronous=synchronous).split(";")
        self.init_commands: list[str] = own + self.init_commands
        params["timeout"] = self._patience = float(params.get("timeout", 20))
        return params

    def _start_transaction_under_autocommit(self) -> None:
        turn = self._queue_up()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            turn.give_back()
            raise
        self._turn = turn

    def _queue_up(self) -> Turn:
        try:
            return _turnstiles[str(self.settings_dict["NAME"])].enter(self._patience)
        except WaitedTooLong as refusal:
            raise OperationalError(str(refusal)) from refusal

    def _commit(self) -> None:
        # A commit that fails is still inside its transaction: Django rolls back next, and only then the turn ends.
        super()._commit()  # type: ignore[misc]
        self._give_back_turn()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._give_back_turn()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._give_back_turn()

    def _give_back_turn(self) -> None:
        if turn := self._turn:
            self._turn = None
            turn.give_back()
