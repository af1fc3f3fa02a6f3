"""Somebody's people: for the column beside the conversation, and the web of them two steps out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.desk.sight import connections_for, memberships_for, places_for
from regulars.kit.look.faces import face_colour, initials
from regulars.people import connecting, dating
from regulars.people.acquaintance import Tie, Web, walk
from regulars.people.models import Circle, Connection, LifeDate, Membership, Person, Place
from regulars.people.partial_dates import Partial, day_in_words, days_in_words
from regulars.team.models import Teammate

MOST = 40
SHOWN = 8
ICONS = {
    Circle.Kind.HOUSEHOLD.value: "house",
    Circle.Kind.COMPANY.value: "building-2",
    Circle.Kind.GROUP.value: "users-round",
}


@dataclass(frozen=True)
class Somebody:
    """One of their people: `words` say what they are ("child, 9"), `is_over` that they were it."""

    id: int
    name: str
    picture: str
    words: str
    is_over: bool = False
    row: int = 0


@dataclass(frozen=True)
class Belonging:
    """A circle they are in: `words` say as what and since when."""

    id: int
    icon: str
    name: str
    words: str
    address: str
    is_over: bool
    row: int


@dataclass(frozen=True)
class TheirPeople:
    """Who belongs to somebody. `more` are those who are not shown; `address` their own, beside that of a household."""

    people: tuple[Somebody, ...] = ()
    circles: tuple[Belonging, ...] = ()
    address: str = ""
    place: int = 0
    household: int = 0
    more: int = 0


def of(
    person: Person, *, seen_by: Teammate, connected: bool = True, in_circles: bool = True, has_place: bool = True
) -> TheirPeople:
    """The people of a person for the column. One query each for connections, circles and an address of their own, none
    where there is nothing."""
    memberships = list(_memberships(person, seen_by)) if in_circles else []
    connections = list(_connections(person, seen_by)) if connected else []
    place = places_for(seen_by).current(dating.today()).filter(person=person).first() if has_place else None  # type: ignore[attr-defined]
    people = list(_people(person, connections, memberships))
    mine = [row for row in memberships if row.person_id == person.pk]
    homes = [row.circle_id for row in mine if row.circle.kind == Circle.Kind.HOUSEHOLD and not _is_over(row)]
    return TheirPeople(
        tuple(people[:SHOWN]),
        tuple(_belonging(row) for row in mine),
        str(place or ""),
        place.pk if place else 0,
        homes[-1] if homes else 0,
        max(len(people) - SHOWN, 0),
    )


def _connections(person: Person, seen_by: Teammate) -> QuerySet[Connection]:
    """Those that hold first, family before others."""
    rows = connections_for(seen_by).of(person)  # type: ignore[attr-defined]
    rows = rows.annotate(other_born=_born("other"), person_born=_born("person"))
    return rows.order_by("until", "-kind__family", "id")[:MOST]  # type: ignore[no-any-return]


def _born(who: str) -> Subquery:
    births = LifeDate.objects.current().filter(person=OuterRef(who), kind=LifeDate.Kind.BIRTHDAY)
    return Subquery(births.order_by("-id").values(born=JSONObject(year="year", month="month", day="day"))[:1])


def _memberships(person: Person, seen_by: Teammate) -> Iterable[Membership]:
    """Their own, and those of everybody in their households."""
    near = Q(person=person) | Q(circle__kind=Circle.Kind.HOUSEHOLD)
    circles = Membership.objects.filter(person=person).values("circle")
    place = Place.objects.current(dating.today()).filter(circle=OuterRef("circle"))
    spoken = JSONObject(**{name: name for name in ("street", "postcode", "locality", "region", "country")})
    rows = memberships_for(seen_by).filter(near, circle__in=circles)
    return rows.annotate(address=Subquery(place.values(spoken=spoken)[:1])).order_by("circle", "id")[: MOST * 2]


def _people(person: Person, connections: list[Connection], memberships: list[Membership]) -> Iterable[Somebody]:
    """Each once, with all they are: by a connection, or by living in the same household."""
    said: dict[int, tuple[Person, list[str], bool, int]] = {}
    for row in sorted(connections, key=lambda one: bool(_ended(one))):
        other, word = connecting.seen_from(row, person)
        _say(said, other, _with_age(row, other, word), over=bool(_ended(row)), row=row.pk)
    mine = {row.circle_id for row in memberships if row.person_id == person.pk and not _is_over(row)}
    for one in memberships:
        if one.person_id != person.pk and one.circle_id in mine and not _is_over(one):
            _say(
                said,
                one.person,
                ""
                if one.person_id in said
                else _("%(role)s in %(circle)s") % {"role": one.role or "lives", "circle": one.circle},
            )
    for known, words, over, row_id in sorted(said.values(), key=lambda one: one[2]):
        yield Somebody(known.pk, str(known), known.picture, ", ".join(words), over, row_id)


def _say(said: dict[int, Any], other: Person, word: str, *, over: bool = False, row: int = 0) -> None:
    held = said.get(other.pk)
    if held is None:
        words = [word] if word else []
        said[other.pk] = (other, [*words, _("has died")] if other.has_died else words, over, row)
    elif word and word not in held[1]:
        held[1].append(word)


def _with_age(row: Connection, other: Person, word: str) -> str:
    """ "child, 9": the age of somebody young, where we know it; how sure we are where we are not; until when it was."""
    if ended := _ended(row):
        return _("%(word)s until %(ended)s") % {"word": word, "ended": ended}
    born = row.other_born if other.pk == row.other_id else row.person_born  # type: ignore[attr-defined]
    age = "" if other.has_died or not born else dating.age_in_words(Partial(**born), dating.today())
    unsure = "" if row.confidence == Connection.Confidence.TOLD else row.get_confidence_display()
    more = "" if row.words == word or row.words.casefold() in connecting.WIDER else row.words
    return ", ".join(part for part in (word, age, more, unsure) if part)


def _ended(row: Connection) -> str:
    return day_in_words(row.until) if row.until and row.until <= dating.today() else ""


def _is_over(row: Membership) -> bool:
    return bool(row.until and row.until <= dating.today()) or row.circle.ended_at is not None


def _belonging(row: Membership) -> Belonging:
    spoken: dict[str, str] | None = row.address  # type: ignore[attr-defined]
    days = days_in_words(row.since, row.until)
    words = ", ".join(part for part in (row.role, days if _is_over(row) or not row.role else "") if part)
    address = str(Place(**spoken)) if spoken and not _is_over(row) else ""
    return Belonging(row.circle_id, ICONS[row.circle.kind], str(row.circle), words, address, _is_over(row), row.pk)


@dataclass(frozen=True)
class Point:
    """Somebody, or a circle, as a point of the drawing."""

    key: str
    name: str
    initials: str
    colour: int
    picture: str
    url: str
    step: int
    kind: str
    died: bool = False


@dataclass(frozen=True)
class Drawing:
    """The web: its points, and the lines between them with the names of both ends, the nearest first."""

    points: list[Point]
    ties: list[tuple[Tie, Point, Point]]
    near: int
    far: int
    more: bool
    centre: str = ""
    edges: list[Tie] = field(default_factory=list)


def drawn(person: Person) -> Drawing:
    """The web of a person, two steps out (people.acquaintance)."""
    web = walk(person)
    points = {f"p{one.pk}": _point(one, web) for one in web.people.values()}
    points |= {f"c{one.pk}": _circle(one, web) for one in web.circles.values()}
    ties = [(tie, points[tie.one], points[tie.other]) for tie in web.ties]
    ties.sort(key=lambda one: (min(one[1].step, one[2].step), one[0].ended, one[1].name))
    near = sum(step == 1 for step in web.steps.values())
    return Drawing(list(points.values()), ties, near, len(web.people) - 1 - near, web.more)


def _point(person: Person, web: Web) -> Point:
    return Point(
        f"p{person.pk}",
        str(person),
        initials(str(person)),
        face_colour(person.pk),
        person.picture,
        reverse("person", args=[person.pk]),
        web.steps[person.pk],
        "person",
        person.has_died,
    )


def _circle(circle: Circle, web: Web) -> Point:
    step = min((web.steps[_id(tie.one)] for tie in web.ties if tie.other == f"c{circle.pk}"), default=1)
    size = web.sizes.get(circle.pk, 0)
    name = str(circle) if size < 2 else f"{circle} ({size})"
    return Point(f"c{circle.pk}", name, "", 0, "", reverse("circle", args=[circle.pk]), step, circle.kind)


def _id(key: str) -> int:
    return int(key[1:])
