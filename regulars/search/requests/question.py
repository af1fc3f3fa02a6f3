"""A question about requests as an address carries it, and as a view keeps it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlencode

from django.db.models import Q

from regulars.conversation.models import View
from regulars.search.requests.filters import FILTERS, Filter
from regulars.team.models import Teammate

MOST_FILTERS = 12
MANY = {"tag", "person-tag", "field"}
ORDERS: dict[str, tuple[str, ...]] = {
    View.Order.MOVED: ("-moved_at", "-id"),
    View.Order.WAITING: ("waiting_since", "id"),
}


@dataclass(frozen=True)
class Question:
    """`filters` are keys with a value of each; without a state, what is open is meant. Whoever waits longest comes
    first only among those who wait."""

    filters: tuple[tuple[str, str], ...] = ()
    order: str = View.Order.MOVED

    @classmethod
    def read(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """From the pairs of an address or a form; what nobody understands is left out. Any input is fine."""
        filters: dict[tuple[str, str], None] = {}
        order = ""
        for key, value in ((key, " ".join(value.split())) for key, value in pairs):
            if key == "order":
                order = value
            elif key in FILTERS and value and FILTERS[key].takes(value) and len(filters) < MOST_FILTERS:
                if key not in MANY:
                    filters = {pair: None for pair in filters if pair[0] != key}
                filters[key, value] = None
        return cls(tuple(filters), order if order in ORDERS else View.Order.MOVED)

    @classmethod
    def kept(cls, view: View) -> Self:
        """As a view keeps it."""
        pairs = view.asks.get("asked", []) if isinstance(view.asks, Mapping) else []
        return cls.read([(str(key), str(value)) for key, value in pairs] + [("order", view.order)])

    def to_keep(self) -> dict[str, Any]:
        """As a view keeps it."""
        return {"asked": [list(pair) for pair in self.filters]}

    @property
    def address(self) -> str:
        """The part of an address behind the question mark."""
        return urlencode([*self.filters, ("order", self.order)])

    @property
    def by(self) -> tuple[str, ...]:
        """The columns it is ordered by."""
        return ORDERS[self.order]

    @property
    def words(self) -> str:
        """The words looked for, "" for none."""
        return self.first("words")

    def first(self, key: str) -> str:
        """The value of a filter, "" where it is not asked for."""
        return next((value for one, value in self.filters if one == key), "")

    def all(self, key: str) -> list[str]:
        """All values of a filter."""
        return [value for one, value in self.filters if one == key]

    def about(self, me: Teammate) -> Q:
        """What the request's own columns must be."""
        asked = Q() if self.first("state") else Q(state="open")
        if self.order == View.Order.WAITING:
            asked &= Q(waiting_since__isnull=False)
        for one, value in self._asks():
            if one.about:
                asked &= one.about(value, me)
        return asked

    @property
    def elsewhere(self) -> list[tuple[Filter, str]]:
        """The filters that ask for rows elsewhere or must be looked at, each with its value."""
        return [(one, value) for one, value in self._asks() if one.rows or one.looked]

    def _asks(self) -> list[tuple[Filter, str]]:
        return [(FILTERS[key], value) for key, value in self.filters]
