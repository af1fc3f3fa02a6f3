"""What the pages of merging show: the two side by side, who it could be, and what was merged before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.desk.sight import merges_for, people_for
from regulars.kit import day_words
from regulars.people import undoing
from regulars.people.models import Identifier, Merge, Person
from regulars.search import finding
from regulars.team.models import Teammate

MOST_FOUND = 12
MOST_ADDRESSES = 6
MOST_MERGES = 50


@dataclass(frozen=True)
class Side:
    """One of the two: who they are, how they are reached, since when we know them and when they last spoke."""

    person: Person
    addresses: list[str]
    more: int
    since: str
    heard: datetime | None


@dataclass(frozen=True)
class Kept:
    """A merge in the ledger. `refusal` says why it cannot be undone; `other` is the one who is not shown here."""

    merge: Merge
    other: Person
    came: bool
    refusal: str


def side(person: Person) -> Side:
    """One of the two. One query."""
    known = list(Identifier.objects.filter(person=person).order_by("id").values_list("raw", flat=True))
    since = _("With us since %(since)s") % {"since": day_words.month(timezone.localtime(person.since))}
    return Side(person, known[:MOST_ADDRESSES], max(len(known) - MOST_ADDRESSES, 0), since, person.heard_at)


def people_like(typed: str, *, but: Person, seen_by: Teammate) -> Sequence[Person]:
    """People whose name or address begins like what is typed. Three queries."""
    found = [hit.person.pk for hit in finding.find_people(typed, most=MOST_FOUND + 1)] if typed else []
    rows = people_for(seen_by).in_bulk([number for number in found if number != but.pk])
    return [rows[number] for number in found if number in rows][:MOST_FOUND]


def merges_of(person: Person, *, seen_by: Teammate) -> list[Kept]:
    """The merges this person took part in, the newest first. One query, and a few for each that stands."""
    rows = merges_for(seen_by).of(person).with_people().select_related("undone_by").order_by("-pk")[:MOST_MERGES]
    return [_kept(row, person) for row in rows]


def _kept(row: Merge, person: Person) -> Kept:
    came = row.kept_id == person.pk
    refusal = "" if row.undone_at else undoing.why_not(row)
    return Kept(row, row.gone if came else row.kept, came, refusal)
