"""The person of a page, with what the page needs to know before it asks for more."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.http import Http404

from regulars.care.models import Occasion, Recapping
from regulars.channels.email import ours
from regulars.conversation.models import Absence, Bookmark, Draft, Mention, Presence, Promise, Request
from regulars.conversation.models.request import RequestQuerySet
from regulars.desk.clock import expectation
from regulars.desk.matter import reading as matter
from regulars.desk.sight import people_for
from regulars.kit import clock
from regulars.kit.prepared import Prepared
from regulars.people.models import (
    Connection,
    Fact,
    LifeDate,
    Limit,
    Look,
    Membership,
    Parting,
    Person,
    Place,
    Suggestion,
    Tagging,
)
from regulars.people.models.person import SEEN_AGAIN_AFTER
from regulars.team.models import Team, Teammate

MOST_REQUESTS = 20


@dataclass(frozen=True)
class Found:
    """A person, the request a page is about (if any), the other open ones, and what there is to ask for."""

    person: Person
    request: Request | None
    open_requests: tuple[Request, ...]
    has_promises: bool
    has_draft: bool
    has_letter_begun: bool
    looked_lately: bool
    others_looked: bool
    is_away: bool
    may_choose_sender: bool
    has_doubles: bool = False
    has_facts: bool = False
    has_dates: bool = False
    is_connected: bool = False
    is_in_circles: bool = False
    has_place: bool = False
    is_limited: bool = False
    is_parted: bool = False
    is_tagged: bool = False
    has_mentions: bool = False
    has_opened_drafts: bool = False
    has_company: bool = False
    has_waiting_letters: bool = False
    has_teams: bool = False
    has_days_ahead: bool = False
    is_waiting_to_be_gathered: bool = False

    @property
    def expected(self) -> str:
        """That somebody expects to hear from us soon, while that is near; "" else."""
        return expectation.sentence(self.request) if self.request else ""


def find(person_id: int, request_id: int | None, *, seen_by: Teammate) -> Found:
    """The person and their requests, in two queries. Raises Http404 for a person or a request of somebody else."""
    person = _person(person_id, seen_by)
    requests = _requests(person, request_id, seen_by)
    asked = next((one for one in requests if one.id == request_id), None)
    if request_id and asked is None:
        raise Http404
    open_ones = tuple(one for one in requests if one.state == Request.State.OPEN)
    return Found(
        person,
        asked or next(iter(open_ones), None) or next(iter(requests), None),
        open_ones,
        person.has_promises,  # type: ignore[attr-defined]
        person.has_draft,  # type: ignore[attr-defined]
        person.has_letter_begun,  # type: ignore[attr-defined]
        person.looked_lately,  # type: ignore[attr-defined]
        person.others_looked,  # type: ignore[attr-defined]
        person.is_away,  # type: ignore[attr-defined]
        person.may_choose_sender,  # type: ignore[attr-defined]
        has_doubles=person.has_doubles,  # type: ignore[attr-defined]
        has_facts=person.has_facts,  # type: ignore[attr-defined]
        has_dates=person.has_dates,  # type: ignore[attr-defined]
        is_connected=person.is_connected,  # type: ignore[attr-defined]
        is_in_circles=person.is_in_circles,  # type: ignore[attr-defined]
        has_place=person.has_place,  # type: ignore[attr-defined]
        is_limited=person.is_limited,  # type: ignore[attr-defined]
        is_parted=person.is_parted,  # type: ignore[attr-defined]
        is_tagged=person.is_tagged,  # type: ignore[attr-defined]
        has_mentions=person.has_mentions,  # type: ignore[attr-defined]
        has_opened_drafts=person.has_opened_drafts,  # type: ignore[attr-defined]
        has_company=person.has_company,  # type: ignore[attr-defined]
        has_waiting_letters=person.has_waiting_letters,  # type: ignore[attr-defined]
        has_teams=person.has_teams,  # type: ignore[attr-defined]
        has_days_ahead=person.has_days_ahead,  # type: ignore[attr-defined]
        is_waiting_to_be_gathered=person.is_waiting_to_be_gathered,  # type: ignore[attr-defined]
    )


def _person(person_id: int, seen_by: Teammate) -> Person:
    since = clock.now() - SEEN_AGAIN_AFTER
    found = _met.first(person_id=person_id, seen_by=seen_by, since=since) if seen_by.is_active else None
    if found is None:
        raise Http404
    return found


def _with_what_there_is(person_id: int, seen_by: Teammate, since: datetime) -> QuerySet[Person]:
    looks = Look.objects.filter(person=OuterRef("pk"))
    drafts = Draft.objects.in_hand().filter(person=OuterRef("pk"), by=seen_by)
    there, here = (Connection.objects.filter(**{end: OuterRef("pk")}) for end in ("person", "other"))
    connected = Q(Exists(there)) | Q(Exists(here))
    return (
        people_for(seen_by)
        .select_related("recap")
        .annotate(
            has_promises=Exists(Promise.objects.open().filter(person=OuterRef("pk"))),
            has_facts=Exists(Fact.objects.current().filter(person=OuterRef("pk"))),
            has_draft=Exists(drafts),
            has_letter_begun=Exists(drafts.filter(request=None).exclude(html="", subject="")),
            looked_lately=Exists(looks.filter(by=seen_by, at__gt=since)),
            others_looked=Exists(looks.exclude(by=seen_by)),
            is_away=Exists(Absence.objects.current().filter(person=OuterRef("pk"))),
            has_doubles=Exists(_perhaps_first) | Exists(_perhaps_second),
            may_choose_sender=Exists(ours.besides_the_house_s()),
            has_dates=Exists(LifeDate.objects.current().filter(person=OuterRef("pk"))),
            is_connected=Case(When(connected, then=Value(True)), default=Value(False)),
            is_in_circles=Exists(Membership.objects.filter(person=OuterRef("pk"))),
            has_place=Exists(Place.objects.filter(person=OuterRef("pk"))),
            is_limited=Exists(Limit.objects.holding().filter(person=OuterRef("pk"))),
            is_parted=Exists(Parting.objects.filter(person=OuterRef("pk"), ended_at=None)),
            has_mentions=Exists(Mention.objects.unseen_by(seen_by).filter(entry__person=OuterRef("pk"))),
            has_opened_drafts=Exists(Draft.objects.open_to(seen_by).filter(person=OuterRef("pk"))),
            has_company=Exists(_others_here(seen_by)),
            has_teams=Exists(Team.objects.all()),
            has_days_ahead=Exists(Occasion.objects.filter(person=OuterRef("pk"), next_on__isnull=False)),
            has_waiting_letters=Exists(Draft.objects.filter(person=OuterRef("pk"), is_timed=True)),
            is_waiting_to_be_gathered=Exists(Recapping.objects.filter(number=OuterRef("pk"))),
            is_tagged=Exists(Tagging.objects.filter(person=OuterRef("pk"))),
        )
        .filter(id=person_id)
    )


def _others_here(seen_by: Teammate) -> QuerySet[Presence]:
    """Colleagues at any of this person's requests; those whose time ran out are swept away within the hour."""
    return Presence.objects.filter(request__person=OuterRef("pk")).exclude(teammate=seen_by)


_perhaps_first = Suggestion.objects.open().filter(first=OuterRef("pk"))
_perhaps_second = Suggestion.objects.open().filter(second=OuterRef("pk"))


def _requests(person: Person, request_id: int | None, seen_by: Teammate) -> list[Request]:
    """The open requests, the newest first, and the one asked for; without any of these, the last one that was done."""
    found = _open_ones.all(person=person, seen_by=seen_by)
    if request_id and all(one.id != request_id for one in found):
        found += _one.all(person=person, seen_by=seen_by, request_id=request_id)
    found = found or _last.all(person=person, seen_by=seen_by)
    for one in found:
        one.person = person
    return found


def _theirs(person: Person, seen_by: Teammate) -> RequestQuerySet:
    """All of a person's requests, the newest first, with how far this teammate has read in them."""
    mine = Bookmark.objects.filter(request=OuterRef("pk"), teammate=seen_by).values("upto")[:1]
    theirs = matter.annotated(RequestQuerySet(Request).filter(person=person), seen_by)
    return theirs.order_by("-moved_at", "-id").select_related("owner").annotate(read_upto=Subquery(mine))


_met: Prepared[Person] = Prepared(_with_what_there_is)
_open_ones: Prepared[Request] = Prepared(lambda person, seen_by: _theirs(person, seen_by).open()[:MOST_REQUESTS])
_one: Prepared[Request] = Prepared(lambda person, seen_by, request_id: _theirs(person, seen_by).filter(id=request_id))
_last: Prepared[Request] = Prepared(
    lambda person, seen_by: _theirs(person, seen_by).standing().exclude(state=Request.State.ASIDE)[:1]
)
