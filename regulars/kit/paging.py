"""Paging by key: a page starts after the last row seen, so that page one thousand costs what page one costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.core.signing import BadSignature
from django.core.signing import dumps as sign
from django.core.signing import loads as unsign
from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)


class WrongPlace(ValidationError):
    """The `after` of a link is not one of ours: show the first page instead."""


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows in order, and the key that opens the page after them (empty on the last one)."""

    rows: Sequence[Row]
    after: str


def page_by_key(rows: QuerySet[Row], *, order: Sequence[str], size: int, after: str = "") -> Page[Row]:
    """One page of rows in the order of the named columns ("-moved_at", "-id"), all ascending or all descending.

    The last column must be unique. One query; fetches one row more than it shows to know whether there is a next page.
    """
    return first_page(list(rows_after(rows, order=order, after=after)[: size + 1]), order=order, size=size)


def rows_after(rows: QuerySet[Row], *, order: Sequence[str], after: str = "") -> QuerySet[Row]:
    """The rows in this order that come after a key, all of them where there is none. Raises WrongPlace."""
    rows = rows.order_by(*order)
    return rows.filter(_beyond(order, _key(after, order))) if after else rows


def first_page(found: Sequence[Row], *, order: Sequence[str], size: int) -> Page[Row]:
    """The page in rows that were fetched already, from the beginning and in this order: one more than it shows."""
    shown = found[:size]
    return Page(shown, mark(shown[-1], order) if len(found) > size else "")


def _beyond(order: Sequence[str], key: Sequence[Any]) -> Q:
    """(a, b) < (x, y) spelled so that both databases walk the index: a <= x AND (a < x OR b < y)."""
    names = [column.lstrip("-") for column in order]
    sign_ = "lt" if order[0].startswith("-") else "gt"
    beyond = Q(**{f"{names[-1]}__{sign_}": key[-1]})
    for name, value in zip(names[-2::-1], key[-2::-1], strict=True):
        beyond = Q(**{f"{name}__{sign_}e": value}) & (Q(**{f"{name}__{sign_}": value}) | beyond)
    return beyond


def key_from(row: Model, *, order: Sequence[str]) -> str:
    """The `after` of a page that begins with this very row. The last column must be a whole number."""
    values = [getattr(row, column.lstrip("-")) for column in order]
    values[-1] += 1 if order[-1].startswith("-") else -1
    return _signed(values)


def mark(row: Model, order: Sequence[str]) -> str:
    """The key of what comes after this row."""
    return _signed([getattr(row, column.lstrip("-")) for column in order])


def _signed(values: Sequence[Any]) -> str:
    return sign([value.isoformat() if isinstance(value, datetime) else value for value in values], salt="page")


def _key(after: str, order: Sequence[str]) -> list[Any]:
    try:
        values = unsign(after, salt="page")
    except BadSignature:
        raise WrongPlace("That page link is broken. Here is the newest page instead.") from None
    if len(values) != len(order):
        raise WrongPlace("That page link belongs to another list. Here is the newest page instead.")
    return list(values)


def count_up_to(rows: QuerySet[Any], most: int) -> int:
    """How many rows there are, counting no further than `most` (so that a count stays cheap on a list that grows)."""
    return rows.order_by()[:most].count()
