"""Which tables are brought out, asked from the models themselves, so that a new one cannot be forgotten.

Every table of the rooms people, conversation and care goes out, and of the room team what arranges the work (hours,
holidays, days off, what was told), except those in LEFT_HERE, each with its reason. `order()` gives them so that a
row comes after the rows it needs; what points ahead (a letter's promise, a person's other self) is in `links()` and
set in a second walk.
"""

from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q

from regulars.conversation.models import SideConversation
from regulars.people.models import Person
from regulars.team.models import Team, Teammate

Table = type[models.Model]
ROOMS = ("people", "conversation", "care")
ARRANGED = {"team.hours", "team.span", "team.holidaycalendar", "team.holiday", "team.timeoff", "team.telling"}
LEFT_HERE = {
    "care.listening": "Which entries were read for what matters: elsewhere they are read anew.",
    "care.recap": "What was gathered of somebody: their own package tells it in sentences, and elsewhere it is made "
    "anew.",
    "care.recapping": "Who waits for that.",
    "conversation.arrival": "Raw mail as it came, also what was held or is being read: it belongs to the house's "
    "back-up. Read again elsewhere it would be answered twice.",
    "conversation.bulkdeed": "What was done with many requests at once can be undone for ten minutes, and only here.",
    "conversation.bulkrow": "How each of those requests stood before.",
    "conversation.presence": "Who looks at what right now: over in a minute.",
}
# What a fresh house brings along by its migrations or sets up before anybody is there. It makes way for what is brought
# in.
SEEDED = {
    "people.connectionkind",
    "people.question",
    "conversation.receiptrule",
    "team.hours",
    "team.span",
    "team.holidaycalendar",
    "team.holiday",
}


@cache
def tables() -> tuple[Table, ...]:
    """Every table that is brought out, in no order."""
    return tuple(
        model
        for model in apps.get_models(include_auto_created=True)
        if _goes_out(model._meta.label_lower) and not model._meta.proxy
    )


def _goes_out(label: str) -> bool:
    return label in ARRANGED or (label.partition(".")[0] in ROOMS and label not in LEFT_HERE)


def name_of(table: Table) -> str:
    """What lines of it are called: "person", "life_date" …"""
    words = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in table.__name__)
    return words.lstrip("_")


@cache
def by_name() -> dict[str, Table]:
    """The tables by the names of their lines."""
    return {name_of(table): table for table in tables()}


@cache
def order() -> tuple[Table, ...]:
    """The tables so that each comes after those its rows cannot be without, and where it can be after those they may
    name."""
    placed: list[Table] = []

    def place(table: Table, above: tuple[Table, ...]) -> None:
        path = (*above, table)
        for needed in _named(table, required=True) + _named(table, required=False):
            if needed not in path and needed not in placed and not _needed(needed) & set(path):
                place(needed, path)
        if table not in placed:
            placed.append(table)

    place(Person, ())
    for table in sorted(tables(), key=lambda one: one._meta.label):
        place(table, ())
    return tuple(placed)


def _named(table: Table, *, required: bool) -> list[Table]:
    return [field.related_model for field in keys(table) if field.null != required and field.related_model in tables()]


@cache
def _needed(table: Table) -> frozenset[Table]:
    """All that its rows cannot be without, however far down."""
    found: set[Table] = set()
    for one in _named(table, required=True):
        if one is not table:
            found |= {one, *_needed(one)}
    return frozenset(found)


def keys(table: Table) -> list[Any]:
    """Its foreign keys."""
    return [field for field in table._meta.concrete_fields if field.is_relation]


@cache
def links(table: Table) -> tuple[Any, ...]:
    """Its keys that may point ahead: to itself, or to a table that comes later."""
    here = order().index(table)
    return tuple(
        field for field in keys(table) if field.related_model in tables() and order().index(field.related_model) >= here
    )


def is_of_the_team(field: Any) -> bool:
    """Whether a key names a teammate or a team: they are known by their address or name elsewhere, not by number."""
    return field.related_model in {Teammate, Team}


@cache
def belongs(table: Table) -> tuple[str, ...]:
    """By which ways its rows are one person's: "person", "entry__person"; none for what is nobody's own (a tag)."""
    if table is Person:
        return ("pk",)
    ours = [field for field in keys(table) if field.related_model in tables() and field.related_model is not table]
    required = [field for field in ours if not field.null]
    direct = tuple(str(field.name) for field in required if field.related_model is Person)
    return direct or _through(required) or _through([field for field in ours if field.null])


def _through(fields: list[Any]) -> tuple[str, ...]:
    """Ways by what the rows hang on; a person only where the row is theirs, not where it names them."""
    found = []
    for field in fields:
        if field.related_model is Person:
            found += ["person"] if field.name == "person" else []
        else:
            found += [f"{field.name}__{way}" for way in belongs(field.related_model)]
    return tuple(found)


def of_person(table: Table, person: Person) -> Q:
    """The rows of a table that are this person's own, or that something of theirs names."""
    if name_of(table) == "consent":
        return Q(value__in=person.identifiers.values("value"))
    if ways := belongs(table):
        return _any_of(ways, person) | _opened_to(table, person)
    found = Q(pk__in=[])
    for other in tables():
        for field in keys(other) if belongs(other) else ():
            if field.related_model is table:
                theirs = other._base_manager.filter(_any_of(belongs(other), person))
                found |= Q(pk__in=theirs.values(field.attname))
    return found


def _opened_to(table: Table, person: Person) -> Q:
    """What we and somebody outside wrote each other about this person, where one of us let them read it."""
    way = {"entry": "pk", "attachment": "entry"}.get(name_of(table))
    if way is None:
        return Q()
    sides = SideConversation.objects.filter(card__person=person).select_related("card")
    return Q(**{f"{way}__in": [letter.pk for side in sides for letter in side.readable_by_the_person()]})


def _any_of(ways: tuple[str, ...], person: Person) -> Q:
    found = Q(pk__in=[])
    for way in ways:
        found |= Q(**{way: person.pk})
    return found
