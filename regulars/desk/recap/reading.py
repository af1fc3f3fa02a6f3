"""The recap of somebody as a teammate may read it: each phrase leads to where it stands.

What was gathered came along with the person. One question then asks which of its rows are still there, still theirs and
this teammate's to read; what is not is left out before a sentence is made.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone

from regulars.care.models import Noticed, Recap
from regulars.care.recapping.life import Life, Source, What, brought_back
from regulars.care.recapping.saying import Sentence
from regulars.care.recapping.telling import tell
from regulars.conversation.models import Entry, Request
from regulars.desk.person.finding import Found
from regulars.desk.sight import (
    connections_for,
    entries_for,
    facts_for,
    limits_for,
    noticed_for,
    occasions_for,
    partings_for,
    promises_for,
    requests_for,
    told_again_for,
)
from regulars.kit import clock
from regulars.people.dating import today
from regulars.people.models import Fact, Person, Sensitivity
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Piece:
    """Words of a sentence, and the address of where they stand; "" for the words in between."""

    words: str
    there: str = ""


def of(found: Found, *, seen_by: Teammate, list_: str = "") -> tuple[tuple[Piece, ...], ...]:
    """The sentences, each in pieces; none while nothing was gathered. One query, none without a recap."""
    recap: Recap | None = getattr(found.person, "recap", None)
    life = brought_back(recap.life) if recap else None
    if life is None:
        return ()
    seen = _seen(life, found.person, seen_by)
    told = tell(_as_it_is(life.known_from(seen.keys()), found), timezone.localtime(clock.now()))
    return tuple(_pieces(sentence, found.person, seen, list_) for sentence in told)


def _as_it_is(life: Life, found: Found) -> Life:
    """Without a death that was taken back a moment ago; and while something new waits to be gathered, without saying
    that there is nothing."""
    life = life if found.person.has_died else life.without(What.DIED)
    return life.without(What.STRANGER, What.SILENT, What.SETTLED) if found.is_waiting_to_be_gathered else life


def _seen(life: Life, person: Person, seen_by: Teammate) -> dict[Source, int | None]:
    """The rows that may be told, and for some the number of the row that they lead to."""
    asked: dict[str, list[int]] = {}
    for source in life.sources:
        asked.setdefault(source.kind, []).append(source.id)
    # The person's own row is on the page already.
    own: dict[Source, int | None] = {Source("person", person.pk): None}
    rows = [_rows(kind, sorted(asked[kind]), person, seen_by) for kind in sorted(asked) if kind in _FINDERS]
    if not rows:
        return own
    found = rows[0].union(*rows[1:], all=True) if len(rows) > 1 else rows[0]
    return own | {Source(kind, pk): there for kind, pk, there in found}


def _rows(kind: str, ids: list[int], person: Person, seen_by: Teammate) -> QuerySet[Any, tuple[str, int, int | None]]:
    rows, there = _FINDERS[kind](seen_by, person)
    found: QuerySet[Any] = rows.filter(pk__in=ids).order_by().select_related(None)
    leads = there if there is not None else Cast(Value(None), BigIntegerField())
    found = found.annotate(_kind=Value(kind, output_field=CharField()), _there=leads)
    return found.values_list("_kind", "pk", "_there")


def _entries(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    return entries_for(seen_by).filter(person=person), None


def _facts(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    """Only what may be mentioned: it may have become a secret a moment ago."""
    rows = facts_for(seen_by).current().filter(person=person, sensitivity=Sensitivity.OPEN)
    return rows, F("hearing__entry_id")


def _careful(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    return facts_for(seen_by).current().filter(person=person, sensitivity=Sensitivity.CAREFUL), None


def _noticed(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    rows = noticed_for(seen_by).of(person).exclude(state=Noticed.State.WAVED)
    silent = Fact.objects.filter(Q(sensitivity=Sensitivity.SECRET) | Q(ended_at__isnull=False))
    return rows.exclude(fact__in=silent), F("entry_id")


def _told_again(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    return told_again_for(seen_by).of(person).standing(), F("entry_id")


def _promises(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    """Those that stand, and those we broke; where our word was given."""
    rows = promises_for(seen_by).filter(Q(settled_at=None) | Q(breaking__isnull=False), person=person)
    given = Entry.objects.filter(promise=OuterRef("pk"), kind=Entry.Kind.PROMISED).order_by("id")
    return rows, Subquery(given.values("pk")[:1])


def _requests(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    return requests_for(seen_by).filter(person=person, state=Request.State.OPEN), None


def _days(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    return occasions_for(seen_by).of(person), None


def _connections(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    ends, holds = Q(person=person) | Q(other=person), Q(until=None) | Q(until__gt=today())
    return connections_for(seen_by).filter(ends, holds), None


def _limits(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    return limits_for(seen_by).filter(person=person, lifted_at=None), None


def _partings(seen_by: Teammate, person: Person) -> tuple[QuerySet[Any], Any]:
    return partings_for(seen_by).filter(person=person, ended_at=None), None


_FINDERS: dict[str, Callable[[Teammate, Person], tuple[QuerySet[Any], Any]]] = {
    "entry": _entries,
    "fact": _facts,
    "careful": _careful,
    "noticed": _noticed,
    "told again": _told_again,
    "promise": _promises,
    "request": _requests,
    "occasion": _days,
    "connection": _connections,
    "limit": _limits,
    "parting": _partings,
}


def _pieces(sentence: Sentence, person: Person, seen: dict[Source, int | None], list_: str) -> tuple[Piece, ...]:
    """Its phrases with the addresses of their rows."""
    query = f"?list={list_}" if list_ else ""
    return tuple(
        Piece(one.words, _there(one.source, person, seen.get(one.source), query) if one.source else "")
        for one in sentence.phrases
    )


def _there(source: Source, person: Person, leads: int | None, query: str) -> str:
    """Where a row can be read: an entry in its place, else the page on which it is looked after."""
    if source.kind == "entry" or leads is not None:
        return reverse("entry", args=[leads if leads is not None else source.id]) + query
    if source.kind in ("request", "occasion"):
        return reverse(source.kind, args=[source.id])
    page = _PAGES.get(source.kind, "life")
    return reverse(page, args=[person.pk])


_PAGES = {
    "fact": "person-facts",
    "careful": "person-facts",
    "promise": "person",
    "connection": "their-people",
    "limit": "standing",
    "parting": "standing",
    "person": "life",
}
