"""NOTIFY and LISTEN. The listener needs a session of its own: behind PgBouncer set DATABASE_DIRECT_URL."""

import os
import threading
from collections.abc import Callable

import psycopg
from django.db import DatabaseError, connection

from regulars.kit.live.transports import BEGAN, Broken

CHANNEL = "regulars_live"
# A NOTIFY writes a commit record. Nothing is lost by not waiting for the disk: it is a hint about what is safe already.
TELL = "SELECT set_config('synchronous_commit', 'off', true), pg_notify(%s, %s)"


class PostgresTransport:
    """Through the database itself."""

    def tell(self, message: str) -> None:
        """One statement on the caller's connection."""
        try:
            with connection.cursor() as cursor:
                cursor.execute(TELL, [CHANNEL, message])
        except DatabaseError as problem:
            raise Broken(str(problem)) from problem

    def listen(self, hear: Callable[[str], None], stopping: threading.Event) -> None:
        """A connection of its own, outside the pool."""
        try:
            with _connect() as session:
                session.execute(f"LISTEN {CHANNEL}")
                hear(BEGAN)
                while not stopping.is_set():
                    for notice in session.notifies(timeout=0.5):
                        hear(notice.payload)
        except psycopg.Error as problem:
            raise Broken(str(problem)) from problem


def _connect() -> psycopg.Connection[object]:
    if direct := os.environ.get("DATABASE_DIRECT_URL"):
        return psycopg.connect(direct, autocommit=True)
    known = connection.get_connection_params()
    names = {"dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "service"}
    return psycopg.connect(autocommit=True, **{name: value for name, value in known.items() if name in names})
