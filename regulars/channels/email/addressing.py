"""Our reply addresses: hello+r.<token>@corner.example, by which an answer finds its request."""

import re
from collections.abc import Iterable

from regulars.conversation.tokens import request_token

LONGEST_LOCAL = 64
REPLY_MARK = re.compile(r"\+r\.([0-9a-z]{1,13}\.[a-z2-7]{16})(?=@)", re.IGNORECASE)


def reply_address(address: str, request_id: int) -> str:
    """The address of the house with the request's signed token in it; the plain one where that would not fit."""
    local, _, domain = address.rpartition("@")
    marked = f"{local}+r.{request_token(request_id)}"
    return f"{marked}@{domain}" if len(marked) <= LONGEST_LOCAL else address


def tokens_in(addresses: Iterable[str]) -> tuple[str, ...]:
    """The reply tokens of these addresses, each once; whether we signed them is for others to say."""
    found = (match[1].lower() for address in addresses if (match := REPLY_MARK.search(address)))
    return tuple(dict.fromkeys(found))


def plain(address: str) -> str:
    """The address without a reply token."""
    return REPLY_MARK.sub("", address)
