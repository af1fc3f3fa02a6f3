"""Drafts that colleagues may see and finish: opened, kept to oneself again, taken up."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regulars.conversation import borrowing, wondering
from regulars.conversation.errors import NotYours
from regulars.conversation.models import Attachment, Draft, Request
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import Teammate

TAKEN_UP = "taken up"


def open_to_colleagues(draft: Draft, *, by: Teammate) -> None:
    """Let colleagues see and finish it. Raises NotYours."""
    _set_opened(draft, by, opened=True)


def keep_to_oneself(draft: Draft, *, by: Teammate) -> None:
    """Nobody else sees it any more. Raises NotYours."""
    _set_opened(draft, by, opened=False)


def _set_opened(draft: Draft, by: Teammate, *, opened: bool) -> None:
    at = clock.now() if opened else None
    if not Draft.objects.filter(pk=draft.pk, by=by).update(opened_at=at):
        raise NotYours(_("Only who writes a draft can open it to others."))
    draft.opened_at = at
    _changed(draft)


def opened_by_others(person: Person, request: Request | None, *, seen_by: Teammate) -> QuerySet[Draft]:
    """What colleagues have begun here and let others finish, with who writes and who began."""
    opened = Draft.objects.open_to(seen_by).filter(person=person, request=request)
    return opened.select_related("by", "begun_by").order_by("id")


@transaction.atomic
def take_up(draft: Draft, *, by: Teammate, held_by: int) -> Draft:
    """Carry on what a colleague has opened. What one had begun oneself in the same place stays, below it.

    `held_by` is the teammate whose draft it was on the page. Raises NotYours where somebody was quicker, or where it is
    not open any more.
    """
    held = Draft.objects.select_for_update(of=("self",)).select_related("by").get(pk=draft.pk)
    if held.by_id == by.pk:
        return held
    if held.by_id != held_by:
        raise NotYours(_("%(first_name)s took this up a moment ago.") % {"first_name": held.by.first_name})
    if held.opened_at is None:
        raise NotYours(_("%(first_name)s keeps this draft to themselves again.") % {"first_name": held.by.first_name})
    theirs = Draft.objects.in_hand().select_for_update()
    begun = theirs.filter(by=by, person=held.person_id, request=held.request_id).first()
    if begun:
        join(begun, held)
    held.begun_by_id = held.begun_by_id or held.by_id
    held.by, held.version, held.saved_in, held.saved_at = by, held.version + 1, TAKEN_UP, clock.now()
    held.save()
    _changed(held)
    return held


def join(begun: Draft, held: Draft) -> None:
    """Put what was begun below another draft; it is one from now on."""
    held.html += begun.html
    Attachment.objects.filter(draft=begun).update(draft=held)
    wondering.bring(begun, held)
    borrowing.bring(begun, held)
    held.own_line = held.own_line or begun.own_line
    begun.delete()


def _changed(draft: Draft) -> None:
    announce("drafts", f"person:{draft.person_id}")
