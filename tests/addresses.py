"""Where a process of its own finds what this test uses."""

from urllib.parse import quote

from django.db import connection


def database_url() -> str:
    """The database of this test as DATABASE_URL; PostgreSQL may listen on a socket, whose folder is its host then."""
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    secret = f":{quote(known['PASSWORD'], safe='')}" if known["PASSWORD"] else ""
    port = f":{known['PORT']}" if known["PORT"] else ""
    return f"postgres://{known['USER']}{secret}@{quote(known['HOST'], safe='')}{port}/{known['NAME']}"
