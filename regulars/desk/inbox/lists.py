"""The lists of the inbox, each on the index that serves it. What teammates ask for themselves are views (views_of)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_noop as _noop

from regulars.conversation import putting_by
from regulars.conversation.models import (
    Archiving,
    Bookmark,
    Draft,
    Following,
    Presence,
    Promise,
    Request,
    RequestTagging,
    SideConversation,
    Snooze,
    Timing,
    View,
)
from regulars.conversation.models.request import RequestQuerySet
from regulars.desk.sight import requests_for
from regulars.kit import clock
from regulars.kit.counting import CountDifferent, CountUpTo
from regulars.kit.paging import Page, first_page, page_by_key
from regulars.kit.prepared import Prepared
from regulars.team.models import Teammate

ORDER = ("-moved_at", "-id")
ROWS = 50
MOST = 99
MOST_AWAKE = 20

# What a row shows; a page of fifty carries nothing else from the database.
SHOWN = (
    *("subject", "state", "moved_at", "waiting_since", "person__name", "person__known_by", "owner__name"),
    *("answer_due", "near_from"),
    "person__face",
    *("last_said__kind", "last_said__channel", "last_said__excerpt", "last_said__by_teammate__name"),
    *("last_said__by_person__name", "last_said__by_person__called", "last_said__by_person__known_by"),
)

LAST = ("last_said", "last_said__by_teammate", "last_said__by_person")

NAMES = {
    "mine": _noop("Mine"),
    "everyone": _noop("Everyone"),
    "unassigned": _noop("Nobody’s"),
    "done": _noop("Done"),
    "followed": _noop("Followed by you"),
    "later": _noop("For later"),
    "archived": _noop("Archived by you"),
    "drafts": _noop("Drafts"),
}
TABS = ("mine", "everyone", "unassigned", "done")
# What a teammate put by is out of these.
OPEN = ("mine", "everyone", "unassigned")
BY_NOW = (*OPEN, "later")
VIEW = "view-"
LONGEST_NUMBER = 18


@dataclass(frozen=True)
class Counts:
    """What waits in the open lists, each counted no further than MOST + 1."""

    mine: int
    everyone: int
    unassigned: int
    people_waiting: int
    awake: int = 0
    views: int = 0

    def of(self, name: str) -> str:
        """The count of a list in the words of a tab: "5", "99+", or "" for a list that is not counted."""
        count: int = getattr(self, name, 0)
        return "" if not count else f"{MOST}+" if count > MOST else str(count)


def named(name: str) -> str:
    """The name of a list, "mine" for one we do not have."""
    return name if name in NAMES else "mine"


def is_list(name: str) -> bool:
    """Whether an address may name such a list: one of ours, or a view."""
    return name in NAMES or view_number(name) is not None


def view_number(name: str) -> int | None:
    """The number of the view that a list is, None where it is none."""
    number = name.removeprefix(VIEW)
    is_one = name.startswith(VIEW) and number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER
    return int(number) if is_one else None


def requests_in(name: str, *, seen_by: Teammate, now: datetime | None = None) -> RequestQuerySet:
    """The requests of a list, without what a row shows beside them."""
    if name == "later":
        asleep = Snooze.objects.of(seen_by).asleep(now or clock.now())
        return requests_for(seen_by).standing().filter(id__in=asleep.values("request"))
    rows = _all_in(name, seen_by)
    return putting_by.without_put_by(rows, seen_by, now or clock.now()) if name in OPEN else rows


def _all_in(name: str, seen_by: Teammate) -> RequestQuerySet:
    requests = requests_for(seen_by)
    if name in APART:
        return requests.standing().filter(id__in=APART[name](seen_by).values("request"))
    if name == "done":
        return requests.done()
    if name == "mine":
        return requests.open().of(seen_by)
    return requests.open().unassigned() if name == "unassigned" else requests.open()


def page_of(name: str, *, seen_by: Teammate, after: str = "") -> Page[Request]:
    """One page of a list with all that its rows show, in one query. Raises WrongPlace for a key that is not ours."""
    if after or not seen_by.is_active:
        return page_by_key(_shown(name, seen_by), order=ORDER, size=ROWS, after=after)
    more = {"now": clock.now()} if name in BY_NOW else {}
    return first_page(_newest[name].all(seen_by=seen_by, **more), order=ORDER, size=ROWS)


def _shown(name: str, seen_by: Teammate, now: datetime | None = None) -> QuerySet[Request]:
    return dressed(requests_in(name, seen_by=seen_by, now=now), seen_by)


def dressed(rows: RequestQuerySet, seen_by: Teammate) -> RequestQuerySet:
    """Requests with what a row shows: how far the teammate has read, the next promise to keep and when they want to
    come back to it are looked up for the rows of one page only."""
    rows = rows.select_related("owner", *LAST)
    read = Bookmark.objects.filter(request=OuterRef("pk"), teammate=seen_by).values("upto")[:1]
    promised = Promise.objects.open().filter(request=OuterRef("pk")).order_by("due").values("due")[:1]
    begun = Exists(_begun_by(seen_by).filter(request=OuterRef("pk")))
    looked_up = {"read_upto": Subquery(read), "promised_for": Subquery(promised), "has_draft": begun}
    mine = Snooze.objects.standing().of(seen_by).filter(request=OuterRef("pk"))
    looked_up |= {"back_at": Subquery(mine.values("until")[:1]), "back_for": Subquery(mine.values("words")[:1])}
    looked_up["has_company"] = Exists(Presence.objects.filter(request=OuterRef("pk")).exclude(teammate=seen_by))
    timed = Timing.objects.standing().filter(draft__request=OuterRef("pk")).order_by("leaves_at")
    looked_up |= {
        "leaves_at": Subquery(timed.values("leaves_at")[:1]),
        "kept_back": Exists(timed.exclude(held_at=None)),
    }
    looked_up["asks_outside"] = Exists(SideConversation.objects.turning().filter(about=OuterRef("pk")))
    looked_up["is_tagged"] = Exists(RequestTagging.objects.filter(request=OuterRef("pk")))
    return rows.annotate(**looked_up, hints=F("last_said__proof__hints")).only(*SHOWN)


def _begun_by(teammate: Teammate) -> QuerySet[Draft]:
    return Draft.objects.in_hand().filter(by=teammate).exclude(html="")


def _archived_by(teammate: Teammate) -> QuerySet[Archiving]:
    return Archiving.objects.filter(teammate=teammate, upto__gte=F("request__heard_upto"))


def _followed_by(teammate: Teammate) -> QuerySet[Following]:
    return Following.objects.filter(teammate=teammate)


# Lists of rows that a teammate made of requests, whoever looks after these.
APART: dict[str, Callable[[Teammate], QuerySet[Any]]] = {
    "drafts": _begun_by,
    "followed": _followed_by,
    "archived": _archived_by,
}


def _from_the_newest(name: str, seen_by: Teammate, now: datetime | None = None) -> QuerySet[Request]:
    return _shown(name, seen_by, now).order_by(*ORDER)[: ROWS + 1]


def awake_for(teammate: Teammate) -> list[Request]:
    """What it is time for this teammate to come back to, the earliest first, as rows show it. Two queries."""
    awake = Snooze.objects.of(teammate).awake(clock.now()).order_by("until").values_list("request", flat=True)
    found = dressed(requests_for(teammate).standing().filter(id__in=list(awake[:MOST_AWAKE])), teammate)
    return sorted(found, key=lambda one: (one.back_at, one.pk))  # type: ignore[attr-defined]


# For teammates who are here: what a prepared question asks of somebody is only who they are.
_newest: dict[str, Prepared[Request]] = {name: Prepared(partial(_from_the_newest, name)) for name in NAMES}


def counts_for(teammate: Teammate) -> Counts:
    """How many wait in each open list, and how many people wait to hear from us. One query."""
    found = _counted.first(teammate=teammate, now=clock.now()) if teammate.is_active else None
    return Counts(*found or (0, 0, 0, 0))


def _counts(teammate: Teammate, now: datetime) -> QuerySet[Teammate, tuple[int, ...]]:
    lists = (CountUpTo(requests_in(name, seen_by=teammate, now=now), MOST + 1) for name in OPEN)
    awake = CountUpTo(Snooze.objects.of(teammate).awake(now), MOST_AWAKE)
    views = CountUpTo(View.objects.shown_to(teammate), 1)
    return Teammate.objects.filter(id=teammate.pk).values_list(*lists, count_of_people_waiting(), awake, views)


_counted: Prepared[tuple[int, ...]] = Prepared(_counts)


def count_of_people_waiting() -> CountDifferent:
    """How many people wait: nobody waits twice. Above MOST it is only said that there are more, so it is enough to look
    at some of a very long queue."""
    return CountDifferent(Request.objects.waiting(), 10 * MOST, column="person_id")
