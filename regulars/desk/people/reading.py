"""What the list of people shows. Both lists walk an index and cost the same on page one thousand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse

from regulars.conversation.models import Entry
from regulars.desk.sight import people_for
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.people.models import Identifier, Person
from regulars.search import finding
from regulars.team.models import Teammate

SIZE = 50
# Who is not known by a name yet stands in the list of the newest, under an address.
ORDERS: dict[str, Sequence[str]] = {"name": ("sort_name", "id"), "newest": ("-id",)}
NAMES = {"name": "By name", "newest": "Newest first"}


@dataclass(frozen=True)
class Row:
    """Somebody: what they are called, how they are reached, when they last spoke to us."""

    id: int
    name: str
    url: str
    address: str
    heard: datetime | None
    picture: str = ""


@dataclass(frozen=True)
class People:
    """One page of them. `older` opens the next, empty on the last and while one filters."""

    shown: str
    typed: str
    tabs: list[dict[str, object]]
    rows: list[Row]
    older: str = ""
    wrong_place: str = ""


def read(teammate: Teammate, wanted: str, *, typed: str, after: str) -> People:
    """A list of people, or those that begin like what is typed. Two queries; four more while one filters."""
    name = wanted if wanted in ORDERS else "name"
    tabs = [_tab(one, name) for one in ORDERS]
    everyone = _with_last_word(people_for(teammate))
    if typed:
        return People(name, typed, tabs, _rows(_beginning_like(typed, everyone)))
    rows = everyone.exclude(sort_name="") if name == "name" else everyone
    try:
        page = page_by_key(rows, order=ORDERS[name], size=SIZE, after=after)
    except WrongPlace as refusal:
        page = page_by_key(rows, order=ORDERS[name], size=SIZE)
        return People(name, "", tabs, _rows(page.rows), page.after, " ".join(refusal.messages))
    return People(name, "", tabs, _rows(page.rows), page.after)


def _with_last_word(people: QuerySet[Person]) -> QuerySet[Person]:
    """Each with when they last spoke: one step into the index of their timeline a row."""
    said = Entry.objects.filter(person=OuterRef("pk"), by_person=OuterRef("pk")).order_by("-at", "-id")
    return people.annotate(heard=Subquery(said.values("at")[:1]))


def _beginning_like(typed: str, everyone: QuerySet[Person]) -> list[Person]:
    ids = [hit.person.pk for hit in finding.find_people(typed, most=SIZE)]
    found = everyone.in_bulk(ids)
    return [found[id_] for id_ in ids if id_ in found]


def _rows(people: Iterable[Person]) -> list[Row]:
    shown = list(people)
    addresses: dict[int, str] = {}
    for identifier in Identifier.objects.filter(person__in=shown).order_by("id"):
        addresses.setdefault(identifier.person_id, identifier.raw)
    return [_row(person, addresses.get(person.pk, "")) for person in shown]


def _row(person: Person, address: str) -> Row:
    heard: datetime | None = getattr(person, "heard", None)
    return Row(person.pk, str(person), reverse("person", args=[person.pk]), address, heard, person.picture)


def _tab(name: str, current: str) -> dict[str, object]:
    return {"name": NAMES[name], "url": f"{reverse('people')}?list={name}", "current": name == current}
