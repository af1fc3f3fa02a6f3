"""What the outbox page shows. Each list walks one index; the counts go no further than MOST."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from regulars.conversation.models import Delivery
from regulars.desk.sight import deliveries_for
from regulars.kit.counting import CountUpTo
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.team.models import House, Teammate

SIZE, MOST = 50, 999
State = Delivery.State
LISTS = {
    "waiting": State.WAITING,
    "leaving": State.SENDING,
    "again": State.POSTPONED,
    "refused": State.REFUSED,
    "stopped": State.STOPPED,
}
NAMES = {
    "waiting": _noop("Waiting"),
    "leaving": _noop("On its way"),
    "again": _noop("Trying again"),
    "refused": _noop("Refused"),
    "stopped": _noop("Not sent"),
}


@dataclass(frozen=True)
class Row:
    """One letter to one address. `at` is when it was written, or for one that is tried again, when that will be."""

    id: int
    name: str
    address: str
    author: str
    subject: str
    url: str
    written: datetime
    again_at: datetime | None
    server_words: str
    repeated: bool
    can_retry: bool


@dataclass(frozen=True)
class Tab:
    """One of the lists and how many wait in it."""

    name: str
    url: str
    count: str
    current: bool


@dataclass(frozen=True)
class Outbox:
    """One page of the list `shown`. `older` opens the next, empty on the last; `refused` is counted up to MOST + 1."""

    shown: str
    tabs: list[Tab]
    rows: list[Row]
    older: str
    wrong_place: str
    refused: int
    total: int


def read(teammate: Teammate, wanted: str, after: str) -> Outbox:
    """The wanted list, else the refused if there are any, as this teammate may see it. Two queries."""
    counts = _counts(teammate)
    name = wanted if wanted in LISTS else "refused" if counts["refused"] else "waiting"
    letters, wrong_place = _of(teammate, name), ""
    try:
        page = page_by_key(letters, order=["-id"], size=SIZE, after=after)
    except WrongPlace as refusal:
        page, wrong_place = page_by_key(letters, order=["-id"], size=SIZE), " ".join(refusal.messages)
    rows = [_row(delivery) for delivery in page.rows]
    return Outbox(name, _tabs(name, counts), rows, page.after, wrong_place, counts["refused"], sum(counts.values()))


def standing_in(teammate: Teammate, state: str) -> QuerySet[Delivery]:
    """The letters in one state that this teammate may see, along the index of those that are not delivered.

    SQLite takes that index only when its own condition stands in the query, word for word.
    """
    return deliveries_for(teammate).filter(state=state).exclude(state=State.DELIVERED)


def _of(teammate: Teammate, name: str) -> QuerySet[Delivery]:
    letters = standing_in(teammate, LISTS[name])
    return letters.select_related("entry__person", "entry__by_teammate").defer(
        "entry__html", "entry__text", "entry__said"
    )


def _counts(teammate: Teammate) -> dict[str, int]:
    counted = {name: CountUpTo(standing_in(teammate, state), MOST + 1) for name, state in LISTS.items()}
    # The house is the one row that is always there to hang the counts on.
    found = House.objects.annotate(**{f"{name}_count": count for name, count in counted.items()}).first()
    return {name: getattr(found, f"{name}_count", 0) or 0 for name in LISTS}


def _tabs(current: str, counts: dict[str, int]) -> list[Tab]:
    url = reverse("outbox")
    return [
        Tab(_(NAMES[name]), f"{url}?list={name}", f"{MOST}+" if count > MOST else str(count or ""), name == current)
        for name, count in counts.items()
    ]


def _row(delivery: Delivery) -> Row:
    entry = delivery.entry
    request = f"?request={entry.request_id}" if entry.request_id else ""
    return Row(
        id=delivery.pk,
        name=delivery.name or entry.person.name or delivery.address,
        address=delivery.address,
        author=entry.by_teammate.name
        if entry.by_teammate
        else _("the house, by itself")
        if entry.by_rule
        else _("the house"),
        subject=entry.subject or entry.excerpt,
        url=reverse("person", args=[entry.person_id]) + request,
        written=entry.at,
        again_at=delivery.due_at if delivery.state == State.POSTPONED else None,
        server_words=delivery.server_words,
        repeated=delivery.repeated,
        can_retry=delivery.state in (State.REFUSED, State.POSTPONED),
    )
