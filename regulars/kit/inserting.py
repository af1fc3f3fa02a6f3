"""Many rows at once inside an open transaction: plain values go to the database, and no object is made for each.

    ids = inserting.ids_for(Person, 1_000)
    inserting.insert(Tagging, ("tag_id", "person_id"), pairs, by_id=jo.pk)

One statement for however many rows; PostgreSQL takes them by COPY. A tenth of the work of bulk_create, which asks every
field of every row how it is written.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

Model = type[models.Model]
Values = Sequence[Any]
# What both databases take as Python has it.
PLAIN = (models.CharField, models.TextField, models.BooleanField, models.IntegerField, models.ForeignKey)


def insert(model: Model, columns: Sequence[str], rows: Iterable[Values], **same: Any) -> None:
    """Write rows of these columns (attribute names, “person_id”), in their order; `same` is alike in all of them, and
    every other column has its default. One statement, none for no rows.

    Nothing is validated but by the database: raises IntegrityError and DataError as `save` would, and TypeError for a
    column left out that makes its own value whenever it is written.
    """
    connection = connections[model._base_manager.db]
    fields = {field.attname: field for field in model._meta.concrete_fields}
    alike = _defaults(fields.values(), {*columns, *same}) | same
    tail = tuple(fields[name].get_db_prep_save(value, connection) for name, value in alike.items())
    ready = _ready([fields[name] for name in columns], connection)
    values = [(*row, *tail) for row in (map(ready, rows) if ready else rows)]
    if values:
        _WAYS[connection.vendor](
            connection, model._meta.db_table, [str(fields[one].column) for one in (*columns, *alike)], values
        )


def ids_for(model: Model, many: int) -> Sequence[int]:
    """So many ids that nobody has or had, rising, for rows inserted in this very transaction. One statement."""
    connection = connections[model._base_manager.db]
    if not connection.in_atomic_block:
        raise RuntimeError("Ids are taken in the transaction that uses them.")
    return _IDS[connection.vendor](connection, model._meta.db_table, many) if many else []


def _defaults(fields: Iterable[Any], given: set[str]) -> dict[str, Any]:
    """What the columns hold that nobody gave; the key is the database's to make."""
    found = {}
    for field in fields:
        if field.attname in given or field.primary_key:
            continue
        if not type(field).pre_save.__module__.startswith("django."):
            raise TypeError(f"{field} makes its own value and has to be given.")
        found[field.attname] = field.get_default()
    return found


def _ready(fields: Sequence[Any], connection: BaseDatabaseWrapper) -> Callable[[Values], Values] | None:
    """What makes a row's values fit for the database; None where they are as they stand."""
    odd = [(place, field) for place, field in enumerate(fields) if not isinstance(field, PLAIN)]

    def ready(row: Values) -> Values:
        values = list(row)
        for place, field in odd:
            values[place] = field.get_db_prep_save(values[place], connection)
        return values

    return ready if any(not field.primary_key for _, field in odd) else None


def _by_statement(connection: BaseDatabaseWrapper, table: str, columns: Sequence[str], rows: Sequence[Values]) -> None:
    names, marks = ", ".join(map(connection.ops.quote_name, columns)), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {connection.ops.quote_name(table)} ({names}) VALUES ({marks})", rows)  # noqa: S608


def _by_copy(connection: BaseDatabaseWrapper, table: str, columns: Sequence[str], rows: Sequence[Values]) -> None:
    names = ", ".join(map(connection.ops.quote_name, columns))
    statement = f"COPY {connection.ops.quote_name(table)} ({names}) FROM STDIN"
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _counted_on(connection: BaseDatabaseWrapper, table: str, many: int) -> Sequence[int]:
    """SQLite: the transaction holds the only pen, so what is beyond the last id is free until it ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = %s", [table])
        last = int(cursor.fetchone()[0])
    return range(last + 1, last + 1 + many)


def _drawn(connection: BaseDatabaseWrapper, table: str, many: int) -> Sequence[int]:
    """PostgreSQL: numbers from the table's own sequence, which gives none twice."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [connection.ops.quote_name(table), many],
        )
        return sorted(number for (number,) in cursor.fetchall())


_WAYS = {"sqlite": _by_statement, "postgresql": _by_copy}
_IDS = {"sqlite": _counted_on, "postgresql": _drawn}
