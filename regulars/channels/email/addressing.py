"""Our marked addresses: hello+r.<token>@corner.example, by which an answer finds its request, and
hello+d.<token>@corner.example, by which a letter that comes back finds the delivery that failed (VERP)."""

import re
from collections.abc import Iterable

from regulars.conversation.tokens import request_token
from regulars.kit import tokens

LONGEST_LOCAL = 64
REPLY_MARK = re.compile(r"\+r\.([0-9a-z]{1,13}\.[a-z2-7]{16})(?=@)", re.IGNORECASE)
BOUNCE_MARK = re.compile(r"\+d\.([0-9a-z]{1,13}\.[a-z2-7]{16})(?=@)", re.IGNORECASE)
NOTICE_MARK = re.compile(r"\+n\.([0-9a-z]{1,13}\.[a-z2-7]{16})(?=@)", re.IGNORECASE)


def reply_address(address: str, request_id: int) -> str:
    """The address of the house with the request's signed token in it; the plain one where that would not fit."""
    local, _, domain = address.rpartition("@")
    marked = f"{local}+r.{request_token(request_id)}"
    return f"{marked}@{domain}" if len(marked) <= LONGEST_LOCAL else address


def tokens_in(addresses: Iterable[str]) -> tuple[str, ...]:
    """The reply tokens of these addresses, each once; whether we signed them is for others to say."""
    found = (match[1].lower() for address in addresses if (match := REPLY_MARK.search(address)))
    return tuple(dict.fromkeys(found))


def bounce_address(address: str, delivery_id: int) -> str:
    """The envelope's sender of one delivery; the plain address where that would not fit."""
    local, _, domain = address.rpartition("@")
    marked = f"{local}+d.{tokens.sign('delivery', delivery_id)}"
    return f"{marked}@{domain}" if len(marked) <= LONGEST_LOCAL else address


def delivery_in(addresses: Iterable[str]) -> int | None:
    """The delivery that one of these addresses names, if we signed it."""
    found = (tokens.unsign("delivery", match[1]) for one in addresses if (match := BOUNCE_MARK.search(one)))
    return next((number for number in found if number), None)


def plain(address: str) -> str:
    """The address without a reply token, of a request or of a notice."""
    return NOTICE_MARK.sub("", REPLY_MARK.sub("", address))
