"""Undoing a move: what went comes back, to the letter, and what was said since stays where it was said.

In any order, but for entries that were moved on since: those come back in the order in which they went. A request
that was made for a move and holds nothing any more is gone; another one that was emptied is joined with the request
its entries are in.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import belongings, closeness, hanging
from regulars.conversation.errors import StaysHere
from regulars.conversation.leading_back import lead_back
from regulars.conversation.models import Entry, Move, Moved, Request, SideConversation
from regulars.conversation.moving import SUBSTANCE, entries_of, tell_browsers
from regulars.conversation.signals import moved_on
from regulars.conversation.standing import recount, settle_again
from regulars.kit import clock
from regulars.people.models import Person
from regulars.team.models import Teammate


@transaction.atomic
def put_back(moved: Move, *, by: Teammate) -> Move:
    """Undo a move. Raises StaysHere, with the reason in words."""
    moved = _held(moved)
    if refusal := why_not(moved):
        raise StaysHere(refusal)
    old, new = moved.from_request, moved.to_request
    moved.undone_at, moved.undone_by = clock.now(), by
    moved.save(update_fields=["undone_at", "undone_by"])
    _bring_back(moved, old)
    belongings.take_facts_back(moved, entries_of(moved))
    if new:
        belongings.take_back(old, new, moved.rest, author=moved.from_person)
    _forget_lines(moved)
    if old:
        _stand_again(old)
    if new:
        _without_it(new, moved)
    _clear_away(moved)
    closeness.recount(moved.from_person_id, moved.to_person_id)
    lead_back(moved.from_person, moved.to_person)
    tell_browsers(moved)
    return moved


def why_not(moved: Move) -> str:
    """Why this move cannot be undone, in words; "" when it can. Three queries."""
    return _why_never(moved) or _why_not_yet(moved)


def _why_never(moved: Move) -> str:
    if moved.undone_at:
        return _("This was put back already.")
    if moved.had_request and moved.from_request is None:
        return _("The request it came from is gone.")
    return ""


def _why_not_yet(moved: Move) -> str:
    """What was done since and has to be undone first."""
    if moved.part_of and moved.part_of.undone_at is None:
        return _("It belongs to what %(first_name)s gave to %(to_person)s. Undo that.") % {
            "first_name": moved.by.first_name,
            "to_person": moved.to_person,
        }
    ends = ((moved.from_request, moved.from_person_id), (moved.to_request, moved.to_person_id))
    if given := next((one for one, person in ends if one and one.person_id != person), None):
        return _("“%(given)s” was given to %(person)s since. Undo that first.") % {
            "given": given,
            "person": given.person,
        }
    later = Move.objects.standing().filter(rows__entry__in=entries_of(moved), id__gt=moved.id).order_by("-id").first()
    if later:
        return _("%(first_name)s moved it on since. Undo that first.") % {"first_name": later.by.first_name}
    joined = _join_of(moved.from_request, but=moved) if moved.from_request else None
    if joined:
        return _("%(first_name)s joined “%(from_request)s” with another since. Undo that first.") % {
            "first_name": joined.by.first_name,
            "from_request": moved.from_request,
        }
    return ""


def _held(moved: Move) -> Move:
    """The move as it is now; the people it touches are locked, so that nobody speaks to them meanwhile."""
    people = {moved.from_person_id, moved.to_person_id}
    list(Person.objects.select_for_update().filter(id__in=people).order_by("id").values_list("id"))
    requests = {one for one in (moved.from_request_id, moved.to_request_id) if one}
    list(Request.objects.select_for_update().filter(id__in=requests).order_by("id").values_list("id"))
    return Move.objects.with_places().get(id=moved.id)


def _join_of(request: Request, *, but: Move) -> Move | None:
    """The move that joined a request with another, if it stands."""
    joins = Move.objects.standing().filter(from_request=request, joined=True).exclude(id=but.id)
    return joins.select_related("by").first()


def _bring_back(moved: Move, old: Request | None) -> None:
    rewritten = Moved.objects.filter(move=moved, rewritten=True).values("entry")
    Entry.objects.filter(id__in=rewritten, by_person=moved.to_person).update(by_person=moved.from_person)
    entries_of(moved).update(person=moved.from_person, request=old)
    moved_on.send(Move, entries=entries_of(moved), person=moved.from_person)
    if old:
        SideConversation.objects.filter(card__in=entries_of(moved)).update(about=old)


def _forget_lines(moved: Move) -> None:
    """The timelines are as they were; that it was moved and put back stands in the move itself."""
    lines = [one for one in (moved.told_here_id, moved.told_there_id) if one]
    Entry.objects.filter(id__in=lines).delete()


def _stand_again(old: Request) -> None:
    """A request whose entries came back stands by itself again."""
    if old.is_joined:
        old.joined_to = None
        settle_again(old)
    recount(old)


def _without_it(new: Request, moved: Move) -> None:
    """The request the entries were taken out of: as it would be without them."""
    if new.is_joined:  # what it had left went on to another one: it leads there, and stays as it is
        return
    if new.entries.filter(kind__in=SUBSTANCE).exists() or new.promises.exists():
        if moved.wakes and not new.is_done:
            settle_again(new)
        recount(new)
    elif _was_made_for_nothing_else(new):
        _remove(new, moved)
    else:
        _lead_on(new, moved)


def _clear_away(moved: Move) -> None:
    """Requests made for moves that are all undone, kept until now because others led to them: one after another."""
    people = [moved.from_person_id, moved.to_person_id]
    shells = Request.objects.filter(person__in=people, state=Request.State.JOINED, entries=None).order_by("-id")
    while gone := [shell for shell in shells.all() if _was_made_for_nothing_else(shell)]:
        for shell in gone:
            belongings.bring_drafts(shell, shell.leads_to)
            hanging.bring(shell, shell.leads_to)
            shell.delete()


def _was_made_for_nothing_else(request: Request) -> bool:
    made = Move.objects.filter(to_request=request, made=True).exists()
    touched = Move.objects.standing().filter(from_request=request) | Move.objects.standing().filter(to_request=request)
    return made and not touched.exists() and not request.joined.exists()


def _remove(request: Request, moved: Move) -> None:
    """Nothing is lost with it: what was done to it stays on the timeline, what was begun in it goes back."""
    old = moved.from_request
    if old:
        belongings.bring_drafts(request, old)
        hanging.bring(request, old)
    else:
        request.drafts.filter(person__drafts=None).update(request=None)
    left = list(request.entries.values_list("pk", flat=True))
    request.entries.all().update(person=moved.from_person, request=old)
    moved_on.send(Move, entries=Entry.objects.filter(pk__in=left), person=moved.from_person)
    request.delete()


def _lead_on(request: Request, moved: Move) -> None:
    """It holds nothing, and something that stands refers to it: it leads to where its own entries are."""
    went = Move.objects.standing().filter(from_request=request).order_by("-id").first()
    to = (went.to_request if went else None) or moved.from_request
    if to and to.leads_to.id != request.id:
        request.state, request.joined_to = Request.State.JOINED, to.leads_to
    recount(request)
