"""Starting the house: free ports, a place for its data, a prepared database, somebody to let in.

StartRefused    the house cannot be started here and now; the sentence says what to do
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from regulars.config import ports
from regulars.config.ports import Port
from regulars.people.models import Person
from regulars.team import founding, signing_in
from regulars.team.models import House, Teammate

# Beside the data once it was decided with what the house begins, so that a removed demo does not come back.
BEGUN = "begun"

Telling = Callable[[str], object]


class StartRefused(Exception):
    """The house cannot be started here and now."""


def check_ports() -> None:
    """Raise PortClosed unless the web and the mail can both be listened for."""
    ports.check(
        Port("The web", settings.REGULARS_HOST, settings.REGULARS_PORT, "REGULARS_HOST", "REGULARS_PORT"),
        Port(
            "The mail",
            settings.REGULARS_SMTP_HOST,
            settings.REGULARS_SMTP_PORT,
            "REGULARS_SMTP_HOST",
            "REGULARS_SMTP_PORT",
        ),
    )


def make_home() -> Path:
    """The folder of the house's data, for its owner's eyes only. Raises StartRefused if it cannot be written to."""
    home = Path(settings.REGULARS_HOME)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in (home, Path(settings.MEDIA_ROOT), Path(settings.STATIC_ROOT)):
            folder.mkdir(mode=0o700, exist_ok=True)
        (home / f".write-{os.getpid()}").touch(mode=0o600)
        (home / f".write-{os.getpid()}").unlink()
    except OSError as error:
        raise StartRefused(
            f"The data of the house cannot be kept in {home} ({error.strerror}): "
            "make the folder yours, or name another with REGULARS_HOME=FOLDER."
        ) from None
    return home


def check_database() -> None:
    """Raise Django's OperationalError within seconds if nobody answers (the pool would keep trying much longer)."""
    if connection.vendor == "postgresql":
        wanted: dict[str, Any] = {"connect_timeout": 5} | connection.get_connection_params()
        with connection.wrap_database_errors:
            psycopg.connect(**wanted).close()


def prepare_database() -> None:
    """Bring the tables to this version; harmless when they are there already."""
    call_command("migrate", verbosity=0, interactive=False)


def begin(*, empty: bool, tell: Telling) -> None:
    """Fill a new house with the demo business unless it shall be empty. A house that has begun is left as it is."""
    if empty and House.objects.filter(is_demo=True).exists():
        raise StartRefused(
            "The demo business lives here: take it away with “regulars remove_demo”, or begin elsewhere with "
            "REGULARS_HOME=FOLDER. Without --empty it starts as it is."
        )
    mark = Path(settings.REGULARS_HOME) / BEGUN
    if not (mark.exists() or empty or Teammate.objects.exists() or Person.objects.exists()):
        tell("Loading the demo business …")
        call_command("load_demo", verbosity=0)
    mark.touch(mode=0o600)


def keeper() -> Teammate | None:
    """Who is let in when nobody is named: the first who keeps the house, else the first teammate, or None."""
    return Teammate.objects.here().order_by("-keeps_house", "id").first()


def sign_in_address(teammate: Teammate) -> str:
    """A fresh link that signs this teammate in once, within 15 minutes."""
    return f"{settings.REGULARS_URL}/sign-in/link/{signing_in.make_link(teammate)}/"


def set_up_address() -> str:
    """The link to the set-up page of a house without teammates; its key keeps strangers out."""
    return f"{settings.REGULARS_URL}/setup/?{urlencode({'key': founding.founding_key()})}"
