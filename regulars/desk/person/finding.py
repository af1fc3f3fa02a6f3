"""The person of a page, with what the page needs to know before it asks for more."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Subquery
from django.http import Http404

from regulars.conversation.models import Bookmark, Draft, Promise, Request
from regulars.desk.sight import people_for
from regulars.kit import clock
from regulars.people.models import Look, Person
from regulars.people.models.person import SEEN_AGAIN_AFTER
from regulars.team.models import Teammate

MOST_REQUESTS = 20


@dataclass(frozen=True)
class Found:
    """A person, the request a page is about (if any), the other open ones, and what there is to ask for."""

    person: Person
    request: Request | None
    open_requests: tuple[Request, ...]
    has_promises: bool
    has_draft: bool
    looked_lately: bool
    others_looked: bool


def find(person_id: int, request_id: int | None, *, seen_by: Teammate) -> Found:
    """The person and their requests, in two queries. Raises Http404 for a person or a request of somebody else."""
    person = _person(person_id, seen_by)
    requests = _requests(person, request_id, seen_by)
    asked = next((one for one in requests if one.id == request_id), None)
    if request_id and asked is None:
        raise Http404
    open_ones = tuple(one for one in requests if not one.is_done)
    return Found(
        person,
        asked or next(iter(open_ones), None) or next(iter(requests), None),
        open_ones,
        person.has_promises,  # type: ignore[attr-defined]
        person.has_draft,  # type: ignore[attr-defined]
        person.looked_lately,  # type: ignore[attr-defined]
        person.others_looked,  # type: ignore[attr-defined]
    )


def _person(person_id: int, seen_by: Teammate) -> Person:
    looks = Look.objects.filter(person=OuterRef("pk"))
    found = (
        people_for(seen_by)
        .annotate(
            has_promises=Exists(Promise.objects.open().filter(person=OuterRef("pk"))),
            has_draft=Exists(Draft.objects.filter(person=OuterRef("pk"), by=seen_by)),
            looked_lately=Exists(looks.filter(by=seen_by, at__gt=clock.now() - SEEN_AGAIN_AFTER)),
            others_looked=Exists(looks.exclude(by=seen_by)),
        )
        .filter(id=person_id)
        .first()
    )
    if found is None:
        raise Http404
    return found


def _requests(person: Person, request_id: int | None, seen_by: Teammate) -> list[Request]:
    """The open requests, the newest first, and the one asked for; without any of these, the last one that was done."""
    mine = Bookmark.objects.filter(request=OuterRef("pk"), teammate=seen_by).values("upto")[:1]
    all_of_them = person.requests.select_related("owner").annotate(read_upto=Subquery(mine))
    newest_first = all_of_them.order_by("-moved_at", "-id")
    found = list(newest_first.open()[:MOST_REQUESTS])
    if request_id and all(one.id != request_id for one in found):
        found += all_of_them.filter(id=request_id)
    return found or list(newest_first[:1])
