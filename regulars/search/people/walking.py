"""One page of the people that a question asks for, at a known cost however many people there are.

Where an index leads to few people (at most LEAD), all of them are looked at. Otherwise so many fit each filter that
people are looked at in their order until a page is full; after LOOK of them the page says that it stopped, and goes on
from there when somebody wants to. A filter on what people stand in order by narrows whom that walk meets.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.db.models.expressions import RawSQL

from regulars.kit.counting import CountUpTo
from regulars.kit.paging import first_page, mark, page_by_key, rows_after
from regulars.people.models import Identifier, Person
from regulars.search.engines import engine_of
from regulars.search.engines.engine import IDENTIFIERS, PEOPLE
from regulars.search.people.conditions import Among
from regulars.search.people.question import ORDERS, RAILS, Question
from regulars.search.query import parse

LEAD = 3_000
CALLED = 500
LOOK = 3_000
BATCH = 2_000
COUNTED_AT_ONCE = 20_000
EVERYBODY = 2**31


@dataclass(frozen=True)
class Stretch:
    """A page of people. `after` opens the next; `stopped` says that more may fit further on, and the looking ended for
    now; `cut` that so many are called so that these are only some of them; `number` is how many there are in all, where
    that is known."""

    rows: Sequence[Person]
    after: str = ""
    stopped: bool = False
    cut: bool = False
    number: int | None = None


def page_of(question: Question, people: QuerySet[Person], *, size: int, after: str = "") -> Stretch:
    """The page that begins after a key. Raises WrongPlace. One statement without filters, two with them, and one more
    where it stopped looking."""
    order, stands = ORDERS[question.order]
    if not question.narrows:
        page = page_by_key(people.filter(stands), order=order, size=size, after=after)
        return Stretch(page.rows, page.after)
    called = _called(question.typed, CALLED) if question.typed else []
    lead = Q(pk__in=set(called)) if question.typed else _lead(question)
    if lead is None:
        return _look(people.filter(stands), question, size=size, after=after)
    few = people.filter(_condition(question.asks), lead)
    if question.order != "name":
        few = few.filter(stands)
    counted = few.annotate(together=CountUpTo(few, EVERYBODY))
    page = page_by_key(counted, order=order, size=size, after=after)
    cut = len(called) >= CALLED
    number = page.rows[0].together if page.rows else 0  # type: ignore[attr-defined]
    return Stretch(page.rows, page.after, cut=cut, number=None if cut or (after and not page.rows) else number)


def ids_of(question: Question, people: QuerySet[Person], *, after: int = 0) -> Iterator[list[int]]:
    """The ids of everybody the question asks for, above an id, in batches that are each asked for at a known cost."""
    if question.typed:
        called = sorted({one for one in _called(question.typed, EVERYBODY) if one > after})
        for at in range(0, len(called), BATCH):
            those = people.filter(_condition(question.asks), id__in=called[at : at + BATCH])
            yield list(those.order_by("id").values_list("id", flat=True))
        return
    lead = _lead(question) if question.narrows else None
    if lead is not None:
        fitting = people.filter(_condition(question.asks), lead, id__gt=after)
        yield list(fitting.order_by("id").values_list("id", flat=True))
        return
    while looked := list(_looked(people.filter(id__gt=after).order_by("id"), question.asks)[:BATCH]):
        after = looked[-1][0]
        yield [one for one, fits in looked if fits]


def number_of(question: Question, people: QuerySet[Person]) -> int:
    """How many the question asks for. A statement for each COUNTED_AT_ONCE people of the house at most."""
    if question.typed or _lead(question) is not None:
        return sum(len(ids) for ids in ids_of(question, people))
    last, number = 0, 0
    while True:
        ahead = _looked(people.filter(id__gt=last).order_by("id"), question.asks)[:COUNTED_AT_ONCE]
        looked, parameters = ahead.query.sql_with_params()
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT max(id), count(*) FILTER (WHERE fits) FROM ({looked}) looked", parameters)  # noqa: S608
            upto, found = cursor.fetchone()
        if upto is None:
            return number
        last, number = upto, number + found


def _condition(asks: Sequence[Any]) -> Q:
    condition = Q()
    for one, value in asks:
        condition &= one.condition(value)
    return condition


def _looked(people: QuerySet[Person], asks: Sequence[Any]) -> QuerySet[Person, tuple[int, bool]]:
    """People in their order, and of each whether they fit: a value and no condition, so that no database walks on and
    on to find somebody who does."""
    fits = ExpressionWrapper(_condition(asks) or Q(pk__gt=0), output_field=BooleanField())
    return people.annotate(fits=fits).values_list("id", "fits")


def _lead(question: Question) -> Q | None:
    """The few people that the rarest of the filters leads to, as a condition; None where each leads to many."""
    leads = [(one, value) for one, value in question.asks if one.people(value)]
    counts = {
        f"lead{place}_{at}": CountUpTo(rows, LEAD + 1)
        for place, (one, value) in enumerate(leads)
        for at, rows in enumerate(one.counted(value))
    }
    # One row to ask beside, found by an index: the counts are of the house.
    found = Person.objects.filter(pk__gt=0).order_by("id").values(**counts).first() if counts else None
    if not found:
        return None
    sizes = [sum(n for key, n in found.items() if key.startswith(f"lead{place}_")) for place in range(len(leads))]
    size, (one, value) = min(zip(sizes, leads, strict=True), key=lambda pair: pair[0])
    if size > LEAD:
        return None
    those = Q()
    for rows in one.people(value):
        those |= Q(Among(rows[: LEAD + 1]))
    return those


def _called(typed: str, most: int) -> list[int]:
    """Up to so many by their names, and as many by their addresses; whoever is found both ways stands there twice. One
    statement."""
    query = parse(typed)
    if query is None:
        return []
    engine = engine_of(connection)
    by_name = Person.objects.filter(Q(Among(engine.rows(PEOPLE, query, most)))).order_by().values_list("pk")
    known = Identifier.objects.filter(Q(Among(engine.rows(IDENTIFIERS, query, most))))
    return [one for (one,) in by_name.union(known.order_by().values_list("person"), all=True)]


def _look(people: QuerySet[Person], question: Question, *, size: int, after: str) -> Stretch:
    """Look at people in their order until the page is full."""
    order, _ = ORDERS[question.order]
    rail = next((ask for ask in question.asks if ask[0].key in RAILS.get(question.order, ())), None)
    ahead = rows_after(people.filter(_condition([rail])) if rail else people, order=order, after=after)
    looked, parameters = _looked(ahead, [ask for ask in question.asks if ask != rail])[:LOOK].query.sql_with_params()
    # From within to without each step gives its rows one by one: it ends with the last one that the page has room for.
    fitting = RawSQL(f"SELECT id FROM ({looked}) looked WHERE fits LIMIT {size + 1:d}", parameters)  # noqa: S608, S611
    found = list(Person.objects.filter(Q(Among(fitting))).order_by(*order))
    if len(found) > size:
        page = first_page(found, order=order, size=size)
        return Stretch(page.rows, page.after)
    last = ahead[LOOK - 1 : LOOK].first()
    if last is None:
        return Stretch(found, number=len(found) if not after else None)
    return Stretch(found, mark(last, order), stopped=True)
