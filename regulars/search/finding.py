"""Finding what was said, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo

from django.core.signing import BadSignature
from django.core.signing import dumps as sign
from django.core.signing import loads as unsign
from django.db import connection

from regulars.conversation.models import Entry
from regulars.people.models import Fact, Person
from regulars.search.engines import Engine, engine_of
from regulars.search.engines.engine import ENTRIES, FACTS, IDENTIFIERS, PEOPLE
from regulars.search.excerpting import Piece, excerpt
from regulars.search.in_files import FoundFile, find_in_files
from regulars.search.narrowing import Narrowing, narrow, today_in
from regulars.search.query import Query, Term, fold, parse
from regulars.search.question import Question, read
from regulars.search.sight import Sight
from regulars.search.walking import Walk

FEW = 2_000
# Shorter beginnings of words are no help in telling which hit is the best, and stand in too many of them.
TELLING = 4
MOST_PEOPLE = 5
MOST_FACTS = 5
MOST_FILES = 5
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
    `after` opens the next page and is empty on the last; `searched` is False when there was nothing to look for.
    `question` and `narrowing` say how it was understood; `back_to` how far back a page came that is not full."""

    people: tuple[FoundPerson, ...] = ()
    entries: tuple[FoundEntry, ...] = ()
    facts: tuple[FoundFact, ...] = ()
    files: tuple[FoundFile, ...] = ()
    question: Question = field(default_factory=Question)
    narrowing: Narrowing = field(default_factory=Narrowing)
    back_to: datetime | None = None
    after: str = ""
    ranked: bool = True
    searched: bool = True


def find(typed: str, *, after: str = "", size: int = 20, sight: Sight | None = None, zone: tzinfo = UTC) -> Found:
    """People, entries, facts and files in which every word typed occurs and every operator is met.

    Any input is fine. All but entries come on the first page only. At most nine statements for words; operators ask
    two more for each name, and up to three for each window they look through.
    """
    sight = sight or Sight()
    question = read(typed, today=today_in(zone))
    if question.asks:
        return _narrowed(question, narrow(question, sight, zone), after, size, sight)
    if (query := question.query) is None:
        return Found(searched=False, question=question, narrowing=_all_wrong(question))
    engine = engine_of(connection)
    ids, mark, ranked = _entries(engine, query, after, size)
    found = Found(
        entries=_shown(ids, query, sight), after=mark, ranked=ranked, question=question, narrowing=_all_wrong(question)
    )
    if after:
        return found
    return replace(
        found,
        people=people_called(engine, query, MOST_PEOPLE, sight),
        facts=_facts(engine, query, sight),
        files=find_in_files(query, sight, Narrowing(), before=0, most=MOST_FILES),
    )


def _all_wrong(question: Question) -> Narrowing:
    return Narrowing(mistakes=question.mistakes)


def _narrowed(question: Question, narrowing: Narrowing, after: str, size: int, sight: Sight) -> Found:
    """What was said, and files, as operators ask; the newest first."""
    narrowing = replace(narrowing, mistakes=(*question.mistakes, *narrowing.mistakes))
    engine, query = engine_of(connection), question.query
    if query and query.is_unfinished and query.wanted[-1] in _common(engine, query.of(query.wanted[-1:])):
        query = query.finished()
    empty = Found(ranked=False, question=question, narrowing=narrowing, searched=bool(narrowing.narrows or query))
    if not empty.searched:
        return empty
    if question.in_files:
        return _only_files(empty, query, after, size, sight) if query else replace(empty, searched=False)
    walked = Walk(engine, query, question.unwanted, narrowing, sight).page(after, size)
    elsewhere = any(ask.key == "in" and ask.negated for ask in question.asks)
    files = (
        find_in_files(query, sight, narrowing, before=0, most=MOST_FILES) if query and not (after or elsewhere) else ()
    )
    return replace(
        empty, entries=_shown(walked.ids, query, sight), files=files, after=walked.after, back_to=walked.back_to
    )


def _only_files(found: Found, query: Query, after: str, size: int, sight: Sight) -> Found:
    files = find_in_files(query, sight, found.narrowing, before=_place(after), most=size + 1)
    mark = _mark(files[size - 1].file.attachment_id) if len(files) > size else ""
    return replace(found, files=files[:size], after=mark)


def find_people(typed: str, *, most: int = 50) -> tuple[FoundPerson, ...]:
    """People by what their names and identifiers begin with, the likeliest first; at most `most` and CANDIDATES.

    Any input is fine. Two statements.
    """
    query = parse(typed)
    return people_called(engine_of(connection), query, most, Sight()) if query else ()


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


def _shown(ids: Sequence[int], query: Query | None, sight: Sight) -> tuple[FoundEntry, ...]:
    rows = sight.entries.with_voices().select_related("person", "request").defer("html").in_bulk(ids)
    return tuple(found_entry(rows[id_], query) for id_ in ids if id_ in rows)


def found_entry(entry: Entry, query: Query | None) -> FoundEntry:
    """What they said themselves, unless the words stand only in what they quoted."""
    words = query.words if query else ()
    said = excerpt(entry.said, words)
    if words and not any(piece.marked for piece in said) and entry.text:
        said = excerpt(entry.text, words)
    return FoundEntry(entry, excerpt(entry.subject, words), said)


def _facts(engine: Engine, query: Query, sight: Sight) -> tuple[FoundFact, ...]:
    """What holds still, the last heard first: of the first few that match, where many do."""
    among = engine.rows(FACTS, query, CANDIDATES)
    found = sight.facts.filter(id__in=among).current().select_related("person").newest()
    return tuple(FoundFact(fact, excerpt(fact.words, query.words)) for fact in found[:MOST_FACTS])


def people_called(engine: Engine, query: Query, most: int, sight: Sight) -> tuple[FoundPerson, ...]:
    """The few people meant most likely: by the beginning of the name first, then by an identifier."""
    named = sight.people.filter(id__in=engine.rows(PEOPLE, query, CANDIDATES))
    those = engine.rows(IDENTIFIERS, query, CANDIDATES)
    known = sight.identifiers.select_related("person").filter(id__in=those)
    first = query.words[0]
    found = {person.id: FoundPerson(person, "", excerpt(person.name, query.words)) for person in named}
    for row in known:
        found.setdefault(row.person_id, FoundPerson(row.person, row.raw, excerpt(row.raw, query.words)))
    ranked = sorted(found.values(), key=lambda hit: (not fold(hit.person.name).startswith(first), hit.person.sort_name))
    return tuple(ranked[:most])
