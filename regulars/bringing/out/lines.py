"""Everything as JSON Lines: one thing a line, with its type and its number, walked by key in bounded memory.

    for line in lines(Whole()):
        file.write(line)

The first line says what this is; `docs/bringing.md` explains each type.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Max, Q

from regulars.bringing.out import registry
from regulars.care.recapping import keeping
from regulars.kit import clock
from regulars.kit.filenames import plain_name
from regulars.kit.secrets import SecretField
from regulars.people.models import Person
from regulars.team.models import House, Team, Teammate

VERSION = 1
PAGE = 1_000
OF_THE_HOUSE = ("zone", "country", "currency")
Line = dict[str, Any]


@dataclass
class Scope:
    """Whom it is about: one person, or everybody. What is written while we read is left to the next time: `newest`
    holds the last row of each table, all of one moment."""

    person: Person | None = None
    newest: dict[str, int] = field(default_factory=dict)
    mentioned: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for table in registry.order():
            last = table._default_manager.aggregate(last=Max("pk"))["last"]
            self.newest[registry.name_of(table)] = last or 0

    def rows(self, table: registry.Table) -> Iterator[Any]:
        """The rows of a table, by key, so many at a time. A query a thousand rows."""
        after = 0
        mine = registry.of_person(table, self.person) if self.person else Q()
        there = table._base_manager.filter(mine, pk__lte=self.newest[registry.name_of(table)])
        if self.person:
            # A way through several tables may meet a row twice.
            ids = sorted(set(there.values_list("pk", flat=True)))
            for begin in range(0, len(ids), PAGE):
                yield from table._base_manager.filter(pk__in=ids[begin : begin + PAGE]).order_by("pk")
            return
        while rows := list(there.filter(pk__gt=after).order_by("pk")[:PAGE]):
            after = rows[-1].pk
            yield from rows


def lines(scope: Scope) -> Iterator[bytes]:
    """Every line, each with its end."""
    for line in _things(scope):
        yield json.dumps(line, ensure_ascii=False, default=_plain, separators=(",", ":")).encode() + b"\n"


def _things(scope: Scope) -> Iterator[Line]:
    yield _first(scope)
    yield from _team(scope)
    for table in registry.order():
        for row in scope.rows(table):
            line = line_of(row)
            if scope.person:
                scope.mentioned |= _others(row) - {scope.person.pk}
            yield line
    if scope.person and (told := keeping.sentences(scope.person)):
        # What we read before we answer them is theirs to read, too.
        yield {"type": "recap", "id": scope.person.pk, "sentences": told}
    for person in Person.objects.filter(pk__in=scope.mentioned):
        yield {"type": "mentioned", "id": person.pk, "name": str(person)}


def _first(scope: Scope) -> Line:
    house = House.objects.ours()
    line: Line = {"type": "regulars", "version": VERSION, "at": clock.now(), "house": house.name if house else ""}
    if scope.person:
        return line | {"of": "person", "id": scope.person.pk}
    clocks = {name: getattr(house, name) for name in OF_THE_HOUSE} if house else {}
    return line | {"of": "everyone", "id": None, "first_team": house.first_team_id if house else None, **clocks}


def _team(scope: Scope) -> Iterator[Line]:
    """Teammates by name, and with everything by their address too; never a password, never a session."""
    for one in Teammate.objects.order_by("pk"):
        line: Line = {"type": "teammate", "id": one.pk, "name": one.name}
        if not scope.person:
            line |= {"email": one.email, "title": one.title, "signature": one.signature, "zone": one.zone}
            line |= {"joined": one.joined, "is_active": one.is_active}
        yield line
    for team in Team.objects.order_by("pk") if not scope.person else ():
        yield {
            "type": "team",
            "id": team.pk,
            "name": team.name,
            "members": [one.pk for one in team.members.order_by("pk")],
            "sharing": team.sharing,
            "last_in_turn": team.last_in_turn_id,
            "address": team.address,
        }


def line_of(row: models.Model) -> Line:
    """A row as it stands in a line: its columns by name, keys as numbers, files by where they lie in the package. What
    is kept secret stays here."""
    line: Line = {"type": registry.name_of(type(row)), "id": row.pk}
    for column in row._meta.concrete_fields:
        if column.primary_key or isinstance(column, SecretField):
            continue
        value = getattr(row, column.attname)
        line[column.name] = place_of(row, column) if isinstance(column, models.FileField) else value
    return line


def place_of(row: models.Model, column: "models.FileField") -> str | None:
    """Where the file of a row lies in the package: "files/attachment/12/menu.pdf"; None where there is none."""
    kept = getattr(row, column.attname)
    if not kept:
        return None
    name = plain_name(str(getattr(row, "name", "") if registry.name_of(type(row)) == "attachment" else kept.name))
    return f"files/{registry.name_of(type(row))}/{row.pk}/{name}"


def files(scope: Scope) -> Iterator[tuple[str, Any]]:
    """Every file, with where it lies in the package."""
    for table in registry.order():
        columns = [column for column in table._meta.concrete_fields if isinstance(column, models.FileField)]
        for row in scope.rows(table) if columns else ():
            for column in columns:
                if place := place_of(row, column):
                    yield place, getattr(row, column.attname)


def _others(row: models.Model) -> set[int]:
    keys = registry.keys(type(row))
    return {value for key in keys if key.related_model is Person and (value := getattr(row, key.attname))}


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
