"""What was gathered of somebody, as plain values. No database.

Moments are absolute, never "yesterday": what was gathered on Monday is told on Thursday in Thursday's words.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from typing import Any


class What(StrEnum):
    """What one thing is. STRANGER: they wrote once, and nothing else is known; SILENT: nothing was ever said between
    us; SETTLED: nothing is open and nothing promised."""

    DIED = "died"
    PARTED = "parted"
    LIMIT = "limit"
    LOSS = "loss"
    COMPLAINT = "complaint"
    MONEY_BACK = "money back"
    AGAIN = "told again"
    THANKS = "thanks"
    FIRST = "first"
    STRANGER = "stranger"
    SILENT = "silent"
    SETTLED = "settled"
    WAITS = "waits"
    OPEN = "open"
    PROMISE = "promise"
    BROKEN = "broken"
    THEIRS = "theirs"
    OURS = "ours"
    DAY = "day"
    FACT = "fact"
    CAREFUL = "careful"
    RELATIVE = "relative"
    BROUGHT = "brought"
    CAME_BY = "came by"


# A day of the calendar, the same wherever one reads it; kept as its noon in UTC.
WHOLE_DAYS = {What.DAY, What.DIED}


@dataclass(frozen=True)
class Source:
    """The row it stands in: `kind` is its table ("entry", "fact", "promise" …)."""

    kind: str
    id: int


@dataclass(frozen=True)
class Thing:
    """One thing to know. `at` is when it was or will be; `words` are as they stand in the row; `who` is a first name:
    one of us, or of theirs. `more` is a second word: what a relative is to them, the hour of a day."""

    what: What
    source: Source
    at: datetime | None = None
    words: str = ""
    who: str = ""
    more: str = ""

    def day(self, zone: tzinfo | None) -> date | None:
        """The day of it on this clock."""
        return self.at and self.at.astimezone(UTC if self.what in WHOLE_DAYS else zone).date()

    def is_later(self, than: "Thing | None") -> bool:
        """Whether it was after the other; than nothing, anything is."""
        if than is None or than.at is None:
            return True
        return self.at is not None and self.at > than.at


@dataclass(frozen=True)
class Life:
    """What there is to know of somebody, by their number. `called` is "" while we know no name; things of a kind stand
    in the order in which they matter."""

    number: int
    called: str
    since: datetime
    style: str = ""
    things: tuple[Thing, ...] = ()

    def of(self, what: What) -> tuple[Thing, ...]:
        """All things of this kind."""
        return tuple(thing for thing in self.things if thing.what == what)

    def one(self, *whats: What) -> Thing | None:
        """The first thing of these kinds, the first kind first."""
        return next((thing for what in whats for thing in self.of(what)), None)

    @property
    def itself(self) -> Source:
        """The row of the person, in which since when we know them stands."""
        return Source("person", self.number)

    @property
    def first(self) -> Thing:
        """How it began."""
        return self.one(What.FIRST) or Thing(What.FIRST, self.itself, self.since)

    @property
    def sources(self) -> frozenset[Source]:
        """Where all of it stands."""
        return frozenset(thing.source for thing in self.things)

    @property
    def is_one_letter(self) -> bool:
        """Whether they wrote once and nothing else of them was gathered."""
        theirs = self.of(What.THEIRS)
        once = len(theirs) == 1 and theirs[0].source == self.first.source
        return once and not self.style and all(one.what in _OF_A_LETTER for one in self.things)

    def known_from(self, seen: Collection[Source]) -> "Life":
        """As much of it as stands in these rows."""
        return replace(self, things=tuple(thing for thing in self.things if thing.source in seen))

    def without(self, *whats: What) -> "Life":
        """All but these kinds."""
        return replace(self, things=tuple(thing for thing in self.things if thing.what not in whats))


# What a letter alone may bring along.
_OF_A_LETTER = {
    What.FIRST,
    What.THEIRS,
    What.WAITS,
    What.OPEN,
    What.SETTLED,
    What.COMPLAINT,
    What.MONEY_BACK,
    What.THANKS,
}


def kept(life: Life) -> dict[str, Any]:
    """As it is kept in a JSON column."""
    things = [
        {
            "what": str(one.what),
            "in": [one.source.kind, one.source.id],
            "at": one.at and one.at.isoformat(),
            "words": one.words,
            "who": one.who,
            "more": one.more,
        }
        for one in life.things
    ]
    return {
        "number": life.number,
        "called": life.called,
        "since": life.since.isoformat(),
        "style": life.style,
        "things": things,
    }


def brought_back(row: dict[str, Any]) -> Life | None:
    """From a JSON column; None where nothing was gathered yet, or by another version of us."""
    try:
        things = tuple(_thing(one) for one in row["things"])
        return Life(row["number"], row["called"], datetime.fromisoformat(row["since"]), row["style"], things)
    except (KeyError, TypeError, ValueError):
        return None


def _thing(one: dict[str, Any]) -> Thing:
    moment: Callable[[str], datetime] = datetime.fromisoformat
    kind, number = one["in"]
    at = moment(one["at"]) if one["at"] else None
    return Thing(What(one["what"]), Source(kind, number), at, one["words"], one["who"], one["more"])
