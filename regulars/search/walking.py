"""Finding entries by words and operators together, the newest first, at a cost that does not grow with the house.

What is narrow leads: words that stand in few entries, or an operator that few entries meet; the rest is looked at
in what it gives. Where nothing is narrow, both are met soon by going back day by day; a page goes back WINDOWS times
WINDOW entries at most and says how far it came, and the next page goes on from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.signing import BadSignature, dumps, loads
from django.db.models import Q, QuerySet

from regulars.conversation.models import Entry
from regulars.search.engines import Engine
from regulars.search.engines.engine import ENTRIES
from regulars.search.narrowing import SAID, Narrowing
from regulars.search.query import Query, Term
from regulars.search.sight import Sight

GATHERED = 10_000
LED = 2_000
WINDOW = 2_000
WINDOWS = 8
SLICE = 200
SALT = "search by operators"

Place = tuple[datetime, int]


@dataclass(frozen=True)
class Walked:
    """Ids of one page. `after` opens the next; `back_to` is set where the page ended before it was full."""

    ids: list[int]
    after: str = ""
    back_to: datetime | None = None


@dataclass(frozen=True)
class Walk:
    """One question, ready to be looked for."""

    engine: Engine
    query: Query | None
    unwanted: tuple[Term, ...]
    narrowing: Narrowing
    sight: Sight

    def page(self, after: str, size: int) -> Walked:
        """At most size entries beyond the mark `after`."""
        place = _place(after)
        if (few := self._by_words()) is not None:
            return self._page_of(few, place, size, worded=True)
        if (few := self._by_lead()) is not None:
            return self._page_of(few, place, size, worded=False)
        return self._back(place, size)

    def _rows(self) -> QuerySet[Entry]:
        rows = self.sight.entries.filter(self.narrowing.where & self.narrowing.moments)
        return rows if self.query else rows.filter(kind__in=SAID)

    def _by_words(self) -> list[int] | None:
        """All entries with the words, unless those are many."""
        if self.query is None:
            return None
        if self.engine.count(ENTRIES, [self.query], GATHERED + 1)[0] > GATHERED:
            return None  # without gathering them: PostgreSQL would take apart the words of each
        hits = self.engine.some(ENTRIES, self.query, GATHERED + 1)
        return hits if len(hits) <= GATHERED else None

    def _by_lead(self) -> list[int] | None:
        """All entries that one operator leads to, unless those are many."""
        for lead in self.narrowing.leads:
            ids = list(lead.filter(self.narrowing.moments).order_by().values_list("pk", flat=True)[: LED + 1])
            if len(ids) <= LED:
                return ids
        return None

    def _page_of(self, ids: Sequence[int], place: Place | None, size: int, *, worded: bool) -> Walked:
        rows = self._rows().filter(pk__in=ids).order_by().values_list("at", "pk")
        there = sorted((row for row in rows if place is None or row < place), reverse=True)
        return self._sifted(there, size, worded=worded)

    def _sifted(self, there: Sequence[Place], size: int, *, worded: bool) -> Walked:
        """The first of them in which the words stand, asked in slices."""
        found: list[Place] = []
        for begin in range(0, len(there), SLICE):
            part = there[begin : begin + SLICE]
            kept = self._with_words([pk for _, pk in part], worded=worded)
            found += [row for row in part if row[1] in kept]
            if len(found) > size:
                break
        return Walked([pk for _, pk in found[:size]], _mark(found[size - 1]) if len(found) > size else "")

    def _with_words(self, ids: list[int], *, worded: bool) -> set[int]:
        kept = set(ids)
        if self.query and not worded:
            kept &= set(self.engine.among(ENTRIES, self.query, ids))
        elif not self.query:
            for term in self.unwanted:
                kept -= set(self.engine.among(ENTRIES, Query((term,)), ids))
        return kept

    def _back(self, place: Place | None, size: int) -> Walked:
        """Window by window into the past."""
        found: list[Place] = []
        for _ in range(WINDOWS):
            window = list(self._window(place))
            last = len(window) < WINDOW
            ids = [pk for _, pk in window]
            met = set(self._rows().filter(pk__in=ids).order_by().values_list("pk", flat=True))
            sifted = self._sifted([row for row in window if row[1] in met], size - len(found), worded=False)
            shown = set(sifted.ids)
            found += [row for row in window if row[1] in shown]
            if sifted.after or len(found) >= size or last:
                more = bool(sifted.after) or (len(found) >= size and not last)
                return Walked([pk for _, pk in found], _mark(found[-1]) if more and found else "")
            place = window[-1]
        return Walked([pk for _, pk in found], _mark(place) if place else "", place[0] if place else None)

    def _window(self, place: Place | None) -> "Sequence[Place]":
        """The next entries further back, whatever they say: the index by day alone is read."""
        rows = Entry.objects.filter(self.narrowing.moments)
        if place:
            # Both, or the index would be read from its beginning.
            rows = rows.filter(Q(at__lte=place[0])).exclude(at=place[0], pk__gte=place[1])
        return list(rows.order_by("-at", "-pk").values_list("at", "pk")[:WINDOW])


def _mark(place: Place) -> str:
    return dumps([place[0].isoformat(), place[1]], salt=SALT, compress=False)


def _place(after: str) -> Place | None:
    try:
        at, pk = loads(after, salt=SALT) if after else ("", 0)
    except (BadSignature, ValueError, TypeError):
        return None
    return (datetime.fromisoformat(at), pk) if at else None
