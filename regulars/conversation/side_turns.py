"""Whose turn it is in a side conversation: do we wait for them, or is there news that none of us has looked at.

The person whose matter it is waits for us as before: what is said beside it turns no clock of theirs.
"""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regulars.conversation.errors import NobodyToTell
from regulars.conversation.models.entry import Entry
from regulars.conversation.models.request import Request
from regulars.conversation.models.side_conversation import SideConversation
from regulars.kit.live.announcing import announce
from regulars.people.models import Identifier
from regulars.people.normalising import NotAnIdentifier, normalise

Kind = Entry.Kind


def of(request: Request) -> SideConversation | None:
    """The side conversation that this request is, with whose matter it is about. One query, none for any other."""
    if not request.is_aside:
        return None
    return SideConversation.objects.with_places().filter(request=request).first()


def said(request: Request, entry: Entry) -> None:
    """Something was said in it: by us, and we wait for them; by them, and the matter comes up for who looks after it.
    A letter that came back is news as well. A note and a machine's word change nothing."""
    side = of(request)
    if side is None:
        return
    if entry.by_teammate_id and entry.kind == Kind.MESSAGE:
        _turn(side, waiting_since=side.waiting_since or entry.at, news_since=None)
    elif entry.kind == Kind.BOUNCED:
        _turn(side, waiting_since=side.waiting_since, news_since=side.news_since or entry.at)
        _bring_up(side, entry.at, opens=True)
    elif entry.by_person_id and not (entry.automatic or entry.nature):
        waited = side.waiting_since is not None
        _turn(side, waiting_since=None, news_since=side.news_since or entry.at)
        _bring_up(side, entry.at, opens=waited)


def look(side: SideConversation) -> None:
    """One of us has looked at what they answered. No statement where nothing is new."""
    if side.news_since is not None:
        _turn(side, waiting_since=side.waiting_since, news_since=None)


def recount(request: Request) -> None:
    """Set it anew from what was said, for deeds that take something out of it."""
    if side := of(request):
        ours, theirs = (
            _messages(side).filter(by_teammate__isnull=False),
            _messages(side).filter(by_person__isnull=False),
        )
        heard = theirs.filter(automatic=False, nature="").order_by("-at", "-id").first()
        since = ours.filter(at__gt=heard.at) if heard else ours
        first = since.order_by("at", "id").first()
        _turn(side, waiting_since=first.at if first else None, news_since=None if first else side.news_since)


def expect_nothing(side: SideConversation) -> None:
    """We wait for no answer any more: it was a thank-you, or it is settled otherwise. What they write is news still."""
    _turn(side, waiting_since=None, news_since=None)


def refuse_the_person(request: Request, values: "set[str]") -> None:
    """Raises NobodyToTell where one of these addresses is of the person whose matter it is: what is said aside would
    be in their hands, and they may read it only where somebody opened it to them."""
    side = of(request)
    if side is None or side.is_open_to_the_person:
        return
    known = Identifier.objects.filter(kind="email", value__in=values, person=side.about.person_id)
    if found := known.first():
        name = side.about.person.first_name
        raise NobodyToTell(
            _("%(raw)s is %(name)s’s own address, and this is not theirs to read. Answer them instead.")
            % {"raw": found.raw, "name": name}
        )


def whose_matter(request: Request) -> Request | None:
    """The request it is about, None for one that is no side conversation."""
    side = of(request)
    return side.about.leads_to if side else None


def _messages(side: SideConversation) -> QuerySet[Entry]:
    return Entry.objects.filter(request=side.request_id, kind=Kind.MESSAGE)


def _turn(side: SideConversation, *, waiting_since: datetime | None, news_since: datetime | None) -> None:
    side.waiting_since, side.news_since = waiting_since, news_since
    SideConversation.objects.filter(pk=side.pk).update(waiting_since=waiting_since, news_since=news_since)
    announce("inbox", "today", f"person:{side.about.person_id}")


def _bring_up(side: SideConversation, at: datetime, *, opens: bool) -> None:
    """The matter moves up in the lists, and is open again if it was done while we waited. Only its place is written:
    its own people may be speaking in it at this moment."""
    matter = side.about.leads_to
    Request.objects.filter(pk=matter.pk, moved_at__lt=at).update(moved_at=at)
    if opens:
        matter.reopen()
    # Whoever looks after the matter is told of it, else whoever asked.
    side.request.owner_id = matter.owner_id or side.by_id
    Request.objects.filter(pk=side.request_id).update(owner=side.request.owner_id)


def values_of(addresses: "list[str]") -> set[str]:
    """The addresses as they are compared; what is none is left to whoever sends."""
    found = set()
    for address in addresses:
        try:
            found.add(normalise("email", address))
        except NotAnIdentifier:
            continue
    return found
