"""Writing down who may be one, and what teammates decide about it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people import editing
from regulars.people.duplicates import known, wording
from regulars.people.duplicates.cards import Card, cards_of
from regulars.people.duplicates.likeness import Pair
from regulars.people.errors import StaysAsItIs
from regulars.people.models import Connection, Suggestion
from regulars.team.models import Teammate

Key = tuple[int, int]

WITHDRAWN_AT_ONCE = 500


def suggest(pairs: Sequence[Pair]) -> int:
    """Write down that these may be one; how many are new or come again. Safe to repeat.

    Whoever was said to be two stays so until something changes that is compared; who are connected are two.
    """
    cards = {
        card.unique_id: card for card in cards_of(sorted({id_ for one in pairs for id_ in (one.first, one.second)}))
    }
    alive = [one for one in pairs if one.first in cards and one.second in cards]
    return _write(alive, cards) if alive else 0


@transaction.atomic
def _write(pairs: Sequence[Pair], cards: Mapping[int, Card]) -> int:
    keys = {(one.first, one.second) for one in pairs}
    standing = {(row.first_id, row.second_id): row for row in _between(keys)}
    connected = _connected(keys)
    new: list[Suggestion] = []
    changed: list[Suggestion] = []
    for one in pairs:
        key, seen_as = (one.first, one.second), _seen_as(cards[one.first], cards[one.second])
        row = standing.get(key)
        if key in connected or (row and row.seen_as == seen_as):
            continue
        found = row or Suggestion(first_id=one.first, second_id=one.second)
        found.probability, found.likeness, found.seen_as = one.probability, dict(one.grades), seen_as
        found.found_at, found.decided_at, found.decided_by, found.why = clock.now(), None, None, ""
        (changed if row else new).append(found)
    Suggestion.objects.bulk_create(new, ignore_conflicts=True)
    columns = ["probability", "likeness", "seen_as", "found_at", "decided_at", "decided_by", "why"]
    Suggestion.objects.bulk_update(changed, columns)
    _tell(*new, *changed)
    return len(new) + len(changed)


def withdraw(*, before: datetime, unless: Callable[[Sequence[Key]], set[Key]]) -> int:
    """Take back the open suggestions made before a moment that are not found any more; how many. `unless` says which of
    some pairs are still found."""
    count, after = 0, 0
    old = Suggestion.objects.filter(decided_at=None, found_at__lt=before).order_by("pk")
    while rows := list(old.filter(pk__gt=after)[:WITHDRAWN_AT_ONCE]):
        after = rows[-1].pk
        standing = unless([(row.first_id, row.second_id) for row in rows])
        over = [row.pk for row in rows if (row.first_id, row.second_id) not in standing]
        count += Suggestion.objects.filter(pk__in=over, decided_at=None).delete()[0]
    return count


@transaction.atomic
def part(suggestion: Suggestion, *, by: Teammate, why: str = "") -> None:
    """They are two people. Saying so twice is harmless: the first word stands. Raises StaysAsItIs."""
    row = Suggestion.objects.select_for_update().select_related("first", "second").get(pk=suggestion.pk)
    if row.first.leads_to == row.second.leads_to:
        raise StaysAsItIs(gettext("These two were merged meanwhile. Undo the merge if they are two people."))
    if row.decided_at:
        return
    cards = {card.unique_id: card for card in cards_of([row.first_id, row.second_id])}
    if len(cards) == 2:
        row.seen_as = _seen_as(cards[row.first_id], cards[row.second_id])
    row.decided_at, row.decided_by, row.why = clock.now(), by, " ".join(why.split())[:300]
    row.save()
    for one, other in ((row.first, row.second), (row.second, row.first)):
        editing.note(one, "duplicate", f"perhaps {other}", f"not {other}", by=by, why=row.why)
    _tell(row)


@transaction.atomic
def reopen(suggestion: Suggestion, *, by: Teammate) -> None:
    """They may be one after all: ask again."""
    row = Suggestion.objects.select_for_update().select_related("first", "second").get(pk=suggestion.pk)
    if row.decided_at is None:
        return
    row.decided_at, row.decided_by, row.why = None, None, ""
    row.save()
    for one, other in ((row.first, row.second), (row.second, row.first)):
        editing.note(one, "duplicate", f"not {other}", f"perhaps {other}", by=by)
    _tell(row)


def reasons(suggestion: Suggestion) -> list[str]:
    """Why they may be one, in words; what speaks against it begins with "but"."""
    return wording.reasons(known.LIKENESSES, suggestion.likeness)


def _between(keys: Iterable[Key]) -> list[Suggestion]:
    firsts, seconds = {first for first, _ in keys}, {second for _, second in keys}
    return list(Suggestion.objects.select_for_update().filter(first__in=firsts, second__in=seconds))


def _connected(keys: Iterable[Key]) -> set[Key]:
    """Of these pairs those whom somebody connected: nobody is their own sister."""
    ids = {id_ for key in keys for id_ in key}
    rows = Connection.objects.filter(person__in=ids, other__in=ids).values_list("person_id", "other_id")
    return {(min(row), max(row)) for row in rows}


def _seen_as(*cards: Card) -> str:
    return hashlib.sha256("".join(card.digest for card in cards).encode()).hexdigest()


def _tell(*rows: Suggestion) -> None:
    announce("inbox", *(f"person:{id_}" for row in rows[:100] for id_ in (row.first_id, row.second_id)))
