"""Cards that are no person but a circle: a list of other cards, a company. Done when all are in, because its people may
stand anywhere in the file; twice is as good as once."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext

from regulars.bringing.card import Card, CircleCard, Way
from regulars.bringing.files import cards_of
from regulars.bringing.held import circles_named
from regulars.bringing.knowing import key_of, value_of
from regulars.bringing.models import Import, Remark, Row
from regulars.kit import clock
from regulars.kit.inserting import insert
from regulars.kit.listing import listed
from regulars.people import circles, places
from regulars.people.models import Change, Circle, Identifier, Membership, Person
from regulars.people.normalising import NotAnIdentifier
from regulars.people.sorting import sort_key

AT_ONCE = 500
MOST_NAMED = 5
SCHEMES = {"mailto": "email", "tel": "phone"}


@dataclass(frozen=True)
class Mark:
    """By what a member of a circle is named: keys of cards, or a way to know them."""

    said: str
    keys: tuple[str, ...] = ()
    way: tuple[str, str] | None = None

    @property
    def hashes(self) -> set[int]:
        """As a dry run remembers whom it saw."""
        return {hash(one) for one in (*self.keys, self.way) if one}


def gather(brought: Import) -> None:
    """Find or make the circles of a file, and put their people into them."""
    if brought.kind != Import.Kind.CARDS:
        return
    for card in cards_of(brought):
        if isinstance(card, CircleCard) and not card.refusal:
            _gather(brought, card)
    parts = brought.remarks.filter(kind=Remark.Kind.PART).count()
    held = Import.objects.get(pk=brought.pk)
    Import.objects.filter(pk=brought.pk).update(counts=held.counts | {"part": parts})


def missing(brought: Import, card: CircleCard, seen: Collection[int]) -> str:
    """For a dry run: who is meant and is neither known nor among those seen, in words; "" where nobody is missing."""
    marks = _marks(card, brought.region)
    found = _people(marks)
    return _in_words([one.said for one in marks if one.said not in found and not one.hashes & set(seen)])


@transaction.atomic
def _gather(brought: Import, card: CircleCard) -> None:
    circle = _circle(brought, card)
    marks = _marks(card, brought.region)
    found = _people(marks)
    _join(circle, found.values(), brought, card)
    said = _in_words([one.said for one in marks if one.said not in found])
    ours = Remark.objects.filter(brought=brought, number=card.number, kind=Remark.Kind.PART)
    if said and not ours.filter(words=said).exists():
        Remark.objects.create(brought=brought, number=card.number, kind=Remark.Kind.PART, words=said, cells=card.cells)


def _circle(brought: Import, card: CircleCard) -> Circle:
    """By its name; what it has no words and no address for is learned, and nothing is overwritten."""
    name = card.fields["name"]
    known = circles_named(card.kind, [name]).get(sort_key(name))
    circle = known or circles.found(card.kind, name, by=brought.by, source=brought.source)
    if card.words and not circle.words:
        circles.describe(circle, card.words, by=brought.by)
    if card.places and not circle.places.filter(until=None).exists():
        words = {one: getattr(card.places[0], one) for one in places.FIELDS}
        places.settle(circle, words, by=brought.by, why=brought.name)
    return circle


def _join(circle: Circle, people: Iterable[Person], brought: Import, card: Card) -> None:
    wanted = sorted({person.pk for person in people})
    there = set(Membership.objects.filter(circle=circle, until=None).values_list("person", flat=True))
    fresh = [(circle.pk, pk) for pk in wanted if pk not in there]
    insert(Membership, ("circle_id", "person_id"), fresh, source=brought.source, by_id=brought.by_id)
    insert(
        Change, ("circle_id", "person_id"), fresh,
        what="circle", after=str(circle), source="import", by_id=brought.by_id, at=clock.now(),
        why=(gettext("%(name)s, card %(number)s") % {"name": brought.name, "number": card.number})[:300],
    )  # fmt: skip


def _marks(card: CircleCard, region: str) -> list[Mark]:
    return [_mark(said, region) for said in dict.fromkeys(card.members)]


def _mark(said: str, region: str) -> Mark:
    scheme, _, rest = said.partition(":")
    if kind := SCHEMES.get(scheme.casefold(), ""):
        try:
            return Mark(said, way=(kind, value_of(Way(kind, rest.partition("?")[0]), region)))
        except NotAnIdentifier:
            return Mark(said)
    return Mark(said, keys=keys_of(said))


def keys_of(uid: str) -> tuple[str, ...]:
    """Of a card that another names by its id: some write “urn:uuid:” before it in one place and not in the other."""
    bare = uid.removeprefix("urn:uuid:")
    return tuple(key_of(Card(0, uid=one[:300])) for one in (f"urn:uuid:{bare}", bare))


def _people(marks: list[Mark]) -> dict[str, Person]:
    """Whom we know of them, by what was said; two queries for some hundred."""
    found: dict[str, Person] = {}
    for begin in range(0, len(marks), AT_ONCE):
        some = marks[begin : begin + AT_ONCE]
        keys, values = [key for one in some for key in one.keys], [one.way[1] for one in some if one.way]
        rows = Row.objects.filter(key__in=keys, person__isnull=False).select_related("person__merged_into")
        by_key = {row.key: row.person.leads_to for row in rows.order_by("id") if row.person}
        ways = Identifier.objects.filter(value__in=values).select_related("person__merged_into")
        by_way = {(row.kind, row.value): row.person.leads_to for row in ways}
        for one in some:
            person = next((by_key[key] for key in one.keys if key in by_key), by_way.get(one.way or ("", "")))
            if person and not person.forgotten_at:
                found[one.said] = person
    return found


def _in_words(said: list[str]) -> str:
    if not said:
        return ""
    names = listed([one[:60] for one in said], most=MOST_NAMED)
    return gettext("Its list names %(names)s, whom neither we nor the file know. Everybody else is in it.") % {
        "names": names
    }
