"""What a teammate may see: every finder of the desk begins here.

Everyone who works here may see every person today. Pages, attachments, live events and deeds all ask these functions,
so that the day a house wants walls inside, they are built in one place.
"""

from typing import Any, TypeVar

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from regulars.care.models import Noticed, Occasion, ToldAgain
from regulars.care.models.noticed import NoticedQuerySet
from regulars.care.models.occasion import OccasionQuerySet
from regulars.care.models.told_again import ToldAgainQuerySet
from regulars.conversation.models import (
    Attachment,
    Delivery,
    Draft,
    Entry,
    Mention,
    Move,
    Promise,
    Request,
    Separation,
)
from regulars.conversation.models.draft import DraftQuerySet
from regulars.conversation.models.entry import EntryQuerySet
from regulars.conversation.models.macro import Macro, MacroQuerySet
from regulars.conversation.models.mention import MentionQuerySet
from regulars.conversation.models.move import MoveQuerySet
from regulars.conversation.models.promise import PromiseQuerySet
from regulars.conversation.models.request import RequestQuerySet
from regulars.conversation.models.saved_reply import SavedReply, SavedReplyQuerySet
from regulars.conversation.models.separation import SeparationQuerySet
from regulars.conversation.models.timing import Timing, TimingQuerySet
from regulars.people.models import (
    Circle,
    Connection,
    Fact,
    Identifier,
    LifeDate,
    Limit,
    Membership,
    Merge,
    Parting,
    Person,
    Place,
    Suggestion,
)
from regulars.people.models.fact import FactQuerySet
from regulars.people.models.merge import MergeQuerySet
from regulars.people.models.suggestion import SuggestionQuerySet
from regulars.team.models import Teammate, Telling

Rows = TypeVar("Rows", bound=QuerySet[Any])


def visitor(request: HttpRequest) -> Teammate:
    """The teammate who is asking; a page of the desk always has one (LoginRequiredMiddleware)."""
    if not isinstance(request.user, Teammate):
        raise TypeError("A page of the desk was opened to the public.")
    return request.user


def people_for(teammate: Teammate) -> QuerySet[Person]:
    """The people this teammate may meet, each once: nobody meets who was forgotten, and who was merged is met as the
    one they turned out to be (desk.leading_on)."""
    return _if_here(teammate, Person.objects.known())


def person_now(teammate: Teammate, person_id: int) -> Person | None:
    """The person of this number, or who they turned out to be: a form may be older than that. One query for somebody
    who stands for themselves, three at least for who was merged."""
    if found := people_for(teammate).filter(pk=person_id).first():
        return found
    merged = Person.objects.filter(pk=person_id, merged_into__isnull=False).first()
    return people_for(teammate).filter(pk=merged.leads_to.pk).first() if merged else None


def circles_for(teammate: Teammate) -> QuerySet[Circle]:
    """The households, companies and groups this teammate may look into."""
    return _if_here(teammate, Circle.objects.all())


def memberships_for(teammate: Teammate) -> QuerySet[Membership]:
    """Who is in them, each with the person and the circle."""
    return _if_here(teammate, Membership.objects.select_related("person", "circle"))


def connections_for(teammate: Teammate) -> QuerySet[Connection]:
    """Who is what to whom, each with both people and the kind."""
    return _if_here(teammate, Connection.objects.select_related("person", "other", "kind"))


def places_for(teammate: Teammate) -> QuerySet[Place]:
    """Postal addresses, each with whose it is."""
    return _if_here(teammate, Place.objects.select_related("person", "circle"))


def life_dates_for(teammate: Teammate) -> QuerySet[LifeDate]:
    """The dates of lives that this teammate may set right."""
    return _if_here(teammate, LifeDate.objects.current().select_related("person"))


def requests_for(teammate: Teammate) -> RequestQuerySet:
    """The requests this teammate may look after, each with its person."""
    return _if_here(teammate, RequestQuerySet(Request).select_related("person"))


def request_now(teammate: Teammate, request_id: int) -> Request:
    """The request of this number, or the one that it was joined with: a page may be older than that. Raises Http404."""
    return get_object_or_404(requests_for(teammate), id=request_id).leads_to


def entries_for(teammate: Teammate) -> EntryQuerySet:
    """What this teammate may read."""
    return _if_here(teammate, EntryQuerySet(Entry))


def noticed_for(teammate: Teammate) -> NoticedQuerySet:
    """What was noticed in what this teammate may read."""
    return _if_here(teammate, NoticedQuerySet(Noticed).select_related("entry"))


def told_again_for(teammate: Teammate) -> ToldAgainQuerySet:
    """What was told again in what this teammate may read."""
    return _if_here(teammate, ToldAgainQuerySet(ToldAgain).select_related("entry"))


def occasions_for(teammate: Teammate) -> OccasionQuerySet:
    """The days of people that this teammate may set right."""
    return _if_here(teammate, OccasionQuerySet(Occasion).select_related("person", "about"))


def promises_for(teammate: Teammate) -> PromiseQuerySet:
    """The promises this teammate may settle."""
    return _if_here(teammate, PromiseQuerySet(Promise).select_related("person"))


def moves_for(teammate: Teammate) -> MoveQuerySet:
    """The moves this teammate may undo."""
    return _if_here(teammate, MoveQuerySet(Move))


def merges_for(teammate: Teammate) -> MergeQuerySet:
    """The merges this teammate may undo."""
    return _if_here(teammate, MergeQuerySet(Merge))


def suggestions_for(teammate: Teammate) -> SuggestionQuerySet:
    """The pairs of people, perhaps one, that this teammate may look through."""
    return _if_here(teammate, SuggestionQuerySet(Suggestion))


def identifiers_for(teammate: Teammate) -> QuerySet[Identifier]:
    """What people are known by that this teammate may meet, each with its person."""
    return _if_here(teammate, Identifier.objects.select_related("person", "by"))


def separations_for(teammate: Teammate) -> SeparationQuerySet:
    """What was given from one person to another that this teammate may undo."""
    return _if_here(teammate, SeparationQuerySet(Separation))


def deliveries_for(teammate: Teammate) -> QuerySet[Delivery]:
    """The letters on their way that this teammate may try again."""
    return _if_here(teammate, Delivery.objects.select_related("entry"))


def facts_for(teammate: Teammate) -> FactQuerySet:
    """What people told us, as far as this teammate may know it."""
    return _if_here(teammate, FactQuerySet(Fact))


def limits_for(teammate: Teammate) -> QuerySet[Limit]:
    """What is limited between somebody and us."""
    return _if_here(teammate, Limit.objects.all())


def partings_for(teammate: Teammate) -> QuerySet[Parting]:
    """With whom we went separate ways."""
    return _if_here(teammate, Parting.objects.all())


def saved_replies_for(teammate: Teammate) -> SavedReplyQuerySet:
    """The saved replies this teammate may use and change: their own, their teams', the house's."""
    return _if_here(teammate, SavedReplyQuerySet(SavedReply).of(teammate))


def macros_for(teammate: Teammate) -> MacroQuerySet:
    """The macros this teammate may run and change."""
    return _if_here(teammate, MacroQuerySet(Macro).of(teammate))


def tellings_of(teammate: Teammate) -> QuerySet[Telling]:
    """What this teammate told the house, and may take back."""
    return _if_here(teammate, Telling.objects.filter(by=teammate))


def drafts_of(teammate: Teammate) -> QuerySet[Draft]:
    """What this teammate has begun to write; nobody else's."""
    return Draft.objects.in_hand().filter(by=teammate)


def drafts_to_take_up(teammate: Teammate) -> QuerySet[Draft]:
    """What colleagues have begun and let this teammate finish."""
    return _if_here(teammate, DraftQuerySet(Draft).open_to(teammate))


def letters_waiting_for(teammate: Teammate) -> TimingQuerySet:
    """The letters that wait for their time, of whoever wrote them, each with its draft and how many files it has."""
    files = Attachment.objects.filter(draft=OuterRef("draft")).order_by().values("draft").annotate(n=Count("pk"))
    rows = TimingQuerySet(Timing).standing().annotate(files=Coalesce(Subquery(files.values("n")), 0))
    along = ("draft__by", "draft__person", "draft__request", "held_by__by_person", "held_by__by_teammate")
    return _if_here(teammate, rows.select_related(*along))


def mentions_for(teammate: Teammate) -> MentionQuerySet:
    """Where colleagues called this teammate; nobody else's."""
    return _if_here(teammate, MentionQuerySet(Mention).of(teammate))


def attachments_for(teammate: Teammate) -> QuerySet[Attachment]:
    """Files on entries this teammate may read, on their own drafts, and on drafts that colleagues opened."""
    drafts = Q(draft__by=teammate) | Q(draft__opened_at__isnull=False)
    return _if_here(teammate, Attachment.objects.filter(Q(entry__isnull=False) | drafts))


def _if_here(teammate: Teammate, rows: Rows) -> Rows:
    """All of them, for somebody who works here. Never `IN (SELECT id FROM people)`: a database walks that whole."""
    return rows if teammate.is_active else rows.none()
