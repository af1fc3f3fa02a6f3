"""What may be meant by the beginning of what somebody types: people first, then matters, then words."""

from dataclasses import dataclass

from django.db import connection

from regulars.conversation.models import Request
from regulars.search.engines import engine_of
from regulars.search.engines.engine import ENTRIES, REQUESTS
from regulars.search.excerpting import Piece, excerpt
from regulars.search.finding import FoundEntry, FoundPerson, found_entry, people_called
from regulars.search.query import parse
from regulars.search.sight import Sight

SHORTEST = 2
MOST_PEOPLE, MOST_REQUESTS, MOST_ENTRIES = 5, 4, 4
CANDIDATES = 60


@dataclass(frozen=True)
class FoundRequest:
    """A matter (with its person at hand) and its subject with what was found."""

    request: Request
    subject: tuple[Piece, ...]


@dataclass(frozen=True)
class Suggestions:
    """A few of each sort."""

    people: tuple[FoundPerson, ...] = ()
    requests: tuple[FoundRequest, ...] = ()
    entries: tuple[FoundEntry, ...] = ()


def suggestions(words: str, seen_by: Sight) -> Suggestions:
    """For what was typed so far: nothing until it has a word of two letters. At most eight statements, each by an
    index: ids are asked for by themselves, because as a part of a larger question PostgreSQL would look for a few of
    them among all that was ever said."""
    query = parse(words)
    if query is None or max(len(word) for word in query.words) < SHORTEST:
        return Suggestions()
    engine = engine_of(connection)
    people = people_called(engine, query, MOST_PEOPLE, seen_by)
    named = engine.newest(REQUESTS, query, CANDIDATES, None)
    matters = seen_by.requests.filter(id__in=named).select_related("person")
    requests = tuple(
        FoundRequest(one, excerpt(one.subject, query.words)) for one in matters.order_by("-id")[:MOST_REQUESTS]
    )
    newest = seen_by.entries.filter(id__in=engine.newest(ENTRIES, query, MOST_ENTRIES, None))
    rows = newest.with_voices().select_related("person", "request").defer("html").order_by("-id")[:MOST_ENTRIES]
    return Suggestions(people, requests, tuple(found_entry(row, query) for row in rows))
