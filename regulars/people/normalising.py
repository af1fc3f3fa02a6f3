"""How identifiers are compared: the same mailbox, number or handle always gives the same value."""

import unicodedata
from collections.abc import Callable

import phonenumbers

from regulars.people.models.identifier import Kind


class NotAnIdentifier(ValueError):
    """The text is not a mail address, number or handle; its words say what is wrong."""


def normalise(kind: str, raw: str) -> str:
    """The value by which this identifier is compared. Raises NotAnIdentifier."""
    text = unicodedata.normalize("NFC", raw).strip()
    if not text or len(text) > 320 or any(unicodedata.category(letter) == "Cc" for letter in text):
        raise NotAnIdentifier(f"“{raw[:60]}” cannot be a {Kind(kind).label}.")
    return _WAYS.get(Kind(kind), str)(text)


def _email(text: str) -> str:
    """Case does not tell mailboxes apart in practice; a domain in any script is compared in its ASCII form."""
    local, at, domain = text.rpartition("@")
    if not (local and at and domain) or any(letter.isspace() for letter in text):
        raise NotAnIdentifier(f"“{text[:60]}” is not a mail address.")
    return f"{local.casefold()}@{_ascii_domain(domain)}"


def _ascii_domain(domain: str) -> str:
    try:
        return domain.rstrip(".").encode("idna").decode().lower()
    except UnicodeError:
        return domain.rstrip(".").casefold()


def _phone(text: str) -> str:
    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        raise NotAnIdentifier(f"“{text[:60]}” is not a phone number with its country code (+351 …).") from None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_WAYS: dict[Kind, Callable[[str], str]] = {
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.HANDLE: lambda text: text.lstrip("@").casefold(),
    Kind.SHOP: str,
    Kind.BROWSER: str,
}
