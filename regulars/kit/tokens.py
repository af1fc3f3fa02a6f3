"""Short signed tokens that fit into a Message-ID or the local part of a mail address.

A token is `<id in base 36>.<signature>`, letters and digits only: mail servers fold case and rewrite odd characters,
so nothing in it depends on them. The signature is 80 bits of HMAC-SHA-256 over purpose and id.
"""

import base64
import hashlib

from django.utils.crypto import constant_time_compare, salted_hmac

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def sign(purpose: str, number: int) -> str:
    """A token for this number that only this house can make, valid for one purpose."""
    return f"{_base36(number)}.{_signature(purpose, number)}"


def unsign(purpose: str, token: str) -> int | None:
    """The number that was signed, or None if the token is not ours or was made for another purpose."""
    numeral, _, signature = token.lower().partition(".")
    if not (numeral.isascii() and numeral.isalnum() and len(numeral) <= 13):
        return None
    number = int(numeral, 36)
    return number if constant_time_compare(signature, _signature(purpose, number)) else None


def _signature(purpose: str, number: int) -> str:
    mac = salted_hmac(f"regulars.{purpose}", str(number), algorithm="sha256").digest()
    return base64.b32encode(mac[:10]).decode().lower()


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = ALPHABET[rest] + digits
    return digits or "0"


def fingerprint(*parts: str | bytes) -> str:
    """A SHA-256 over the parts, each counted with its length so that ("ab", "c") differs from ("a", "bc")."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
