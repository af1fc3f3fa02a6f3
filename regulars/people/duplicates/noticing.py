"""Whoever is new or was changed, beside those whom an index finds: a hint within minutes, before the night's search.

Nothing waits for it: neither a mail that arrives nor a list that is brought in. When more came than is looked at here,
the search of the night finds the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import duckdb
from django.conf import settings
from django.db.models import Max
from rapidfuzz import fuzz, process

from regulars.kit import clock
from regulars.people.duplicates import cards, comparing, laying, suggesting
from regulars.people.duplicates.cards import Card
from regulars.people.duplicates.workbench import opened
from regulars.people.models import Change, Identifier, LifeDate, Noticing, Person

AT_ONCE = 50
MOST_AT_A_TIME = 500
MOST_ALIKE = 40
MOST_BESIDE = 200
MOST_NAMESAKES = 100
NEARLY = 85
# Behind every letter that a name can go on with.
LAST = chr(0x10FFFF)


def notice() -> int:
    """Compare whoever is new or was changed; how many suggestions came of it. Safe to repeat."""
    row, made = Noticing.objects.get_or_create(pk=1)
    newest, changed = Noticing.objects.there_is()
    if made:
        # The night has looked, or will look, at everybody who was here before.
        row.newest, row.changed = max(newest - MOST_AT_A_TIME, 0), changed
    ids = _new(row)
    count = sum(look_at(ids[at : at + AT_ONCE]) for at in range(0, len(ids), AT_ONCE))
    row.newest, row.changed, row.at = newest, changed, clock.now()
    row.save()
    return count


def look_at(ids: Sequence[int]) -> int:
    """Compare these people with those whom an index finds; how many suggestions came of it."""
    those = cards.cards_of(ids)
    if not those:
        return 0
    beside = cards.cards_of(sorted({other for one in those for other in _alike(one)} - set(ids)))
    everybody = Person.objects.aggregate(last=Max("pk"))["last"] or 1
    with opened(Path(settings.REGULARS_HOME) / "tmp", memory="256MB") as bench:
        laying.make(bench, table="cards")
        laying.lay(bench, [*those, *beside], table="cards")
        _count_names(bench, [*those, *beside], everybody)
        comparing.pair(bench, table="cards")
        found = list(comparing.compared(bench, table="cards", pairs="pairs", people=everybody))
    wanted = set(ids)
    return suggesting.suggest([one for one in found if wanted & {one.first, one.second}])


def _new(row: Noticing) -> list[int]:
    came = Person.objects.filter(pk__gt=row.newest).order_by("-pk").values_list("pk", flat=True)
    changed = Change.objects.filter(pk__gt=row.changed).exclude(what="duplicate").order_by("-pk")
    ids = {*came[:MOST_AT_A_TIME], *changed.values_list("person", flat=True)[:MOST_AT_A_TIME]}
    return sorted(ids, reverse=True)[:MOST_AT_A_TIME]


def _alike(one: Card) -> Iterator[int]:
    """Who may be meant by the same address, has nearly the same name, or was born on the same day."""
    if one.mails:
        known = Identifier.objects.filter(hint__in=one.mails).values_list("person_id", flat=True)
        yield from known[:MOST_ALIKE]
    yield from _with_names_like(one)
    if one.born:
        day = {"month": int(one.born[4:6]), "day": int(one.born[6:])}
        born = LifeDate.objects.current().filter(kind=LifeDate.Kind.BIRTHDAY, **day)
        yield from born.order_by("-pk").values_list("person_id", flat=True)[:MOST_BESIDE]


def _with_names_like(one: Card) -> Iterator[int]:
    """Of those whose first names and initials are the same, the nearest; an index holds the names in order."""
    if not (one.begins and one.ends and one.name):
        return
    begins = f"{one.begins} {one.ends[0]}" if len(one.words) > 1 else one.begins
    beside = Person.objects.known().filter(sort_name__gte=begins, sort_name__lt=begins + LAST)
    names = dict(beside.order_by("sort_name", "id").values_list("pk", "sort_name")[:MOST_BESIDE])
    near = process.extract(one.name, names, scorer=fuzz.token_sort_ratio, score_cutoff=NEARLY, limit=MOST_ALIKE)
    yield from (pk for _, _, pk in near)


def _count_names(bench: duckdb.DuckDBPyConnection, those: Iterable[Card], everybody: int) -> None:
    """How many of everybody have the names at hand, counting no further than it matters."""
    shares = [(name, _namesakes(name, everybody)) for name in sorted({one.name for one in those if one.name})]
    bench.execute("CREATE OR REPLACE TABLE name_shares (name VARCHAR, tf_name DOUBLE)")
    if shares:
        bench.executemany("INSERT INTO name_shares VALUES (?, ?)", shares)


def _namesakes(name: str, everybody: int) -> float:
    """The share of those who have this name beside the one at hand, in the two orders in which two words stand."""
    words = name.split(" ")
    spelled = {" ".join(words), " ".join(reversed(words))}
    found = Person.objects.known().filter(sort_name__in=spelled).order_by()[:MOST_NAMESAKES].count()
    return max(found - 1, 1) / max(everybody, 2)
