"""Putting made-up rows into an empty database, fast: plain statements first, then the indexes, the search last."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, timedelta
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import connection

from regulars.bench import remembered, rows, worked
from regulars.bench.bulk import Bulk, bulk_of
from regulars.bench.rows import COLUMNS, Row, Talk
from regulars.bench.shapes import Shape
from regulars.conversation import closeness
from regulars.kit import clock
from regulars.search.engines import engine_of
from regulars.team.models import House, Teammate

CHUNK = 20_000
HALF_MADE = "half made: "

Telling = Callable[[str], object]


class NotEmpty(Exception):
    """The bench makes its people in an empty database only."""


@dataclass(frozen=True)
class Loaded:
    """How many entries were made, in how many seconds, and how long the search index took besides."""

    entries: int
    seconds: float
    search_seconds: float


def load(shape: Shape, *, tell: Telling = lambda _: None) -> Loaded | None:
    """Make the house of this shape; None if an earlier bench made it here. Raises NotEmpty where somebody lives."""
    if _is_made(shape):
        return None
    mates = _make_team(shape)
    begun = time.monotonic()
    engine, bulk = engine_of(connection), bulk_of(connection)
    engine.remove()
    with bulk.without_indexes(COLUMNS):
        _fill(shape, bulk, mates, tell)
        tell("making the indexes")
    tell("reading how close everybody is")
    bulk.execute(["ANALYZE"])
    closeness.fill()
    filled = time.monotonic()
    tell("making the search index")
    engine.install()
    searchable = time.monotonic()
    House.objects.update(name=shape.name)
    bulk.settle(COLUMNS)
    return Loaded(shape.entries, round(filled - begun, 1), round(searchable - filled, 1))


def _is_made(shape: Shape) -> bool:
    house = House.objects.ours()
    if house and house.name == shape.name:
        return True
    if house or Teammate.objects.exists():
        whose = f" (“{house}”)" if house else ""
        raise NotEmpty(f"There is a house in this database{whose}. The bench makes its own people, in an empty one.")
    return False


def _make_team(shape: Shape) -> list[int]:
    House.objects.create(id=1, name=f"{HALF_MADE}{shape.name}", address="hello@bench.example", zone="Europe/Lisbon")
    return [
        Teammate.objects.welcome(email=f"mate{n}@bench.example", name=f"Mate {n}", keeps_house=n == 0).id
        for n in range(shape.teammates)
    ]


def _fill(shape: Shape, bulk: Bulk, mates: list[int], tell: Telling) -> None:
    now = (clock.now() - timedelta(minutes=10)).astimezone(UTC)
    _insert(bulk, "people_person", rows.people(shape, now))
    _insert(bulk, "people_identifier", rows.identifiers(shape, now))
    tell("what the house remembers of its people")
    for table, remembered_rows in remembered.tables(shape).items():
        _insert(bulk, table, remembered_rows)
    worked.arrange(mates)
    talk = Talk(shape, now, mates=mates).requests()
    for done, batch in enumerate(_batches(talk, CHUNK // shape.letters), start=1):
        entries = [entry for _, letters in batch for entry in letters]
        _insert(bulk, "conversation_request", [request for request, _ in batch])
        _insert(bulk, "conversation_entry", entries)
        _insert(bulk, "conversation_participant", rows.participants(entries))
        _insert(bulk, "conversation_threadmark", rows.thread_marks(entries))
        matters = [worked.Matter(request, letters) for request, letters in batch]
        for table, worked_rows in worked.tables(matters, shape, now, mates).items():
            _insert(bulk, table, worked_rows)
        if done % 10 == 0:
            tell(f"{min(done * CHUNK, shape.entries):,} of {shape.entries:,} entries")


def _insert(bulk: Bulk, table: str, values: Iterable[Row]) -> None:
    rest = _rest_of(table)
    bulk.insert(table, (*COLUMNS[table], *rest), (row + tuple(rest.values()) for row in values))


def _rest_of(table: str) -> dict[str, Any]:
    """Every further column that must hold something, with what Django would put there."""
    model = next(model for model in apps.get_models() if model._meta.db_table == table)
    needed = [field for field in model._meta.local_fields if not (field.null or field.primary_key)]
    missing = [field for field in needed if field.column not in COLUMNS[table]]
    return {str(field.column): field.get_db_prep_save(field.get_default(), connection) for field in missing}


def _batches(items: Iterable[tuple[Row, list[Row]]], size: int) -> Iterator[list[tuple[Row, list[Row]]]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
