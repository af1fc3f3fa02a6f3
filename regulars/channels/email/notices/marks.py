"""The signed marks of a notice: in the address for its answer, hello+n.<token>@corner.example, and in its id."""

import re
from collections.abc import Iterable

from regulars.channels.email.addressing import LONGEST_LOCAL, NOTICE_MARK
from regulars.channels.email.models import Notice
from regulars.kit import tokens

IN_ID = re.compile(r"n\.([0-9a-z]{1,13}\.[a-z2-7]{16})\.\d{1,20}@", re.IGNORECASE)


def answer_address(address: str, notice: Notice) -> str:
    """The address of the house with the notice's token in it; the plain one where that would not fit."""
    local, _, domain = address.rpartition("@")
    marked = f"{local}+n.{_token(notice)}"
    return f"{marked}@{domain}" if len(marked) <= LONGEST_LOCAL else address


def message_id(notice: Notice, upto: int, domain: str) -> str:
    """The id of the notice that tells up to this entry: the same for a repeat, another for the next."""
    return f"n.{_token(notice)}.{upto}@{domain}"


def named_in_addresses(addresses: Iterable[str]) -> Notice | None:
    """The notice whose answers go to one of these addresses, if we signed it."""
    return _first(match[1] for address in addresses if (match := NOTICE_MARK.search(address)))


def named_in_ids(ids: Iterable[str]) -> Notice | None:
    """The notice that has one of these ids, if we signed it."""
    return _first(match[1] for one in ids if (match := IN_ID.match(one)))


def _token(notice: Notice) -> str:
    return tokens.sign("notice", notice.pk)


def _first(found: Iterable[str]) -> Notice | None:
    ids = [number for token in found if (number := tokens.unsign("notice", token))]
    rows = Notice.objects.select_related("teammate", "request__person")
    return rows.filter(pk__in=ids).order_by("pk").first() if ids else None
