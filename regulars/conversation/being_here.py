"""Who is looking and who is writing, right now: a hint among colleagues, never a lock.

A page that is open says so every twenty seconds; each word is one statement while nothing changes. Only who comes,
begins to write or leaves is announced.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from regulars.conversation.models import Presence
from regulars.conversation.models.presence import LOOKS_FOR, WRITES_FOR
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Colleague:
    """One of us at a request. `until` is when we think they have left, unless they say otherwise."""

    teammate: Teammate
    is_writing: bool
    until: datetime


def stay(teammate: Teammate, *, request_id: int, writing: bool) -> bool:
    """They are still there as they were; False where that would be news (then let them `come`). One statement."""
    now = clock.now()
    known = Presence.objects.here(now).filter(teammate=teammate, request=request_id)
    return bool((known.filter(writing_until__gt=now) if writing else known).update(**_times(now, writing)))


def come(teammate: Teammate, *, request_id: int, writing: bool) -> None:
    """They look at it now, or begin to write. One statement, and colleagues hear of it."""
    times = _times(clock.now(), writing)
    Presence.objects.bulk_create(
        [Presence(teammate=teammate, request_id=request_id, **times)],
        update_conflicts=True,
        unique_fields=["request", "teammate"],
        update_fields=[*times],
    )
    _changed(request_id)


def _times(now: datetime, writing: bool) -> dict[str, datetime]:
    return {"looking_until": now + LOOKS_FOR} | ({"writing_until": now + WRITES_FOR} if writing else {})


def leave(teammate: Teammate, *, request_id: int) -> None:
    """They closed the page. One statement where nobody thought them there."""
    if Presence.objects.filter(teammate=teammate, request=request_id).delete()[0]:
        _changed(request_id)


def stop_writing(teammate: Teammate, *, request_id: int) -> None:
    """They sent it, or let it be."""
    now = clock.now()
    writing = Presence.objects.filter(teammate=teammate, request=request_id, writing_until__gt=now)
    if writing.update(writing_until=None):
        _changed(request_id)


def others_at(request_id: int, *, seen_by: Teammate) -> list[Colleague]:
    """The colleagues at a request, who writes first. One query."""
    return others_at_any([request_id], seen_by=seen_by).get(request_id, [])


def others_at_any(request_ids: Iterable[int], *, seen_by: Teammate) -> dict[int, list[Colleague]]:
    """The colleagues at each of these requests, by request. One query."""
    now = clock.now()
    rows = Presence.objects.here(now).filter(request__in=list(request_ids), teammate__is_active=True)
    found: dict[int, list[Colleague]] = {}
    for row in rows.exclude(teammate=seen_by).select_related("teammate").order_by("teammate__name", "teammate_id"):
        found.setdefault(row.request_id, []).append(_colleague(row, now))
    return {request: sorted(there, key=lambda one: not one.is_writing) for request, there in found.items()}


def _colleague(row: Presence, now: datetime) -> Colleague:
    writing = row.writing_until is not None and row.writing_until > now
    until = row.writing_until if writing and row.writing_until else row.looking_until
    return Colleague(row.teammate, writing, until)


def sweep() -> int:
    """Clear away whose time ran out; how many."""
    return Presence.objects.gone().delete()[0]


def _changed(request_id: int) -> None:
    announce("here", f"here:{request_id}")
