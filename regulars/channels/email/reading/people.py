"""Whose conversation a mail goes to, and that person's name taken apart."""

import re

from nameparser import HumanName

from regulars.channels.email.reading.addresses import addresses
from regulars.channels.email.reading.headers import Headers
from regulars.channels.email.reading.mail import Address, PersonName

# Who wrote it, first things first. A list or group that passes a mail on names the author in the first.
AUTHOR_HEADERS = ("x-original-sender", "x-original-from", "from", "sender", "reply-to", "return-path")

LONGEST_NAME = 500

_ASIDE = re.compile(r"\s*[(\[][^)\]]{0,200}[)\]]|\s+(?:via|über|par)\s.*$", re.IGNORECASE)


def author(headers: Headers, sender: tuple[Address, ...]) -> PersonName | None:
    """The person who wrote the mail, or None when no header has an address."""
    for name in AUTHOR_HEADERS:
        found = sender if name == "from" else addresses(headers.all(name))
        if found:
            return person(_named(found[0], sender))
    return None


def _named(found: Address, sender: tuple[Address, ...]) -> Address:
    same = next((address for address in sender if address.address.lower() == found.address.lower()), None)
    return found if found.name or same is None else same


def person(mailbox: Address) -> PersonName:
    """The mailbox as a person. The address without blanks and trailing dots, in lower case."""
    email = re.sub(r"\s+", "", mailbox.address).rstrip(".").lower()
    name = " ".join((mailbox.name or "").split())[:LONGEST_NAME]
    if not name or "@" in name:
        return PersonName(email, name or None)
    first, last = _first_and_last(name)
    return PersonName(email, name, first or None, last or None)


def _first_and_last(name: str) -> tuple[str, str]:
    bare = _ASIDE.sub("", name).strip() or name
    if "," not in bare and len(bare.split()) == 2:
        first, last = bare.split()
        return _proper(first), _proper(last)
    parsed = HumanName(bare[:200])
    first = " ".join(part for part in (str(parsed.first), str(parsed.middle)) if part)
    return _proper(first), _proper(str(parsed.last))


def _proper(name: str) -> str:
    """The name with capitals, when it was written in one case only."""
    return name.title() if name.islower() or (name.isupper() and len(name) > 3) else name
