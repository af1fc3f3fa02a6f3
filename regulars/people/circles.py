"""Circles: households, companies and clubs; who is in them, in which role, from when to when; and one card for each
household in the post.

    household = circles.found(Circle.Kind.HOUSEHOLD, "Vega", by=ada)
    circles.join(household, marisol, by=ada, role="mother")
    circles.card_to(people)

Days are inclusive at the beginning and exclusive at the end: `until` is the first day on which it no longer holds.
Splitting a household stands in people.splitting, addresses in people.places.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.kit.listing import listed
from regulars.people import editing, greeting
from regulars.people.dating import today
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Circle, Membership, Person, Place
from regulars.people.partial_dates import day_in_words
from regulars.team.models import Teammate


@transaction.atomic
def found(kind: str, name: str, *, by: Teammate | None, words: str = "", source: str = "desk") -> Circle:
    """A new circle. Raises NotLearned without a name."""
    if kind not in Circle.Kind.values:
        raise NotLearned(_("Choose whether it is a household, a company or another group."))
    circle = Circle.objects.create(kind=kind, name=_name(name), words=words.strip()[:500], by=by, source=source)
    editing.note(None, "name", "", circle.name, circle=circle, by=by, source=source)
    return circle


@transaction.atomic
def rename(circle: Circle, name: str, *, by: Teammate | None, was: str | None = None, why: str = "") -> None:
    """Call it by another name. Raises NotLearned, EditedMeanwhile."""
    held, name = Circle.objects.select_for_update().get(pk=circle.pk), _name(name)
    if held.name == name:
        return
    if was is not None and was != held.name:
        raise EditedMeanwhile("name", held.name)
    editing.note(None, "name", held.name, name, circle=circle, by=by, why=why)
    circle.name = held.name = name
    held.save(update_fields=["name"])


@transaction.atomic
def describe(circle: Circle, words: str, *, by: Teammate | None, was: str | None = None) -> None:
    """What there is to know about it. Raises EditedMeanwhile."""
    held, words = Circle.objects.select_for_update().get(pk=circle.pk), " ".join(words.split())[:500]
    if held.words == words:
        return
    if was is not None and was != held.words:
        raise EditedMeanwhile("words", held.words)
    editing.note(None, "words", held.words, words, circle=circle, by=by)
    circle.words = held.words = words
    held.save(update_fields=["words"])


@transaction.atomic
def end(circle: Circle, *, by: Teammate | None, why: str = "") -> None:
    """It is no more; who was in it stays in its history. Ending twice is harmless."""
    if Circle.objects.filter(pk=circle.pk, ended_at=None).update(ended_at=clock.now()):
        editing.note(None, "state", "together", "no more", circle=circle, by=by, why=why)
    circle.refresh_from_db(fields=["ended_at"])


@transaction.atomic
def take_up(circle: Circle, *, by: Teammate | None, why: str = "") -> None:
    """It goes on after all."""
    if Circle.objects.filter(pk=circle.pk, ended_at__isnull=False).update(ended_at=None):
        editing.note(None, "state", "no more", "together", circle=circle, by=by, why=why)
    circle.ended_at = None


@transaction.atomic
def join(
    circle: Circle,
    person: Person,
    *,
    by: Teammate | None,
    role: str = "",
    since: date | None = None,
    until: date | None = None,
    source: str = "desk",
) -> Membership:
    """They are in this circle, in this role. Being in it already is harmless: that stands. Raises NotLearned."""
    _check_days(since, until)
    Circle.objects.select_for_update().get(pk=circle.pk)
    person = person.leads_to
    if until is None and (there := Membership.objects.filter(circle=circle, person=person, until=None).first()):
        return there
    row = Membership.objects.create(
        circle=circle, person=person, role=_role(role), since=since, until=until, by=by, source=source
    )
    editing.note(person, "circle", "", in_words(row), circle=circle, by=by, source=source)
    return row


@transaction.atomic
def change(
    membership: Membership,
    *,
    role: str,
    since: date | None,
    until: date | None,
    by: Teammate | None,
    was: str | None = None,
    why: str = "",
) -> None:
    """Another role, other days; an `until` is how they leave. `was` is in_words() as it was shown. Raises NotLearned,
    EditedMeanwhile."""
    _check_days(since, until)
    held = Membership.objects.select_for_update(of=("self",)).select_related("circle", "person").get(pk=membership.pk)
    before = in_words(held)
    held.role, held.since, held.until = _role(role), since, until
    if in_words(held) == before:
        return
    if was is not None and was != before:
        raise EditedMeanwhile("circle", before)
    others = Membership.objects.filter(circle=held.circle, person=held.person, until=None).exclude(pk=held.pk)
    if until is None and others.exists():
        raise NotLearned(_("%(person)s is in it a second time already.") % {"person": held.person})
    held.save(update_fields=["role", "since", "until"])
    editing.note(held.person, "circle", before, in_words(held), circle=held.circle, by=by, why=why)
    membership.refresh_from_db()


@transaction.atomic
def take_back(membership: Membership, *, by: Teammate | None, why: str = "") -> None:
    """They never were in it: somebody made a mistake."""
    if Membership.objects.filter(pk=membership.pk).delete()[0]:
        editing.note(membership.person, "circle", in_words(membership), "", circle=membership.circle, by=by, why=why)


def in_words(row: Membership) -> str:
    """ "Vega, as mother, since 2019": how a membership stands in the history."""
    parts = [
        str(row.circle),
        _("as %(role)s") % {"role": row.role} if row.role else "",
        _("since %(day_in_words)s") % {"day_in_words": day_in_words(row.since)} if row.since else "",
    ]
    return ", ".join(
        part
        for part in (
            *parts,
            _("until %(day_in_words)s") % {"day_in_words": day_in_words(row.until)} if row.until else "",
        )
        if part
    )


@dataclass(frozen=True)
class Card:
    """One card in the post: to whom it is addressed, and where; `place` is None where we know no address. `household`
    is the circle it goes to, if it goes to one."""

    people: tuple[Person, ...]
    place: Place | None = None
    household: Circle | None = None

    @property
    def names(self) -> str:
        """ "Maria and Rui Lopes", "Maria Lopes, Rui Costa and Leo"; surnames once where all share one."""
        full = [str(person).split() for person in self.people]
        if len(full) > 1 and all(len(name) > 1 for name in full) and len({name[-1] for name in full}) == 1:
            return f"{listed([' '.join(name[:-1]) for name in full])} {full[0][-1]}"
        return listed([str(person) for person in self.people])


def card_to(people: Iterable[Person]) -> list[Card]:
    """The cards for these people: one for each household that has an address today, with those of them who live there;
    one each for everybody else. Nobody whom we may not greet (people.greeting). Four queries, however many they are.

    Who lives in two households gets the card where they came last. The cards come in the order of the people.
    """
    wanted = list(dict.fromkeys(person.pk for person in people))
    living = greeting.greetable(Person.objects.all()).in_bulk(wanted)
    homes, places = _homes(living), _own_places(living)
    cards: dict[tuple[str, int], Card] = {}
    for pk in (pk for pk in wanted if pk in living):
        home = homes.get(pk)
        key = ("household", home[0].pk) if home else ("person", pk)
        held = cards.get(key)
        there = (home[1], home[0]) if home else (places.get(pk), None)
        cards[key] = Card((*(held.people if held else ()), living[pk]), *there)
    return list(cards.values())


def household_card(circle: Circle, members: Collection[Person]) -> Card | None:
    """The one card that goes to a household: to all of its living members, whether or not an address is known. None
    where nobody is left to greet."""
    known = greeting.greetable(Person.objects.filter(pk__in=[one.pk for one in members])).in_bulk()
    to = tuple(known[one.pk] for one in members if one.pk in known)
    place = Place.objects.current(today()).filter(circle=circle).first()
    return Card(to, place, circle) if to else None


def _homes(people: Collection[int]) -> dict[int, tuple[Circle, Place]]:
    """Each one's household, with its address today."""
    rows = Membership.objects.current(today()).filter(
        person__in=people, circle__kind=Circle.Kind.HOUSEHOLD, circle__ended_at=None
    )
    memberships = list(rows.select_related("circle").order_by("id"))
    held = Place.objects.current(today()).filter(circle__in={row.circle_id for row in memberships})
    places: dict[int | None, Place] = {}
    for place in held:
        places.setdefault(place.circle_id, place)
    memberships.sort(key=lambda row: (row.since or date.min, row.pk))
    return {row.person_id: (row.circle, places[row.circle_id]) for row in memberships if row.circle_id in places}


def _own_places(people: Collection[int]) -> dict[int | None, Place]:
    places: dict[int | None, Place] = {}
    for place in Place.objects.current(today()).filter(person__in=people):
        places.setdefault(place.person_id, place)
    return places


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise NotLearned(_("Give it a name."))
    if len(name) > 200:
        raise NotLearned(_("That is longer than any name we can keep (200 letters)."))
    return name


def _role(role: str) -> str:
    role = " ".join(role.split())
    if len(role) > 80:
        raise NotLearned(_("Say the role in fewer words (80 letters)."))
    return role


def _check_days(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise NotLearned(_("It cannot end before it began."))
