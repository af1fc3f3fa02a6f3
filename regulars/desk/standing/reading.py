"""What the page on how we stand shows: what holds now, and what was decided before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from regulars.desk.standing.words import APART, STYLES, limit_in_words
from regulars.people.models import Limit, Parting, Person, Standing
from regulars.team.models import Teammate

MOST = 100


@dataclass(frozen=True)
class Decided:
    """One decision of the past: who decided what, when and why."""

    words: str
    at: datetime
    why: str


@dataclass(frozen=True)
class Ways:
    """Everything on how we stand with somebody; the newest decisions first, at most MOST of each kind."""

    person: Person
    limits: list[Limit]
    parting: Parting | None
    history: list[Decided]


def read(person: Person) -> Ways:
    """Three queries."""
    standings = person.standings.select_related("by").order_by("-id")[:MOST]
    limits = list(person.limits.select_related("by", "lifted_by").order_by("-id")[:MOST])
    partings = list(person.partings.select_related("by", "ended_by").order_by("-id")[:MOST])
    history = [*_of_standings(standings), *_of_limits(limits), *_of_partings(partings)]
    return Ways(
        person,
        [one for one in limits if one.lifted_at is None],
        next((one for one in partings if one.ended_at is None), None),
        sorted(history, key=lambda one: one.at, reverse=True),
    )


def _of_standings(rows: Iterable[Standing]) -> Iterator[Decided]:
    for row in rows:
        style = STYLES.get(row.style, ("not decided",))[0]
        yield Decided(f"{_who(row.by)}: {style}", row.since, row.why)


def _of_limits(rows: list[Limit]) -> Iterator[Decided]:
    for row in rows:
        words = limit_in_words(row.kind, row.words)
        yield Decided(_("%(who)s set a limit: %(words)s") % {"who": _who(row.by), "words": words}, row.since, row.why)
        if row.lifted_at:
            yield Decided(
                _("%(who)s lifted the limit: %(words)s") % {"who": _who(row.lifted_by), "words": words},
                row.lifted_at,
                row.lifted_why,
            )


def _of_partings(rows: list[Parting]) -> Iterator[Decided]:
    for row in rows:
        yield Decided(f"{_who(row.by)}: {APART[0].lower()}{APART[1:]}", row.since, row.why)
        if row.ended_at:
            yield Decided(_("%(who)s: together again") % {"who": _who(row.ended_by)}, row.ended_at, row.ended_why)


def _who(by: Teammate | None) -> str:
    return by.first_name if by else _("Somebody")
