"""Finding what was said, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.signing import BadSignature
from django.core.signing import dumps as sign
from django.core.signing import loads as unsign
from django.db import connection

from regulars.conversation.models import Entry
from regulars.people.models import Fact, Identifier, Person
from regulars.search.engines import Engine, engine_of
from regulars.search.engines.engine import ENTRIES, FACTS, IDENTIFIERS, PEOPLE
from regulars.search.excerpting import Piece, excerpt
from regulars.search.query import Query, Term, fold, parse

FEW = 2_000
# Shorter beginnings of words are no help in telling which hit is the best, and stand in too many of them.
TELLING = 4
MOST_PEOPLE = 5
MOST_FACTS = 5
CANDIDATES = 60


@dataclass(frozen=True)
class FoundPerson:
    """A person, and the identifier that was found if it was not the name."""

    person: Person
    by: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class FoundEntry:
    """An entry (with its person and author at hand) and the words around what was found."""

    entry: Entry
    subject: tuple[Piece, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class FoundFact:
    """Something a person told us (with the person at hand), and the words around what was found."""

    fact: Fact
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Found:
    """What a search gives. `ranked`: the best first, because there are few; else the newest first.
    `after` opens the next page and is empty on the last; `searched` is False when there was no word to look for."""

    people: tuple[FoundPerson, ...] = ()
    entries: tuple[FoundEntry, ...] = ()
    facts: tuple[FoundFact, ...] = ()
    after: str = ""
    ranked: bool = True
    searched: bool = True


def find(typed: str, *, after: str = "", size: int = 20) -> Found:
    """People and entries in which every word typed occurs (see query.parse for quotes and minus).

    Any input is fine. People and facts come on the first page only. At most eight statements, whatever is found.
    """
    query = parse(typed)
    if query is None:
        return Found(searched=False)
    engine = engine_of(connection)
    ids, mark, ranked = _entries(engine, query, after, size)
    people = () if after else _people(engine, query)
    facts = () if after else _facts(engine, query)
    return Found(people=people, entries=_shown(ids, query), facts=facts, after=mark, ranked=ranked)


def find_people(typed: str, *, most: int = 50) -> tuple[FoundPerson, ...]:
    """People by what their names and identifiers begin with, the likeliest first; at most `most` and CANDIDATES.

    Any input is fine. Two statements.
    """
    query = parse(typed)
    return _people(engine_of(connection), query, most) if query else ()


def _entries(engine: Engine, query: Query, after: str, size: int) -> tuple[list[int], str, bool]:
    """Ids of one page, the mark of the next, and whether they are ranked."""
    few = min(FEW, engine.few)
    common = _common(engine, query)
    if query.is_unfinished and query.wanted[-1] in common:
        # So many have the word as it stands that nobody misses those in which it goes on; finding them costs a walk.
        query = query.finished()
    all_common = len(query.wanted) == len(common) == 1
    hits = [] if all_common else engine.some(ENTRIES, query, few + 1)
    if not all_common and len(hits) <= few:
        start = max(_place(after), 0)
        ids = _ranked(engine, query, hits, common)[start : start + size]
        return ids, _mark(start + size) if start + size < len(hits) else "", True
    before = _place(after) or None
    ids = engine.newest(ENTRIES, query, size + 1, before)
    return ids[:size], _mark(ids[size - 1]) if len(ids) > size else "", False


def _common(engine: Engine, query: Query) -> set[Term]:
    """The wanted terms that stand, as they are, in more than FEW entries."""
    counts = engine.count(ENTRIES, [query.of([term]).finished() for term in query.wanted], FEW + 1)
    return {term for term, count in zip(query.wanted, counts, strict=True) if count > FEW}


def _ranked(engine: Engine, query: Query, hits: list[int], common: set[Term]) -> list[int]:
    """The few hits, the best first. Common words tell nothing, but weighing them would mean counting them all."""
    telling = [term for term in query.wanted if term not in common and not _is_short(term)]
    if not hits or not telling:
        return sorted(hits, reverse=True)
    return engine.best(ENTRIES, query.of(telling), hits)


def _is_short(term: Term) -> bool:
    return term.prefix and len(term.words[-1]) < TELLING


def _mark(place: int) -> str:
    return sign(place, salt="search", compress=False)


def _place(after: str) -> int:
    try:
        return int(unsign(after, salt="search")) if after else 0
    except BadSignature:
        return 0


def _shown(ids: Sequence[int], query: Query) -> tuple[FoundEntry, ...]:
    rows = Entry.objects.with_voices().select_related("person", "request").defer("html").in_bulk(ids)
    return tuple(_found(rows[id_], query) for id_ in ids if id_ in rows)


def _found(entry: Entry, query: Query) -> FoundEntry:
    """What they said themselves, unless the words stand only in what they quoted."""
    said = excerpt(entry.said, query.words)
    if not any(piece.marked for piece in said) and entry.text:
        said = excerpt(entry.text, query.words)
    return FoundEntry(entry, excerpt(entry.subject, query.words), said)


def _facts(engine: Engine, query: Query) -> tuple[FoundFact, ...]:
    """What holds still, the last heard first: of the first few that match, where many do."""
    among = engine.rows(FACTS, query, CANDIDATES)
    found = Fact.objects.current().filter(id__in=among).select_related("person").newest()
    return tuple(FoundFact(fact, excerpt(fact.words, query.words)) for fact in found[:MOST_FACTS])


def _people(engine: Engine, query: Query, most: int = MOST_PEOPLE) -> tuple[FoundPerson, ...]:
    """The few people meant most likely: by the beginning of the name first, then by an identifier."""
    named = Person.objects.known().filter(id__in=engine.rows(PEOPLE, query, CANDIDATES))
    those = engine.rows(IDENTIFIERS, query, CANDIDATES)
    known = Identifier.objects.select_related("person").filter(id__in=those)
    first = query.words[0]
    found = {person.id: FoundPerson(person, "", excerpt(person.name, query.words)) for person in named}
    for row in known:
        found.setdefault(row.person_id, FoundPerson(row.person, row.raw, excerpt(row.raw, query.words)))
    ranked = sorted(found.values(), key=lambda hit: (not fold(hit.person.name).startswith(first), hit.person.sort_name))
    return tuple(ranked[:most])
