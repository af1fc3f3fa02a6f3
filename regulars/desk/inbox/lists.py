"""The five lists of the inbox, each on the index that serves it."""

from dataclasses import dataclass
from functools import partial

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from regulars.conversation.models import Bookmark, Draft, Promise, Request
from regulars.conversation.models.request import RequestQuerySet
from regulars.desk.sight import requests_for
from regulars.kit.counting import CountDifferent, CountUpTo
from regulars.kit.paging import Page, first_page, page_by_key
from regulars.kit.prepared import Prepared
from regulars.team.models import Teammate

ORDER = ("-moved_at", "-id")
ROWS = 50
MOST = 99

# What a row shows; a page of fifty carries nothing else from the database.
SHOWN = (
    *("subject", "state", "moved_at", "waiting_since", "person__name", "person__known_by", "owner__name"),
    "person__face",
    *("last_said__kind", "last_said__channel", "last_said__excerpt", "last_said__by_teammate__name"),
    *("last_said__by_person__name", "last_said__by_person__called", "last_said__by_person__known_by"),
)

LAST = ("last_said", "last_said__by_teammate", "last_said__by_person")

NAMES = {"mine": "Mine", "everyone": "Everyone", "unassigned": "Nobody’s", "drafts": "Drafts", "done": "Done"}


@dataclass(frozen=True)
class Counts:
    """What waits in the open lists, each counted no further than MOST + 1."""

    mine: int
    everyone: int
    unassigned: int
    people_waiting: int

    def of(self, name: str) -> str:
        """The count of a list in the words of a tab: "5", "99+", or "" for a list that is not counted."""
        count: int = getattr(self, name, 0)
        return "" if not count else f"{MOST}+" if count > MOST else str(count)


def named(name: str) -> str:
    """The name of a list, "mine" for one we do not have."""
    return name if name in NAMES else "mine"


def requests_in(name: str, *, seen_by: Teammate) -> RequestQuerySet:
    """The requests of a list, without what a row shows beside them."""
    requests = requests_for(seen_by)
    if name == "done":
        return requests.done()
    if name == "drafts":
        return requests.standing().filter(id__in=_begun_by(seen_by).values("request"))
    if name == "mine":
        return requests.open().of(seen_by)
    return requests.open().unassigned() if name == "unassigned" else requests.open()


def page_of(name: str, *, seen_by: Teammate, after: str = "") -> Page[Request]:
    """One page of a list with all that its rows show, in one query. Raises WrongPlace for a key that is not ours."""
    if after or not seen_by.is_active:
        return page_by_key(_shown(name, seen_by), order=ORDER, size=ROWS, after=after)
    return first_page(_newest[name].all(seen_by=seen_by), order=ORDER, size=ROWS)


def _shown(name: str, seen_by: Teammate) -> QuerySet[Request]:
    """The requests of a list with how far the teammate has read, and the next promise to keep: both are looked up for
    the rows of one page only."""
    rows = requests_in(name, seen_by=seen_by).select_related("owner", *LAST)
    read = Bookmark.objects.filter(request=OuterRef("pk"), teammate=seen_by).values("upto")[:1]
    promised = Promise.objects.open().filter(request=OuterRef("pk")).order_by("due").values("due")[:1]
    begun = Exists(_begun_by(seen_by).filter(request=OuterRef("pk")))
    looked_up = {"read_upto": Subquery(read), "promised_for": Subquery(promised), "has_draft": begun}
    return rows.annotate(**looked_up, hints=F("last_said__proof__hints")).only(*SHOWN)


def _begun_by(teammate: Teammate) -> QuerySet[Draft]:
    return Draft.objects.filter(by=teammate).exclude(html="")


def _from_the_newest(name: str, seen_by: Teammate) -> QuerySet[Request]:
    return _shown(name, seen_by).order_by(*ORDER)[: ROWS + 1]


# For teammates who are here: what a prepared question asks of somebody is only who they are.
_newest: dict[str, Prepared[Request]] = {name: Prepared(partial(_from_the_newest, name)) for name in NAMES}


def counts_for(teammate: Teammate) -> Counts:
    """How many wait in each open list, and how many people wait to hear from us. One query."""
    found = _counted.first(teammate=teammate) if teammate.is_active else None
    return Counts(*found or (0, 0, 0, 0))


def _counts(teammate: Teammate) -> QuerySet[Teammate, tuple[int, ...]]:
    lists = (CountUpTo(requests_in(name, seen_by=teammate), MOST + 1) for name in ("mine", "everyone", "unassigned"))
    people = count_of_people_waiting()
    return Teammate.objects.filter(id=teammate.pk).values_list(*lists, people)


_counted: Prepared[tuple[int, ...]] = Prepared(_counts)


def count_of_people_waiting() -> CountDifferent:
    """How many people wait: nobody waits twice. Above MOST it is only said that there are more, so it is enough to look
    at some of a very long queue."""
    return CountDifferent(Request.objects.waiting(), 10 * MOST, column="person_id")
