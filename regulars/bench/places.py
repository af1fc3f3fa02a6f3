"""Where the houses of the bench are made: folders and databases of their own, never one where somebody lives."""

from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from regulars.bench.errors import BenchFailed
from regulars.bench.shapes import Shape

PREFIX = "regulars_bench_"


def database_for(shape: Shape, server: str) -> str:
    """The URL of this house's own database on the server that a URL names, made if it is not there; "" for SQLite.

    The database that the URL itself names is only used to ask from. Raises BenchFailed.
    """
    if not server:
        return ""
    parts = urlsplit(server)
    if not parts.scheme.startswith("postgres"):
        raise BenchFailed(
            "--database takes the URL of a PostgreSQL server, like postgres://user@127.0.0.1:5432/postgres."
        )
    name = f"{PREFIX}{shape.word}"
    try:
        with psycopg.connect(server, autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
            if not known:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.Error as problem:
        raise BenchFailed(f"The database {name} cannot be made: {str(problem).strip()}") from problem
    return urlunsplit(parts._replace(path=f"/{name}"))


def drop(database: str, server: str) -> None:
    """Take a database away that `database_for` made."""
    name = urlsplit(database).path.lstrip("/")
    if name.startswith(PREFIX):
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
