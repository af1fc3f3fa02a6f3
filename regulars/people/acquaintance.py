"""Who somebody's people are, and who theirs: the connections and circles around a person, walked a few steps out."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from regulars.people import connecting
from regulars.people.dating import today
from regulars.people.models import Circle, Connection, Membership, Person
from regulars.people.models.connection import phrase
from regulars.people.partial_dates import days_in_words

STEPS = 2
MOST = 150
# A company of five hundred makes nobody acquainted: it is shown, with how many are in it, and not walked through.
CLOSE_CIRCLE = 25


@dataclass(frozen=True)
class Tie:
    """One line between two points. `words` say what `one` is: "child of Maria", "at Vega Studio, as owner". `ended`
    says that it is over, `days` since and until when. Points are keys of the web: "p12" a person, "c3" a circle.
    `row` is the connection behind it, `more` what we know of it besides."""

    one: str
    other: str
    words: str
    short: str
    days: str = ""
    ended: bool = False
    guessed: bool = False
    row: int = 0
    more: str = ""


@dataclass
class Web:
    """Everybody within some steps of somebody, by how far away they are, and the ties between them. `more` says that it
    was cut off."""

    centre: Person
    people: dict[int, Person] = field(default_factory=dict)
    steps: dict[int, int] = field(default_factory=dict)
    circles: dict[int, Circle] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    more: bool = False


def walk(centre: Person, *, steps: int = STEPS, most: int = MOST) -> Web:
    """The web around a person. At most four queries a step and two more; at most `most` people, the nearest first.

    The forgotten, and rows of people who turned out to be somebody else, are left out."""
    web = Web(centre, {centre.pk: centre}, {centre.pk: 0})
    connections: dict[int, Connection] = {}
    memberships: dict[int, Membership] = {}
    new: Collection[int] = {centre.pk}
    for step in range(1, steps + 1):
        limit = most * 4
        edges = Connection.objects.filter(Q(person__in=new) | Q(other__in=new)).order_by("id")[:limit]
        connections |= {row.pk: row for row in edges.select_related("kind")}
        into = Membership.objects.current(today()).filter(person__in=new, circle__ended_at=None)
        joined = {row.pk: row for row in into.select_related("circle").order_by("id")[:limit]}
        memberships |= joined
        memberships |= _fellows(web, {row.circle_id: row.circle for row in joined.values()}, limit)
        new = _meet(web, step, most, connections.values(), memberships.values())
    web.ties = [*_connections(web, connections.values()), *_memberships(web, memberships.values())]
    return web


def _fellows(web: Web, circles: dict[int, Circle], limit: int) -> dict[int, Membership]:
    """Who else is in these circles, unless they are too large for people to know each other."""
    fresh = {pk: circle for pk, circle in circles.items() if pk not in web.circles}
    web.circles |= fresh
    held = Membership.objects.current(today()).filter(circle__in=fresh)
    sizes = held.order_by().values("circle").annotate(size=Count("person", distinct=True))
    web.sizes |= {row["circle"]: row["size"] for row in sizes}
    close = [pk for pk in fresh if web.sizes.get(pk, 0) <= CLOSE_CIRCLE]
    return {row.pk: row for row in held.filter(circle__in=close).select_related("circle").order_by("id")[:limit]}


def _meet(
    web: Web, step: int, most: int, connections: Iterable[Connection], memberships: Iterable[Membership]
) -> Collection[int]:
    """Take in who is new at this step, as far as there is room."""
    ids = {end for row in connections for end in (row.person_id, row.other_id)}
    ids |= {row.person_id for row in memberships}
    found = Person.objects.known().filter(pk__in=sorted(ids - set(web.people))).order_by("id")
    room = most - len(web.people)
    new = list(found[: room + 1])
    web.more |= len(new) > room
    for person in new[:room]:
        web.people[person.pk], web.steps[person.pk] = person, step
    return [person.pk for person in new[:room]]


def _connections(web: Web, rows: Iterable[Connection]) -> list[Tie]:
    return [_tie(row, web) for row in rows if row.other_id in web.people and row.person_id in web.people]


def _tie(row: Connection, web: Web) -> Tie:
    """What the one of whom more is said is to the other: "mother of Rui" rather than "child of Amélia"."""
    turned = not row.kind.is_mutual and connecting.closer(row, row.kind.inverse)
    is_closer = turned or connecting.closer(row, row.kind.name)
    one, other = (row.person_id, row.other_id) if turned else (row.other_id, row.person_id)
    word, more = (row.words, "") if is_closer else (row.kind.name, row.words)
    return Tie(
        f"p{one}",
        f"p{other}",
        phrase(word, str(web.people[other])),
        word.replace("…", "").strip(),
        days_in_words(row.since, row.until),
        ended=bool(row.until and row.until <= today()),
        guessed=row.confidence != Connection.Confidence.TOLD,
        row=row.pk,
        more=more,
    )


def _memberships(web: Web, rows: Iterable[Membership]) -> list[Tie]:
    found = {}
    for row in rows:
        if row.person_id in web.people:
            words = (
                _("%(role)s in %(circle)s") % {"role": row.role, "circle": row.circle}
                if row.role
                else _("in %(circle)s") % {"circle": row.circle}
            )
            key = (row.person_id, row.circle_id, row.role)
            days = days_in_words(row.since, row.until)
            found[key] = Tie(f"p{row.person_id}", f"c{row.circle_id}", words, row.role, days)
    return list(found.values())
