"""What came from some addresses of a person: which requests whole, which entries of others, which of none."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from regulars.conversation.models import Entry, Participant
from regulars.conversation.moving import SUBSTANCE
from regulars.people.models import Identifier, Person

BATCH = 5000
Row = tuple[int, int | None, datetime]  # entry, request, when


@dataclass(frozen=True)
class Going:
    """`whole` requests go as they are; of each request in `parts` these entries; `alone` are entries in no request.
    `elsewhere` they wrote in conversations of others. `entries` is all of what they and we said in it, by id, and
    `since` when the first of it was said."""

    whole: frozenset[int] = frozenset()
    parts: dict[int, frozenset[int]] = field(default_factory=dict)
    alone: frozenset[int] = frozenset()
    elsewhere: frozenset[int] = frozenset()
    entries: frozenset[int] = frozenset()
    since: datetime | None = None

    @property
    def letters(self) -> int:
        """How many letters that is."""
        return len(self.entries)


def going_along(person: Person, values: Sequence[str], chosen: Collection[int] = ()) -> Going:
    """What belongs to whoever these normalised addresses really are, and the entries chosen besides. At most eight
    queries for a life of any length, some more beyond thousands of requests."""
    came = [*_theirs(person, values), *_ours(person, values)] if values else []
    ids = {entry for entry, _, _ in came}
    touched = {request for _, request, _ in came if request}
    shared = _shared(person, touched, ids, values)
    picked = [row for row in _chosen(person, chosen) if row[0] not in ids and row[1] not in touched - shared]
    rows = [*came, *picked]
    return Going(
        whole=frozenset(touched - shared),
        parts=_by_request(
            (entry, request) for entry, request, _ in rows if request and request not in touched - shared
        ),
        alone=frozenset(entry for entry, request, _ in rows if request is None),
        elsewhere=frozenset(_elsewhere(person, values)) if values else frozenset(),
        entries=frozenset(entry for entry, _, _ in rows),
        since=min((at for _, _, at in rows), default=None),
    )


def _theirs(person: Person, values: Sequence[str]) -> Iterable[Row]:
    """What they said from there, in their own conversation."""
    sent = Participant.objects.filter(value__in=values, role=Participant.Role.FROM).values("entry")
    return Entry.objects.filter(id__in=sent, person=person, by_person=person).values_list("id", "request_id", "at")


def _ours(person: Person, values: Sequence[str]) -> Iterable[Row]:
    """What we wrote there, and to no other address of theirs."""
    written = Entry.objects.filter(person=person, by_person=None, kind=Entry.Kind.MESSAGE)
    there = written.filter(id__in=Participant.objects.filter(value__in=values).values("entry"))
    also = Participant.objects.filter(value__in=_others(person, values)).values("entry")
    return there.exclude(id__in=also).values_list("id", "request_id", "at")


def _others(person: Person, values: Sequence[str]) -> list[str]:
    return list(Identifier.objects.filter(person=person).exclude(value__in=values).values_list("value", flat=True))


def _shared(person: Person, touched: Collection[int], ids: Collection[int], values: Sequence[str]) -> set[int]:
    """Of these requests those in which they also spoke from elsewhere, or we wrote to them elsewhere."""
    found: set[int] = set()
    others = _others(person, values) if touched else []
    for some in batches(touched):
        said = Entry.objects.filter(request__in=some, kind=Entry.Kind.MESSAGE)
        theirs = said.filter(by_person=person).values_list("id", "request_id")
        elsewhere = Participant.objects.filter(value__in=others).values("entry")
        ours = said.filter(by_person=None, id__in=elsewhere).values_list("id", "request_id")
        found |= {request for entry, request in (*theirs, *ours) if request and entry not in ids}
    return found


def _chosen(person: Person, chosen: Collection[int]) -> list[Row]:
    kinds = [str(kind) for kind in SUBSTANCE]
    found = Entry.objects.filter(id__in=list(chosen), person=person, kind__in=kinds)
    return list(found.values_list("id", "request_id", "at"))


def _elsewhere(person: Person, values: Sequence[str]) -> Iterable[int]:
    """What they said from there in the conversations of others."""
    sent = Participant.objects.filter(value__in=values, role=Participant.Role.FROM).values("entry")
    return Entry.objects.filter(id__in=sent, by_person=person).exclude(person=person).values_list("id", flat=True)


def _by_request(rows: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for entry, request in rows:
        found.setdefault(request, set()).add(entry)
    return {request: frozenset(entries) for request, entries in found.items()}


def batches(ids: Iterable[int]) -> Iterable[list[int]]:
    """The ids in lists that both databases take in one statement."""
    ordered = sorted(ids)
    return (ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH))
