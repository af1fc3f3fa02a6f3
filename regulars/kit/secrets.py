"""Secrets kept at rest: passwords of mailboxes, tokens, private keys. Sealed in the database, open only while used.

CannotOpen    a secret was sealed with another key, or is not where it was sealed

A secret is sealed with AES-256-GCM under a key of its own, derived (HKDF) from REGULARS_SECRETS_KEY, or from the
house's secret key where none is named. It is bound to its place, which is the model, the field and, with `bound_to`,
the row: copied to another place it cannot be opened. Of several keys, with commas between, the first seals and all
open; `regulars reseal_secrets` seals everything anew with the first.

    class Mailbox(models.Model):
        mark = models.UUIDField(default=uuid.uuid4, editable=False)
        password = SecretField(bound_to="mark")

`mailbox.password` is the open secret; everything else that looks at the row (queries, dumps, forms) meets the seal.
"""

import base64
import binascii
import os
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models.query_utils import DeferredAttribute

NONCE = 12
MARK = "sealed-1:"  # no password begins like this


class CannotOpen(Exception):
    """A secret cannot be opened; the words can be shown to a keeper of the house."""

    def __init__(self) -> None:
        super().__init__(
            "What is kept here was sealed with another key. Put the old key back (REGULARS_SECRETS_KEY or the file "
            "secret.key), or enter it once more."
        )


class Sealed(str):
    """A secret as it lies in the database."""

    __slots__ = ()


def seal(words: str, *, place: str) -> Sealed:
    """The words, readable for this house alone and at this place alone."""
    nonce = os.urandom(NONCE)
    body = nonce + AESGCM(_keys()[0]).encrypt(nonce, words.encode(), place.encode())
    return Sealed(MARK + base64.urlsafe_b64encode(body).decode())


def unseal(sealed: str, *, place: str) -> str:
    """The words again. Raises CannotOpen."""
    try:
        body = base64.urlsafe_b64decode(sealed.removeprefix(MARK))
    except (binascii.Error, ValueError):
        raise CannotOpen from None
    if not sealed.startswith(MARK) or len(body) <= NONCE:
        raise CannotOpen
    for key in _keys():
        try:
            return AESGCM(key).decrypt(body[:NONCE], body[NONCE:], place.encode()).decode()
        except InvalidTag:
            continue
    raise CannotOpen


def _keys() -> list[bytes]:
    """The first seals, all open. The house's secret key always opens, so that a key may be named later."""
    return [_derived(words) for words in (*settings.REGULARS_SECRETS_KEYS, settings.SECRET_KEY)]


@lru_cache(maxsize=16)
def _derived(words: str) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=b"regulars.secrets.1").derive(words.encode())


class _Opening(DeferredAttribute):
    """Opens the secret when it is asked for and seals what is set; between the two only the seal is kept."""

    field: "SecretField"

    def __get__(self, row: Any, owner: Any = None) -> Any:
        if row is None:
            return self
        sealed = super().__get__(row, owner)
        return unseal(sealed, place=self.field.place_of(row)) if sealed else ""

    def __set__(self, row: models.Model, words: str | None) -> None:
        if words and not isinstance(words, Sealed):
            words = seal(words, place=self.field.place_of(row))
        row.__dict__[self.field.attname] = words or Sealed()


class SecretField(models.TextField):  # type: ignore[type-arg]
    """A secret of a row; "" is none. `bound_to` names a field declared before it that never changes and differs by row.

    Reading it raises CannotOpen when the key is another one. It cannot be searched for nor set by `update()`.
    """

    descriptor_class = _Opening

    def __init__(self, *args: Any, bound_to: str = "", **options: Any) -> None:
        self.bound_to = bound_to
        given: dict[str, Any] = {"blank": True, "default": "", "editable": False} | options
        super().__init__(*args, **given)

    def deconstruct(self) -> Any:
        """As migrations write it down."""
        name, path, args, options = super().deconstruct()
        return name, path, args, options | ({"bound_to": self.bound_to} if self.bound_to else {})

    def place_of(self, row: models.Model) -> str:
        """What its seal is bound to."""
        mark = row.__dict__[self.bound_to] if self.bound_to else ""
        return f"{self.model._meta.label_lower}.{self.name}/{mark}"

    def from_db_value(self, value: str | None, *_: Any) -> Sealed:
        """Sealed, as it lies there."""
        return Sealed(value or "")

    def pre_save(self, row: models.Model, add: bool) -> Sealed:
        """What goes into the database: the seal."""
        return Sealed(row.__dict__.get(self.attname, ""))

    def value_from_object(self, row: models.Model) -> Sealed:
        """What forms and dumps see: the seal."""
        return self.pre_save(row, add=False)

    def value_to_string(self, row: models.Model) -> str:
        """What a dump in text sees: the seal."""
        return str(self.value_from_object(row))

    def to_python(self, value: Any) -> Any:
        """A dump gives back the seal."""
        return Sealed(value) if isinstance(value, str) and value.startswith(MARK) else value

    def get_prep_value(self, value: Any) -> Any:
        """Refuse whatever is not sealed, so that no way around the row can write a bare secret."""
        if isinstance(value, Sealed) or value in (None, ""):
            return str(value or "")
        raise TypeError(f"{self.name} is a secret: set it on the row and save the row.")


def reseal() -> tuple[int, list[str]]:
    """Seal every secret of the house with the first key; how many, and the names of those that could not be opened."""
    count, lost = 0, []
    for model in apps.get_models():
        for field in (field for field in model._meta.concrete_fields if isinstance(field, SecretField)):
            for row in model._default_manager.exclude(**{field.attname: ""}).iterator(chunk_size=100):
                try:
                    count += _reseal(row, field)
                except CannotOpen:
                    lost.append(f"{field.name} of {row}")
    return count, lost


def _reseal(row: models.Model, field: SecretField) -> int:
    """Unless somebody has changed it meanwhile: then it is sealed with the first key already."""
    old = field.pre_save(row, add=False)
    new = seal(unseal(old, place=field.place_of(row)), place=field.place_of(row))
    return type(row)._default_manager.filter(pk=row.pk, **{field.attname: old}).update(**{field.attname: new})
