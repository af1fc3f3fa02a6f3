"""The page of all that somebody told us."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.desk.facts.rows import Row, row_of
from regulars.desk.sight import facts_for
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.people.models import Fact, Person, Topic
from regulars.team.models import Teammate

SIZE = 30
MOST_BEFORE = 500
ORDER = ("-heard_at", "-id")


@dataclass(frozen=True)
class Page:
    """Facts with their history, the last heard first. `older` opens the next page, `tabs` are the topics there are."""

    rows: Sequence[Row]
    tabs: Sequence[dict[str, object]]
    topic: str
    older: str
    wrong_place: str = ""


def read(person: Person, *, seen_by: Teammate, topic: str, after: str) -> Page:
    """One page, on one topic or on all. Three queries, one less where nothing was ever said differently."""
    theirs = facts_for(seen_by).filter(person=person)
    topics = [one for one in Topic if one in set(theirs.heads().order_by().values_list("topic", flat=True).distinct())]
    shown = topic if topic in topics else ""
    heads = theirs.heads().filter(topic=shown) if shown else theirs.heads()
    wrong_place = ""
    try:
        page = page_by_key(_at_hand(heads), order=ORDER, size=SIZE, after=after)
    except WrongPlace as refusal:
        page, wrong_place = page_by_key(_at_hand(heads), order=ORDER, size=SIZE), " ".join(refusal.messages)
    return Page(_with_before(page.rows, theirs), _tabs(person, topics, shown), shown, page.after, wrong_place)


def one(fact: Fact) -> Row:
    """A single fact, as it is now. One query."""
    return row_of(_at_hand(Fact.objects.filter(pk=fact.pk)).get())


def _at_hand(facts: QuerySet[Fact]) -> QuerySet[Fact]:
    return facts.select_related("heard_by", "ended_by").annotate(entry=F("hearing__entry_id"))


def _with_before(heads: Sequence[Fact], theirs: QuerySet[Fact]) -> list[Row]:
    """Each with what it said before, back to its first wording."""
    old: dict[int, Fact] = {}
    if any(fact.replaces_id for fact in heads):
        superseded = _at_hand(theirs.filter(replaced_by__isnull=False)).order_by("-noted_at", "-id")[:MOST_BEFORE]
        old = {fact.pk: fact for fact in superseded}
    return [row_of(fact, before=tuple(_chain(fact, old))) for fact in heads]


def _chain(fact: Fact, old: dict[int, Fact]) -> list[Row]:
    rows: list[Row] = []
    at = old.get(fact.replaces_id or 0)
    while at:
        rows.append(row_of(at))
        at = old.get(at.replaces_id or 0)
    return rows


def _tabs(person: Person, topics: list[Topic], shown: str) -> list[dict[str, object]]:
    here = reverse("person-facts", args=[person.pk])
    everything: dict[str, object] = {"name": _("All"), "url": here, "current": not shown}
    return [
        everything,
        *({"name": one.label.capitalize(), "url": f"{here}?topic={one}", "current": one == shown} for one in topics),
    ]
