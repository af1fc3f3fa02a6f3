"""What went wrong, in one line that somebody who does not read Python can act on."""

from urllib.parse import unquote

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, ObjectDoesNotExist, PermissionDenied, ValidationError
from django.core.management import CommandError
from django.core.management.base import SystemCheckError
from django.db import DatabaseError, InterfaceError, OperationalError, ProgrammingError

HUMAN = (CommandError, ImproperlyConfigured, PermissionDenied, ObjectDoesNotExist)
# Both databases say that a table or column is not there yet in words of their own.
NOT_PREPARED = ("no such table", "no such column", "does not exist")


def in_one_line(error: BaseException) -> str:
    """The sentence for this error. Refusals of our own rooms speak for themselves; the rest is put into words here."""
    if isinstance(error, SystemCheckError):
        return str(error)  # a list for whoever changes the code
    return " ".join(_sentence(error).split())


def _sentence(error: BaseException) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    if isinstance(error, HUMAN) or _is_ours(error):
        return str(error) or type(error).__name__
    if isinstance(error, (DatabaseError, InterfaceError)):
        return _of_database(error)
    if isinstance(error, OSError):
        return _of_system(error)
    return f"Something is wrong inside Regulars ({type(error).__name__}: {error}). Add --debug to see where."


def _is_ours(error: BaseException) -> bool:
    return type(error).__module__.startswith("regulars.")


def _of_database(error: Exception) -> str:
    said = str(error).strip().partition("\n")[0]
    if any(words in said for words in NOT_PREPARED) and isinstance(error, (OperationalError, ProgrammingError)):
        if 'database "' in said:
            return f"{said.rpartition('FATAL:')[2].strip()}: create it, or name another in DATABASE_URL."
        return f"The database is not prepared for this version ({said}): run regulars migrate."
    if isinstance(error, (OperationalError, InterfaceError)):
        return f"The database {_database()} cannot be used: {said}."
    return f"The database refused ({type(error).__name__}: {said}). Add --debug to see where."


def _database() -> str:
    """Where the database is, never with its password."""
    database = settings.DATABASES["default"]
    name, host, port = (unquote(str(database.get(key) or "")) for key in ("NAME", "HOST", "PORT"))
    if not host:
        return name
    return f"{name} at {host}:{port}" if port else f"{name} at {host}"


def _of_system(error: OSError) -> str:
    what = error.strerror or str(error)
    return f"{error.filename}: {what}." if error.filename else f"{what}."
