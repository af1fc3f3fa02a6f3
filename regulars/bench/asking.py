"""What each page asks of the database: how many statements, and whether one of them walks a table that grows."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client

from regulars.bench import deeds, mailing
from regulars.bench.deeds import Matter
from regulars.bench.errors import PageFailed
from regulars.bench.figures import Asked
from regulars.channels.email.receiving import read_in
from regulars.conversation import arrivals
from regulars.conversation.models import Request
from regulars.team.models import Teammate

GROWING = {
    "people_person", "people_identifier", "people_look", "conversation_request", "conversation_entry",
    "conversation_participant", "conversation_threadmark", "conversation_delivery", "conversation_arrival",
    "conversation_bookmark", "conversation_attachment", "conversation_promise", "people_tagging", "people_place",
    "people_circle", "people_membership", "people_lifedate", "people_fact", "people_suggestion",
    "conversation_requesttagging", "conversation_fieldvalue", "conversation_snooze", "conversation_archiving",
    "conversation_following", "conversation_mention", "conversation_wait", "search_filetext",
}  # fmt: skip
# Below this a database is right to read the whole table.
LARGE = 1_000
SHORT = 400  # pages of 8 KB: 4,000 people with names and homes take some 150
READING = ("SELECT", "UPDATE", "DELETE", "WITH")
SCANNED = re.compile(r"^SCAN (\w+)")

Statement = tuple[str, Any]


class Listening:
    """Notes the statements that run inside a with block of `connection.execute_wrapper`."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.statements.append((sql, params))
        return execute(sql, params, many, context)


def asked() -> Iterator[Asked]:
    """Each deed once, after it was done once to have everything at hand."""
    desk = Client(SERVER_NAME="127.0.0.1")
    desk.force_login(Teammate.objects.earliest("id"), backend=settings.AUTHENTICATION_BACKENDS[0])
    matter = _matter()
    large = set(_large_tables())
    for name, addresses in deeds.pages([matter]).items():
        yield _ask(name, large, lambda path=addresses[0]: _get(desk, path))  # type: ignore[misc]
    further = deeds.leading_on(_get(desk, "/people/"))
    if further:
        yield _ask(deeds.FURTHER, large, lambda: _get(desk, further))
    chosen = list(_matters(deeds.CHOSEN))
    yield _ask(deeds.AT_ONCE, large, lambda: _tag_at_once(desk, chosen))
    yield _ask("reply", large, lambda: _answer(desk, matter))
    yield _ask("mail in, kept and read", large, _mail_in)


def _ask(name: str, large: set[str], do: Callable[[], object]) -> Asked:
    do()
    listening = Listening()
    with connection.execute_wrapper(listening):
        do()
    walked = {table for statement in listening.statements for table in walks(*statement)}
    return Asked(name, len(listening.statements), tuple(sorted(walked & large)))


def walks(sql: str, params: Any) -> set[str]:
    """The tables that the database would walk from end to end for this statement, without an index that leads."""
    if not sql.lstrip().upper().startswith(READING):
        return set()
    return (_walks_of_sqlite if connection.vendor == "sqlite" else _walks_of_postgresql)(sql, params)


def _walks_of_sqlite(sql: str, params: Any) -> set[str]:
    """An index that is walked in its order until LIMIT stops it is no walk."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        steps = [str(row[3]) for row in cursor.fetchall()]
    bounded = "LIMIT" in sql
    found = (SCANNED.match(step) for step in steps if not (bounded and "USING" in step) and "VIRTUAL" not in step)
    scanned, names = Counter(match.group(1) for match in found if match), _names(sql)
    return {table for short, times in scanned.items() for table in _meant(names.get(short, [short]), times)}


def _names(sql: str) -> dict[str, list[str]]:
    """The tables behind the short names of a statement ("U0", "T4"), which may be used more than once."""
    names: dict[str, list[str]] = {}
    for table, short in re.findall(r'(?:FROM|JOIN) "(\w+)" (?:AS )?"?([A-Z]\w*)"?', sql):
        names.setdefault(short, []).append(table)
    return names


def _meant(tables: list[str], times: int) -> set[str]:
    """Which tables of one short name were walked so many times: the plan does not tell, and a small one is likelier."""
    growing = [table for table in tables if table in GROWING]
    return set(growing) if times > len(tables) - len(growing) else set(tables) - GROWING


def _walks_of_postgresql(sql: str, params: Any) -> set[str]:
    """A table of a few pages is quicker read whole than by its index: there it counts whether an index would lead."""
    with connection.cursor() as cursor:
        walked = _planned(cursor, sql, params)
        if walked and (short := walked & _short_tables(cursor)):
            cursor.execute("SET enable_seqscan = off")
            walked -= short - _planned(cursor, sql, params)
            cursor.execute("RESET enable_seqscan")
    return walked


def _planned(cursor: Any, sql: str, params: Any) -> set[str]:
    cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
    plan = cursor.fetchone()[0]
    return set(_seq_scans(json.loads(plan) if isinstance(plan, str) else plan))


def _short_tables(cursor: Any) -> set[str]:
    cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relpages < %s", [SHORT])
    return {name for (name,) in cursor.fetchall()}


def _seq_scans(plan: Any) -> Iterator[str]:
    if isinstance(plan, list):
        for part in plan:
            yield from _seq_scans(part)
    elif isinstance(plan, dict):
        if plan.get("Node Type") == "Seq Scan":
            yield plan["Relation Name"]
        for part in plan.values():
            if not _stops_at_once(plan, part):
                yield from _seq_scans(part)


def _stops_at_once(plan: dict[str, Any], part: Any) -> bool:
    """LIMIT over a table in any order, without a filter: it reads as many rows as it gives."""
    return plan.get("Node Type") == "Limit" and isinstance(part, list) and "Filter" not in part[0]


def _large_tables() -> Iterator[str]:
    with connection.cursor() as cursor:
        for table in sorted(GROWING):
            cursor.execute(f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {LARGE}) counted")  # noqa: S608
            if cursor.fetchone()[0] >= LARGE:
                yield table


def _matter() -> Matter:
    return list(_matters(2))[1]


def _matters(number: int) -> Iterator[Matter]:
    """So many of the newest."""
    newest = Request.objects.order_by("-id").values_list("id", "person_id", "last_said_id")[:number]
    return (Matter(request, person, said or 0) for request, person, said in newest)


def _get(desk: Client, path: str) -> str:
    answer = desk.get(path)
    if answer.status_code != 200:
        raise PageFailed(f"{path} answered {answer.status_code}.")
    return answer.content.decode()


def _tag_at_once(desk: Client, chosen: list[Matter]) -> None:
    """Done twice: put on, and taken off."""
    for number in range(2):
        answer = desk.post(deeds.AT_ONCE_PATH, deeds.at_once_fields(chosen, number))
        if answer.status_code != 303:
            raise PageFailed(f"A tag on many was answered with {answer.status_code}.")


def _answer(desk: Client, matter: Matter) -> None:
    answer = desk.post(deeds.answer_path(matter), deeds.answer_fields(matter, 0))
    if answer.status_code != 303:
        raise PageFailed(f"An answer was answered with {answer.status_code}.")


def _mail_in() -> None:
    """An answer to an earlier mail, from somebody we know."""
    (_, first), (sender, raw) = mailing.corpus(mails=2, new=1)
    for mail in (first, raw):
        arrival = arrivals.keep("email", mail, sender=sender, recipients=[mailing.HOUSE])
        if arrivals.read_one(arrival, read_in) is None:
            raise PageFailed("A made-up mail could not be read.")
