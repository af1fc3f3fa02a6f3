"""Calling a letter back before it leaves: everything stands again as if it had not been sent."""

from django.db import transaction
from django.db.models import Q
from django.dispatch import Signal
from django.utils.translation import gettext

from regulars.conversation import borrowing, closeness, wondering
from regulars.conversation.errors import NotYours, TooLate
from regulars.conversation.models import Delivery, Draft, Entry, Move, Request
from regulars.conversation.standing import recount
from regulars.kit import clock
from regulars.team.models import Teammate

# Sent in the transaction in which a letter is taken back, before it goes: `entry`.
taking_back = Signal()


@transaction.atomic
def call_back(entry: Entry, *, by: Teammate) -> Draft:
    """Take a letter of one's own back; its words and files are a draft again, and a request that was marked done
    with it is open again. Raises NotYours, and TooLate once a channel has taken it up."""
    if entry.by_teammate_id != by.id:
        raise NotYours(gettext("Only its author can call a letter back."))
    rows = Delivery.objects.select_for_update().filter(entry=entry)
    if not rows or any(row.state != Delivery.State.WAITING or row.attempts for row in rows):
        raise TooLate(gettext("It is on its way already and cannot be called back."))
    request = entry.request
    began = request is not None and _began_with(request, entry)
    draft = _draft_of(entry, by, request=None if began else request)
    entry.attachments.update(entry=None, draft=draft)
    wondering.called_back(entry, draft)
    borrowing.called_back(entry, draft)
    person_id = entry.person_id
    taking_back.send(Entry, entry=entry)
    if request:
        _undo(request, entry, began=began)
    closeness.recount(person_id)
    return draft


def _began_with(request: Request, entry: Entry) -> bool:
    """Whether nothing else was ever said in it, nor moved out of it or into it. A side conversation was begun before
    its first letter."""
    if request.is_aside:
        return False
    if request.entries.exclude(id=entry.id).filter(kind=Entry.Kind.MESSAGE).exists():
        return False
    return not Move.objects.standing().filter(Q(from_request=request) | Q(to_request=request)).exists()


def _undo(request: Request, entry: Entry, *, began: bool) -> None:
    """Take the letter out of its request; a request that began with it never was."""
    request.announce()
    if began and not request.entries.exclude(id=entry.id).filter(kind=Entry.Kind.NOTE).exists():
        request.entries.all().delete()
        request.delete()
        return
    _open_again(request, entry)
    entry.delete()
    recount(request)  # who waited for an answer waits again


def _draft_of(entry: Entry, by: Teammate, *, request: Request | None) -> Draft:
    """The letter as a draft again; what was begun since in the same place stays, below it."""
    draft, _ = Draft.objects.get_or_create(by=by, request=request, person_id=entry.person_id, is_timed=False)
    draft.begun_by_id = entry.written_by_id or draft.begun_by_id
    draft.kind, draft.html, draft.saved_at = Draft.Kind.REPLY, entry.html + draft.html, clock.now()
    draft.cc = ", ".join(row.address for row in entry.deliveries.all() if row.role == "cc")
    draft.subject = draft.subject or (entry.request.subject if entry.request and not request else "")
    draft.save()
    return draft


def _open_again(request: Request, entry: Entry) -> None:
    """A request marked done with the letter was marked done because of it."""
    closures, _ = request.closures.filter(by=entry.by_teammate, at__gte=entry.at).delete()
    if closures:
        request.entries.filter(kind=Entry.Kind.DONE, by_teammate=entry.by_teammate, at__gte=entry.at).delete()
        request.state = Request.State.OPEN
