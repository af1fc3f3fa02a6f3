"""What the page of unreadable arrivals shows. One query, along the index of their state."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from regulars.conversation.models import Arrival
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.team.models import Teammate

SIZE = 50


@dataclass(frozen=True)
class Unread:
    """One page of them. `older` opens the next, empty on the last."""

    rows: Sequence[Arrival]
    older: str
    wrong_place: str = ""


def unreadable_for(teammate: Teammate) -> QuerySet[Arrival]:
    """What could not be read, as this teammate may see it: nobody knows whose it is, so everyone who works here.

    SQLite takes the index of what is not read only when its own condition stands in the query, word for word.
    """
    unreadable = Arrival.objects.filter(state=Arrival.State.UNREADABLE).exclude(state=Arrival.State.READ)
    return unreadable if teammate.is_active else Arrival.objects.none()


def read(teammate: Teammate, after: str) -> Unread:
    """The newest, or those after a place."""
    rows = unreadable_for(teammate)
    try:
        page = page_by_key(rows, order=["-id"], size=SIZE, after=after)
    except WrongPlace as refusal:
        return Unread(page_by_key(rows, order=["-id"], size=SIZE).rows, "", " ".join(refusal.messages))
    return Unread(page.rows, page.after)
