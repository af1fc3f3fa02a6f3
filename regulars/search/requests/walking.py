"""One page of the requests that a question asks for, and how many they are, at a known cost however many there are.

Where an index leads to few requests (at most LEAD), all of them are looked at. Otherwise so many fit each filter that
requests are looked at in their order until a page is full; after LOOK of them the page says that it stopped, and goes
on from there when somebody wants to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from regulars.conversation.models import Entry, Request
from regulars.kit.counting import CountUpTo
from regulars.kit.paging import first_page, mark, page_by_key, rows_after
from regulars.search.engines import engine_of
from regulars.search.engines.engine import ENTRIES
from regulars.search.people.conditions import Among
from regulars.search.query import parse
from regulars.search.requests.filters import MINE
from regulars.search.requests.question import Question
from regulars.team.models import Teammate

LEAD = 2_000
LOOK = (500, 4_500)
COUNTED = 1_000
MOST = 99


@dataclass(frozen=True)
class Stretch:
    """A page of requests. `after` opens the next; `stopped` says that more may fit further on, and that the looking
    ended for now."""

    rows: Sequence[Request]
    after: str = ""
    stopped: bool = False


def page_of(question: Question, among: QuerySet[Request], *, me: Teammate, size: int, after: str = "") -> Stretch:
    """The page that begins after a key. Raises WrongPlace. One statement where only columns are asked for, else at
    most seven."""
    rows = among.filter(question.about(me))
    if not question.elsewhere and not question.words:
        page = page_by_key(rows, order=question.by, size=size, after=after)
        return Stretch(page.rows, page.after)
    lead = _lead(question)
    if lead is None:
        return _look(rows, question, size=size, after=after)
    page = page_by_key(_fitting(question, rows.filter(lead)), order=question.by, size=size, after=after)
    return Stretch(page.rows, page.after)


def counts_of(questions: dict[int, Question], among: QuerySet[Request], *, me: Teammate) -> dict[int, str]:
    """How many each asks for, in the words of a tab: "5", "99+", "5+" where only so many were looked at that there may
    be more, "" for none. One query for all of them, none for no question."""
    if not questions:
        return {}
    asked: dict[str, Any] = {}
    for key, question in questions.items():
        found, looked_at = _counted(question, among.filter(question.about(me)))
        asked[f"found{key}"] = CountUpTo(found, MOST + 1, in_order=found.ordered)
        if looked_at is not None:
            asked[f"looked{key}"] = CountUpTo(looked_at, COUNTED + 1)
    told: dict[str, Any] = dict(Teammate.objects.filter(pk=me.pk).values(**asked).first() or {})
    return {key: _said(told.get(f"found{key}") or 0, told.get(f"looked{key}") or 0) for key in questions}


def _said(found: int, looked: int) -> str:
    if found > MOST:
        return f"{MOST}+"
    return f"{found}+" if looked > COUNTED else str(found or "")


def _counted(question: Question, rows: QuerySet[Request]) -> tuple[QuerySet[Request], QuerySet[Any] | None]:
    """Those that fit among the first COUNTED that are looked at, and all that would have to be."""
    if question.words:
        query = parse(question.words)
        if query is None:
            return rows.none(), None
        among = Entry.objects.filter(id__in=engine_of(connection).rows(ENTRIES, query, COUNTED + 1))
        named = among.exclude(request=None).order_by().values("request")
        return _fitting(question, rows.filter(Q(Among(named)))), among.values("pk")
    if not question.elsewhere:
        # Of several teams at once SQLite expects so many requests that it would rather read the whole table.
        return rows.order_by(*question.by) if question.first("team") == MINE else rows.order_by(), None
    leads = [one.rows(value) for one, value in question.elsewhere if one.rows]
    ahead = leads[0].order_by("-pk").values("request") if leads else rows.order_by(*question.by).values("pk")
    return _fitting(question, rows.filter(Q(Among(ahead[:COUNTED])))), ahead


def _fitting(question: Question, rows: QuerySet[Request]) -> QuerySet[Request]:
    for one, value in question.elsewhere:
        rows = rows.filter(one.condition(value))
    return rows


def _lead(question: Question) -> Q | None:
    """The few requests that words, or the rarest of the filters, lead to; None where each leads to many. Words lead
    always: to the newest LEAD entries in which they stand."""
    if question.words:
        query = parse(question.words)
        ids = engine_of(connection).newest(ENTRIES, query, LEAD, None) if query else []
        return Q(pk__in=set(Entry.objects.filter(id__in=ids).exclude(request=None).values_list("request", flat=True)))
    leads = [one.rows(value).order_by() for one, value in question.elsewhere if one.rows]
    if not leads:
        return None
    counts = {f"lead{place}": CountUpTo(rows, LEAD + 1) for place, rows in enumerate(leads)}
    # One row to ask beside, found by an index.
    found = Request.objects.filter(pk__gt=0).order_by("id").values(**counts).first()
    if not found:
        return None
    size, place = min((found[f"lead{place}"], place) for place in range(len(leads)))
    return Q(Among(leads[place].values("request")[: LEAD + 1])) if size <= LEAD else None


def _look(rows: QuerySet[Request], question: Question, *, size: int, after: str) -> Stretch:
    """Look at requests in their order until the page is full."""
    order = question.by
    found: list[Request] = []
    for span in LOOK:
        ahead = rows_after(rows, order=order, after=after)
        fitting = _fitting(question, rows.filter(Q(Among(ahead.values("pk")[:span]))))
        found += fitting.order_by(*order)[: size + 1 - len(found)]
        if len(found) > size:
            page = first_page(found, order=order, size=size)
            return Stretch(page.rows, page.after)
        last = ahead[span - 1 : span].first()
        if last is None:
            return Stretch(found)
        after = mark(last, order)
    return Stretch(found, after, stopped=True)
