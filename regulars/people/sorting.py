"""How people stand in a list by name: without case and accents, the same on every machine and database."""

import unicodedata
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

LONGEST = 200
# Letters of their own that Unicode does not take apart, where a reader of any language looks for them.
ALIKE = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})

if TYPE_CHECKING:
    Text = models.CharField[str, str]
else:
    Text = models.CharField


def sort_key(name: str) -> str:
    """The name as it is compared: Çelik beside Celik, ŁUKASZ beside Lukas; marks before its first letter do not count.
    "" only for a name that is empty."""
    words = " ".join((name.lower() if name.isascii() else _plain(name)).split())
    begins = next((place for place, letter in enumerate(words) if letter.isalnum()), 0)
    return words[begins:][:LONGEST]


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(ALIKE)


class SortKey(Text):
    """The sort key of the row's name, made whenever the row is written; compared letter by letter everywhere."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """The key of the name as it is now."""
        key = sort_key(getattr(model_instance, "name", ""))
        setattr(model_instance, self.attname, key)
        return key

    def db_parameters(self, connection: BaseDatabaseWrapper) -> dict[str, Any]:
        """PostgreSQL would compare by the language of the machine; SQLite compares letter by letter anyway."""
        parameters: dict[str, Any] = dict(super().db_parameters(connection))
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters
