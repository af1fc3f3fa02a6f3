"""How identifiers are compared: the same mailbox, number or handle always gives the same value."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from django.utils.translation import gettext as _

from regulars.people import phones
from regulars.people.models.identifier import Kind


class NotAnIdentifier(ValueError):
    """The text is not a mail address, number or handle; its words say what is wrong."""


def normalise(kind: str, raw: str, *, country: str = "") -> str:
    """The value by which this identifier is compared; `country` (two letters) is where a phone number without its
    country code is dialled. Raises NotAnIdentifier."""
    text = unicodedata.normalize("NFC", raw).strip()
    if not text or len(text) > 320 or _has_controls(text):
        raise NotAnIdentifier(_("“%(raw)s” cannot be a %(label)s.") % {"raw": raw[:60], "label": Kind(kind).label})
    return _phone(text, country) if kind == Kind.PHONE else _WAYS.get(Kind(kind), str)(text)


def _has_controls(text: str) -> bool:
    return not text.isprintable() and any(unicodedata.category(letter) == "Cc" for letter in text)


def _email(text: str) -> str:
    """Case does not tell mailboxes apart in practice; a domain in any script is compared in its ASCII form."""
    local, at, domain = text.rpartition("@")
    if not (local and at and domain) or len(text.split()) > 1:
        raise NotAnIdentifier(_("“%(text)s” is not a mail address.") % {"text": text[:60]})
    return f"{local.casefold()}@{_ascii_domain(domain)}"


@lru_cache(maxsize=4_096)
def _ascii_domain(domain: str) -> str:
    try:
        return domain.rstrip(".").encode("idna").decode().lower()
    except UnicodeError:
        return domain.rstrip(".").casefold()


def _phone(text: str, country: str) -> str:
    try:
        return phones.compared(text, country=country)
    except phones.NoNumber as refusal:
        raise NotAnIdentifier(str(refusal)) from None


def _handle(text: str) -> str:
    bare = text.lstrip("@")
    if not bare or any(letter.isspace() for letter in bare):
        raise NotAnIdentifier(_("“%(text)s” is not a handle: it is one word, like @maria.") % {"text": text[:60]})
    return bare.casefold()


_WAYS: dict[Kind, Callable[[str], str]] = {
    Kind.EMAIL: _email,
    Kind.HANDLE: _handle,
    Kind.SHOP: str,
    Kind.BROWSER: str,
}
