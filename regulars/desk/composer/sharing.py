"""Drafts among colleagues: opened to them, kept to oneself again, taken up."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regulars.conversation import open_drafts
from regulars.conversation.errors import NotYours
from regulars.conversation.models import Draft, Request
from regulars.desk.answering import see_other
from regulars.desk.composer import form, writing
from regulars.desk.composer.refusals import Refused
from regulars.desk.composer.views import refused_on_page, refused_on_sheet
from regulars.desk.person.paths import page_of
from regulars.desk.sight import drafts_to_take_up, people_for, request_now, visitor
from regulars.people.models import Person
from regulars.team.models import Teammate


@require_POST
def open_draft(request: HttpRequest, request_id: int) -> HttpResponse:
    """Let colleagues see and finish what was begun here, or with open="" keep it to oneself again."""
    by = visitor(request)
    matter = request_now(by, request_id)
    try:
        _open(request, matter.person, matter, by)
    except Refused as refusal:
        return refused_on_page(request, matter, refusal)
    return see_other(page_of(matter, asked=request))


@require_POST
def open_draft_to(request: HttpRequest, person_id: int) -> HttpResponse:
    """The same for a first letter."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    try:
        _open(request, person, None, by)
    except Refused as refusal:
        return refused_on_sheet(request, person, refusal)
    return see_other("write-to", person.id)


def _open(request: HttpRequest, person: Person, matter: Request | None, by: Teammate) -> None:
    """What was typed is kept first, so that colleagues see all of it. Raises Refused."""
    written = form.read(request)
    draft = writing.keep_both(written, person=person, request=matter, by=by)
    if written.opens and not (draft.html or draft.attachments.exists()):
        raise Refused(_("Write a word first, so that there is something to finish."))
    if written.opens:
        open_drafts.open_to_colleagues(draft, by=by)
        messages.success(request, _("Colleagues can see this and finish it."))
    else:
        open_drafts.keep_to_oneself(draft, by=by)
        messages.success(request, _("Only you see this draft again."))


@require_POST
def take_up(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Carry on what a colleague has begun."""
    by = visitor(request)
    draft = get_object_or_404(drafts_to_take_up(by).select_related("person", "request__person"), id=draft_id)
    held_by = request.POST.get("held_by", "")
    try:
        # What was typed since the last save comes along, below.
        writing.keep_both(form.read(request), person=draft.person, request=draft.request, by=by)
        open_drafts.take_up(draft, by=by, held_by=int(held_by) if held_by.isdecimal() and len(held_by) < 19 else 0)
    except NotYours as refusal:
        messages.warning(request, str(refusal))
    except Refused as refusal:
        messages.warning(request, refusal.words)
    return _to_draft(request, draft)


def _to_draft(request: HttpRequest, draft: Draft) -> HttpResponse:
    if draft.request is None:
        return see_other("write-to", draft.person_id)
    return see_other(page_of(draft.request, asked=request))
