"""What we know of some people already, so that a file adds to it and overwrites nothing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from regulars.bringing.card import Address
from regulars.people.models import Circle, Fact, LifeDate, Membership, Person, Place, Tagging
from regulars.people.sorting import sort_key


@dataclass
class Held:
    """Of one person: places by label, days, facts, tags and circles as they are compared."""

    places: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    days: dict[tuple[str, str], tuple[int | None, int | None, int | None]] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    circles: dict[tuple[str, str], str] = field(default_factory=dict)
    # Somebody took back that they died.
    is_alive: bool = False


def held_of(people: Iterable[Person]) -> dict[int, Held]:
    """By the person's id; six queries for all of them, none for nobody."""
    ids = [person.pk for person in people]
    found: dict[int, Held] = defaultdict(Held)
    if not ids:
        return found
    for place in Place.objects.filter(person__in=ids, until=None):
        found[place.person_id or 0].places[place.label].add(place_key(place))
    for day in LifeDate.objects.current().filter(person__in=ids):
        found[day.person_id].days[day.kind, sort_key(day.words)] = (day.year, day.month, day.day)
    taken_back = LifeDate.objects.filter(person__in=ids, person__has_died=False, kind="death", ended_at__isnull=False)
    for person_id in taken_back.values_list("person", flat=True):
        found[person_id].is_alive = True
    # Also those that are no longer true: what was taken back does not come in again.
    for person_id, words in Fact.objects.filter(person__in=ids).values_list("person_id", "words"):
        found[person_id].facts.add(sort_key(words))
    for person_id, key in Tagging.objects.filter(person__in=ids).values_list("person_id", "tag__key"):
        found[person_id].tags.add(key)
    members = Membership.objects.filter(person__in=ids).select_related("circle")
    for one in members:
        found[one.person_id].circles[one.circle.kind, sort_key(one.circle.name)] = one.role
    return found


def place_key(place: Place | Address) -> str:
    """An address as it is compared: without case, accents, marks and new lines."""
    parts = (place.street, place.postcode, place.locality, place.country)
    return " ".join("".join(letter if letter.isalnum() else " " for letter in sort_key(" ".join(parts))).split())


def circles_named(kind: str, names: Iterable[str]) -> dict[str, Circle]:
    """Circles of a kind that stand, by their names as they are compared; the oldest of each name. One query."""
    wanted = set(names)
    rows = Circle.objects.filter(kind=kind, name__in=wanted, ended_at=None).order_by("-id") if wanted else []
    return {sort_key(row.name): row for row in rows}
