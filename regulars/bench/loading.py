"""Putting made-up rows into an empty database, fast: plain statements, and the search index made once at the end."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import islice

from django.db import connection, transaction

from regulars.bench import rows
from regulars.bench.rows import COLUMNS, Row, Talk
from regulars.bench.shapes import Shape
from regulars.kit import clock
from regulars.search.engines import engine_of
from regulars.team.models import House, Teammate

CHUNK = 20_000


class NotEmpty(Exception):
    """The bench makes its people in an empty database only."""


def load(shape: Shape, *, tell: Callable[[str], None] = lambda _: None) -> None:
    """Make the house of this shape. Raises NotEmpty where somebody lives already."""
    if Teammate.objects.exists():
        raise NotEmpty("There is a house in this database. The bench makes its own people, in an empty one only.")
    now = clock.now() - timedelta(minutes=10)
    engine = engine_of(connection)
    engine.remove()
    mates = _make_team(shape)
    insert("people_person", rows.people(shape, now))
    insert("people_identifier", rows.identifiers(shape, now))
    for done, batch in enumerate(_batches(Talk(shape, now, mates=mates).requests(), CHUNK // shape.letters), start=1):
        _insert_talk(batch)
        tell(f"{min(done * CHUNK, shape.entries):,} of {shape.entries:,} entries")
    _catch_up_sequences()
    tell("making the search index")
    engine.install()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _make_team(shape: Shape) -> list[int]:
    House.objects.create(id=1, name="Bench", address="hello@bench.example", zone="Europe/Lisbon")
    return [
        Teammate.objects.welcome(email=f"mate{n}@bench.example", name=f"Mate {n}", keeps_house=n == 0).id
        for n in range(shape.teammates)
    ]


def _insert_talk(batch: list[tuple[Row, list[Row]]]) -> None:
    entries = [entry for _, letters in batch for entry in letters]
    with transaction.atomic():
        # Requests name their last entry and entries their request: the second name is filled in afterwards.
        insert("conversation_request", [(*request[:-1], None) for request, _ in batch])
        insert("conversation_entry", entries)
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE conversation_request SET last_said_id = %s WHERE id = %s",
                [(request[-1], request[0]) for request, _ in batch],
            )
        heard = [entry for entry in entries if entry[6] is not None]
        insert("conversation_participant", [_participant(entry) for entry in heard])
        insert("conversation_threadmark", [(entry[2], entry[-1]) for entry in entries])


def _participant(entry: Row) -> Row:
    return entry[0], "from", "", rows.address(entry[1]), rows.address(entry[1])


def insert(table: str, values: Iterable[Row]) -> None:
    """Put rows into a table in the fastest way the database has."""
    columns = COLUMNS[table]
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)
            return
        marks = ", ".join("?" * len(columns))
        for chunk in _batches(iter(values), CHUNK):
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
            connection.connection.executemany(sql, [tuple(map(_as_sqlite, row)) for row in chunk])


def _as_sqlite(value: object) -> object:
    return value.strftime("%Y-%m-%d %H:%M:%S.%f") if hasattr(value, "strftime") else value


def _batches(items: Iterable[object], size: int) -> Iterator[list]:  # type: ignore[type-arg]
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _catch_up_sequences() -> None:
    """PostgreSQL counts ids apart from the rows: let it go on after the highest."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for table, columns in COLUMNS.items():
            if columns[0] == "id":
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"  # noqa: S608
                )
