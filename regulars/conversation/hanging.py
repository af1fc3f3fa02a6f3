"""What hangs on a whole request: tags, what was filled in, who follows it, who promised themselves to come back.

It follows a request that is joined with another, or given to somebody else, and comes back when that is undone. Where
the other one has the same already (the tag, the field, the follower), that stands, and this one waits where it was.
"""

from typing import Any

from django.db.models import Model, QuerySet

from regulars.conversation.models import FieldValue, Following, Request, RequestTagging, Snooze

# Each with the column of which a request has every value once.
ONCE: tuple[tuple[type[Model], str], ...] = (
    (RequestTagging, "tag"),
    (FieldValue, "field"),
    (Following, "teammate"),
    (Snooze, "teammate"),
)


def bring(old: Request, new: Request) -> dict[str, list[int]]:
    """Bring it all to the new request; the ids of what came along, by what it is. At most eight statements."""
    return {noun.__name__: _bring(noun, once, _on(noun, old), new) for noun, once in ONCE}


def take_back(old: Request, new: Request, notes: dict[str, list[int]]) -> None:
    """Take back what came along and still hangs there. What was hung on the new one since stays."""
    for noun, once in ONCE:
        came = noun._default_manager.filter(pk__in=notes.get(noun.__name__, ()), request=new)
        _bring(noun, once, came, old)


def _on(noun: type[Model], request: Request) -> QuerySet[Any]:
    rows = noun._default_manager.filter(request=request)
    # A promise to oneself that ended is a memory of where it was.
    return rows.filter(ended_at=None) if noun is Snooze else rows


def _bring(noun: type[Model], once: str, rows: QuerySet[Any], to: Request) -> list[int]:
    there = _on(noun, to).values(once)
    ids = list(rows.exclude(**{f"{once}__in": there}).values_list("pk", flat=True))
    if ids:
        noun._default_manager.filter(pk__in=ids).update(request=to)
    return ids
