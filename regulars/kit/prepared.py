"""Questions that are asked of the database thousands of times a minute, their SQL worked out once.

Building a query and spelling its SQL costs Django more than most answers cost the database: half of a page, and most
of an arriving mail. A Prepared is built once a thread from a query set with placeholders in it and afterwards only
filled in; the rows come back as from any query set.

What hardly ever changes (the house, who works here) is asked for again and again while many mails are read. Such a
question is `standing`: inside `asked_once()` it is asked once and its rows are shared, so nobody may change them.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, TypeVar, cast

from django.db import connections
from django.db.models import Model, QuerySet
from django.db.models.sql.compiler import SQLCompiler

Row = TypeVar("Row")

# Lists are spelled out in SQL, so each length is a question of its own; longer ones are asked the usual way.
LONGEST_LIST = 8
# Values that nobody else uses: by them the places of the arguments are found in what Django made of the query.
NUMBER, EPOCH = -(2**52), datetime(1, 1, 2, tzinfo=UTC)

Fill = Callable[[Any], Any]

_answers: ContextVar[dict[Any, list[Any]] | None] = ContextVar("answers", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """In this block and this thread every standing question is asked once. For the length of a batch, not longer: what
    others change meanwhile is seen after it."""
    before = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(before)


@dataclass(frozen=True)
class Form(Generic[Row]):
    """SQL with places to fill in: for each parameter its value, or the key of the argument and how it is written."""

    queryset: QuerySet[Any]
    compiler: SQLCompiler
    sql: str
    parameters: tuple[tuple[Any, Fill | None], ...]

    def rows(self, given: dict[Any, Any]) -> list[Row]:
        """Ask with these arguments."""
        filled = tuple(write(given[value]) if write else value for value, write in self.parameters)
        # The compiler is this thread's own, and its question is over before the next one begins.
        self.compiler.as_sql = lambda *_, **__: (self.sql, filled)  # type: ignore[method-assign]
        rows: list[Row] = list(cast(Any, self.queryset)._iterable_class(self.queryset))
        return rows


class Prepared(Generic[Row]):
    """`ask` makes the query set from its keyword arguments: numbers, texts, moments, rows, or lists of these.

    It must only compare with the arguments, never look at them: it sees placeholders. None is compared with by other
    SQL and is refused (TypeError), and so is an argument that does not reach the SQL as it is.
    """

    def __init__(self, ask: Callable[..., QuerySet[Any, Row]], *, standing: bool = False) -> None:
        self._ask = ask
        self._standing = standing
        self._forms = threading.local()

    def all(self, **given: Any) -> list[Row]:
        """All rows."""
        answers = _answers.get() if self._standing else None
        if answers is None:
            return self._asked(given)
        asked = (self, *_spread(given))
        if asked not in answers:
            answers[asked] = self._asked(given)
        return answers[asked]

    def _asked(self, given: dict[str, Any]) -> list[Row]:
        sizes = tuple(len(value) if isinstance(value, list | tuple) else -1 for value in given.values())
        if 0 in sizes:
            return []
        if max(sizes, default=-1) > LONGEST_LIST:
            return list(self._ask(**given))
        return self._form(sizes, given).rows(dict(_spread(given)))

    def first(self, **given: Any) -> Row | None:
        """The first row, or None; `ask` says how they are ordered, and ends with [:1]."""
        rows = self.all(**given)
        return rows[0] if rows else None

    def _form(self, sizes: tuple[int, ...], given: dict[str, Any]) -> Form[Row]:
        forms: dict[tuple[int, ...], Form[Row]] = cast(Any, vars(self._forms))
        found = forms.get(sizes)
        if found is None or found.compiler.connection is not connections[found.queryset.db]:
            forms[sizes] = found = self._prepare(given)
        return found

    def _prepare(self, given: dict[str, Any]) -> Form[Row]:
        holders = {key: _holder(value, place) for place, (key, value) in enumerate(_spread(given), start=1)}
        queryset = self._ask(**{name: _gathered(name, value, holders) for name, value in given.items()})
        compiler = queryset.query.get_compiler(using=queryset.db)
        sql, parameters = compiler.as_sql()
        places = {_written(compiler, _bare(holder)): key for key, holder in holders.items()}
        filled = tuple(_parameter(compiler, one, places) for one in parameters)
        if lost := set(holders) - {value for value, write in filled if write}:
            raise TypeError(f"The query does not compare with {', '.join(str(key) for key in lost)} as it is.")
        queryset.query.get_compiler = lambda *_, **__: compiler  # type: ignore[method-assign]
        return Form(queryset, compiler, sql, filled)


def _spread(given: dict[str, Any]) -> list[tuple[Any, Any]]:
    """The single values with a key for each: the name, or name and place in a list."""
    found: list[tuple[Any, Any]] = []
    for name, value in given.items():
        if isinstance(value, list | tuple):
            found += [((name, place), one) for place, one in enumerate(value)]
        else:
            found.append((name, value))
    return [(key, _bare(value)) for key, value in found]


def _gathered(name: str, value: Any, holders: dict[Any, Any]) -> Any:
    if isinstance(value, list | tuple):
        return [holders[name, place] for place in range(len(value))]
    # A row is compared with by its key. It may come wrapped, as request.user does: its class is not its type then.
    return value.__class__(pk=holders[name]) if isinstance(value, Model) else holders[name]


def _bare(value: Any) -> Any:
    return value.pk if isinstance(value, Model) else value


def _holder(value: Any, place: int) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | str | datetime):
        raise TypeError(f"A prepared query cannot hold {value!r}.")
    if isinstance(value, datetime):
        return EPOCH + timedelta(microseconds=place)
    return NUMBER - place if isinstance(value, int) else f"\ue000{place}\ue000"


def _written(compiler: SQLCompiler, value: Any) -> Any:
    """As the database's driver is given it."""
    if isinstance(value, datetime):
        return compiler.connection.ops.adapt_datetimefield_value(value)
    return value


def _parameter(compiler: SQLCompiler, value: Any, places: dict[Any, Any]) -> tuple[Any, Fill | None]:
    key = places.get(value) if isinstance(value, int | str | datetime) else None
    if key is None:
        return value, None
    if isinstance(value, int):
        return key, type(value)  # psycopg tells the widths of numbers apart by their type
    return key, lambda given: _written(compiler, given)
