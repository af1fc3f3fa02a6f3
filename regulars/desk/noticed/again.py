"""What somebody told us again, as a line below their words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from regulars.care.models import ToldAgain
from regulars.conversation.models import Entry
from regulars.kit import clock

UNDO_FOR = timedelta(minutes=10)


@dataclass(frozen=True)
class Line:
    """What the line says, where they told it first, since when it is waved away."""

    id: int
    at: datetime | None
    entry: int | None
    is_waved: bool


def bring(entries: Iterable[Entry]) -> None:
    """What was told again in these entries, as `entry.again`: standing, or waved away a moment ago. One query."""
    by_id = {entry.pk: entry for entry in entries}
    fresh = clock.now() - UNDO_FOR
    for row in ToldAgain.objects.filter(entry__in=list(by_id)).select_related("earlier"):
        if row.waved_at is None or row.waved_at > fresh:
            by_id[row.entry_id].again = row  # type: ignore[attr-defined]


def of(entry: Entry) -> Line | None:
    """The line below an entry. Where they told it first is only told while it stands in the same conversation."""
    row: ToldAgain | None = getattr(entry, "again", None)
    if row is None:
        return None
    first = row.earlier if row.earlier and row.earlier.person_id == entry.person_id else None
    return Line(row.pk, first.at if first else None, first.pk if first else None, row.waved_at is not None)
