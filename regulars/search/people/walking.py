"""One page of the people that a question asks for, at a known cost however many people there are.

Where an index leads to few people (at most LEAD), all of them are looked at. Otherwise so many fit each filter that
people are looked at in their order until a page is full; after LOOK of them the page says that it stopped, and goes on
from there when somebody wants to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, QuerySet

from regulars.kit.counting import CountUpTo
from regulars.kit.paging import first_page, mark, page_by_key, rows_after
from regulars.people.models import Identifier, Person
from regulars.search.engines import engine_of
from regulars.search.engines.engine import IDENTIFIERS, PEOPLE
from regulars.search.people.conditions import Among
from regulars.search.people.question import ORDERS, Question
from regulars.search.query import parse

LEAD = 3_000
CALLED = 3_000
LOOK = (1_000, 9_000)
BATCH = 2_000


@dataclass(frozen=True)
class Stretch:
    """A page of people. `after` opens the next; `stopped` says that more may fit further on, and the looking ended for
    now; `number` is how many there are in all, where that is known."""

    rows: Sequence[Person]
    after: str = ""
    stopped: bool = False
    number: int | None = None


def page_of(question: Question, people: QuerySet[Person], *, size: int, after: str = "") -> Stretch:
    """The page that begins after a key. Raises WrongPlace. One statement without filters, else at most seven."""
    order, stands = ORDERS[question.order]
    if not question.narrows:
        page = page_by_key(people.filter(stands), order=order, size=size, after=after)
        return Stretch(page.rows, page.after)
    fitting = _fitting(question, people)
    lead = _lead(question)
    if lead is None:
        return _look(people.filter(stands), question, size=size, after=after)
    few = fitting.filter(lead)
    if question.order != "name":
        few = few.filter(stands)
    page = page_by_key(few, order=order, size=size, after=after)
    known = len(page.rows) if not (after or page.after) else few.count()
    return Stretch(page.rows, page.after, number=known)


def ids_of(question: Question, people: QuerySet[Person], *, after: int = 0) -> Iterator[list[int]]:
    """The ids of everybody the question asks for, above an id, in batches that are each asked for at a known cost."""
    lead = _lead(question) if question.narrows else None
    fitting = _fitting(question, people)
    if lead is not None:
        yield list(fitting.filter(lead, id__gt=after).order_by("id").values_list("id", flat=True))
        return
    while looked := list(people.filter(id__gt=after).order_by("id").values_list("id", flat=True)[:BATCH]):
        found = fitting.filter(Q(Among(people.filter(id__gt=after).order_by("id").values("pk")[:BATCH])))
        after = looked[-1]
        yield list(found.order_by("id").values_list("id", flat=True))


def _fitting(question: Question, people: QuerySet[Person]) -> QuerySet[Person]:
    for one, value in question.asks:
        people = people.filter(one.condition(value))
    return people


def _lead(question: Question) -> Q | None:
    """The few people that the rarest of the filters leads to, as a condition; None where each leads to many.

    What was typed always leads: to the first CALLED whose name or address begins so.
    """
    if question.typed:
        return Q(pk__in=_called(question.typed))
    leads = [(one.people(value), f"lead{place}") for place, (one, value) in enumerate(question.asks)]
    leads = [(queries, name) for queries, name in leads if queries]
    counts = {f"{name}_{at}": CountUpTo(rows, LEAD + 1) for queries, name in leads for at, rows in enumerate(queries)}
    # One row to ask beside, found by an index: the counts are of the house.
    found = Person.objects.filter(pk__gt=0).order_by("id").values(**counts).first() if counts else None
    if not found:
        return None
    sizes = [(sum(n for key, n in found.items() if key.startswith(f"{name}_")), queries) for queries, name in leads]
    size, queries = min(sizes, key=lambda one: one[0])
    if size > LEAD:
        return None
    those = Q()
    for rows in queries:
        those |= Q(Among(rows[: LEAD + 1]))
    return those


def _called(typed: str) -> set[int]:
    query = parse(typed)
    if query is None:
        return set()
    engine = engine_of(connection)
    ids = set(engine.some(PEOPLE, query, CALLED))
    known = Identifier.objects.filter(id__in=engine.some(IDENTIFIERS, query, CALLED))
    return ids | set(known.values_list("person", flat=True))


def _look(people: QuerySet[Person], question: Question, *, size: int, after: str) -> Stretch:
    """Look at people in their order until the page is full."""
    order, _ = ORDERS[question.order]
    found: list[Person] = []
    for span in LOOK:
        ahead = rows_after(people, order=order, after=after)
        fitting = _fitting(question, people.filter(Q(Among(ahead.values("pk")[:span]))))
        found += fitting.order_by(*order)[: size + 1 - len(found)]
        if len(found) > size:
            page = first_page(found, order=order, size=size)
            return Stretch(page.rows, page.after)
        last = ahead[span - 1 : span].first()
        if last is None:
            return Stretch(found, number=len(found) if not after else None)
        after = mark(last, order)
    return Stretch(found, after, stopped=True)
