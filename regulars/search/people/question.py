"""A question about people as an address carries it, and as a segment keeps it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from django.db.models import Q

from regulars.search.people.filters import FILTERS, Filter

MOST_FILTERS = 12
MOST_TYPED = 100
# Each order ends with what is unique, and says what a row must have to stand in it.
ORDERS: dict[str, tuple[tuple[str, ...], Q]] = {
    "name": (("sort_name", "id"), Q(sort_name__gt="")),
    "newest": (("-id",), Q()),
    "heard": (("-heard_at", "-id"), Q(heard_at__isnull=False)),
    "silent": (("heard_at", "id"), Q(heard_at__isnull=False)),
    "quiet": (("quiet_after", "id"), Q(quiet_after__isnull=False)),
}
# In which orders an index leads from the value of a filter through those who fit it, in that order.
RAILS = {
    "name": ("standing", "language"),
    "newest": ("nameless",),
    "heard": ("heard",),
    "silent": ("heard",),
    "quiet": ("quiet",),
}


@dataclass(frozen=True)
class Question:
    """`filters` are keys with a value of each, `typed` the beginning of a name or address; `ignored` is what the
    address held besides and nobody understood."""

    filters: tuple[tuple[str, str], ...] = ()
    typed: str = ""
    order: str = "name"
    ignored: tuple[str, ...] = ()

    @classmethod
    def read(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """From the pairs of an address or a form; empty values are no filters. Any input is fine."""
        filters: dict[tuple[str, str], None] = {}
        typed, order, ignored = "", "", []
        for key, value in ((key, " ".join(value.split())) for key, value in pairs):
            if key == "q":
                typed = value[:MOST_TYPED]
            elif key in {"list", "order"}:
                order = value
            elif key in FILTERS and value:
                if FILTERS[key].takes(value) and len(filters) < MOST_FILTERS:
                    filters[key, value] = None
                else:
                    ignored.append(FILTERS[key].label)
        return cls(tuple(filters), typed, _order(order, dict(filters.keys())), tuple(ignored))

    @classmethod
    def kept(cls, kept: Mapping[str, Any]) -> Self:
        """From what a segment keeps."""
        return cls.read((str(key), str(value)) for key, value in kept.get("asked", []))

    def to_keep(self) -> dict[str, Any]:
        """As a segment keeps it."""
        return {"asked": [list(pair) for pair in self.pairs]}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """As an address carries it."""
        typed = [("q", self.typed)] if self.typed else []
        return [*self.filters, *typed, *([("order", self.order)] if self.order != "name" else [])]

    @property
    def address(self) -> str:
        """The part of an address behind the question mark."""
        return urlencode(self.pairs)

    @property
    def filters_address(self) -> str:
        """The same without what was typed."""
        return urlencode(self.filters)

    @property
    def asks(self) -> list[tuple[Filter, str]]:
        """Each filter with its value."""
        return [(FILTERS[key], value) for key, value in self.filters]

    @property
    def narrows(self) -> bool:
        """Whether it leaves anybody out."""
        return bool(self.filters or self.typed)

    def without(self, key: str, value: str) -> "Question":
        """The same with one filter less."""
        return replace(self, filters=tuple(pair for pair in self.filters if pair != (key, value)))


def _order(wanted: str, filters: Mapping[str, str]) -> str:
    """The order asked for, or the one that fits: whom we lose first, and nobody without a name by name."""
    if wanted not in ORDERS or (wanted == "quiet" and "quiet" not in filters):
        wanted = "quiet" if "quiet" in filters else "name"
    nowhere = (wanted == "name" and "nameless" in filters) or (
        wanted in {"heard", "silent"} and filters.get("heard") == "never"
    )
    return "newest" if nowhere else wanted
