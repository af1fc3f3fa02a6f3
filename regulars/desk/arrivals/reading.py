"""What the pages of things set aside show. One query a list, along the index of their state."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from regulars.conversation.models import Arrival
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.team.models import Teammate

SIZE = 50
State = Arrival.State


@dataclass(frozen=True)
class Row:
    """One of them: who, what about, its first words, and why it stands here."""

    id: int
    channel: str
    at: object
    size: int
    who: str
    address: str
    to: str
    subject: str
    words: str
    reason: str


@dataclass(frozen=True)
class Listed:
    """One page of them. `older` opens the next, empty on the last."""

    rows: Sequence[Row]
    older: str
    wrong_place: str = ""


def in_state(teammate: Teammate, state: str) -> QuerySet[Arrival]:
    """What stands there, as this teammate may see it: nobody knows whose it is, so everyone who works here.

    SQLite takes the index of what is not read only when its own condition stands in the query, word for word.
    """
    rows = Arrival.objects.filter(state=state).exclude(state=State.READ)
    return rows if teammate.is_active else Arrival.objects.none()


def set_aside(teammate: Teammate) -> QuerySet[Arrival]:
    """Whatever is in nobody's conversation, of every state."""
    rows = Arrival.objects.filter(state__in=[State.HELD, State.UNREADABLE, State.LEFT_OUT]).exclude(state=State.READ)
    return rows if teammate.is_active else Arrival.objects.none()


def arrivals_for(teammate: Teammate) -> QuerySet[Arrival]:
    """All that this teammate may decide about; whether there is anything to decide, the deed itself finds out."""
    return Arrival.objects.all() if teammate.is_active else Arrival.objects.none()


def listed(teammate: Teammate, state: str, after: str = "") -> Listed:
    """The newest, or those after a place."""
    rows = in_state(teammate, state)
    try:
        page = page_by_key(rows, order=["-id"], size=SIZE, after=after)
    except WrongPlace as refusal:
        newest = page_by_key(rows, order=["-id"], size=SIZE).rows
        return Listed([_row(one) for one in newest], "", " ".join(refusal.messages))
    return Listed([_row(one) for one in page.rows], page.after)


def _row(arrival: Arrival) -> Row:
    glimpse = arrival.proof.get("glimpse", {})
    address = glimpse.get("address", "") or arrival.sender
    return Row(
        id=arrival.pk,
        channel=arrival.channel,
        at=arrival.at,
        size=arrival.size,
        who=glimpse.get("name", "") or address,
        address=address if glimpse.get("name") else "",
        to=arrival.recipients.partition("\n")[0],
        subject=glimpse.get("subject", ""),
        words=glimpse.get("words", ""),
        reason=arrival.error,
    )
