"""A person's page, and what can be changed about who they are."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of, request_asked
from regulars.desk.person.showing import show
from regulars.desk.sight import entries_for, request_now, visitor
from regulars.people.models import Forgetting


@require_safe
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """The conversation with a person, for life; ?request= says which of their requests is meant."""
    try:
        found = find(person_id, request_asked(request), seen_by=visitor(request))
    except Http404:
        return _proof_or_nothing(person_id)
    if found.request and found.request.is_joined:
        return redirect(page_of(found.request.leads_to, asked=request))
    if found.request and found.request.is_aside:
        return redirect(page_of(found.request, asked=request))
    return show(request, found)


@require_safe
def matter(request: HttpRequest, request_id: int) -> HttpResponse:
    """A request by its number alone, wherever it is now: for links in words and in mails."""
    return redirect(page_of(request_now(visitor(request), request_id), asked=request))


@require_safe
def entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """One entry where it stands in the conversation, for somebody who comes from a search."""
    found = get_object_or_404(entries_for(visitor(request)).select_related("request"), id=entry_id)
    if found.request and found.request.is_aside:
        return redirect(f"{page_of(found.request, asked=request)}#entry-{found.pk}")
    matter = None if found.request and found.request.is_joined else found.request_id
    return show(request, find(found.person_id, matter, seen_by=visitor(request)), entry=found)


def _proof_or_nothing(person_id: int) -> HttpResponse:
    """An old link to somebody who was forgotten leads to the proof of that."""
    return redirect("forgotten", get_object_or_404(Forgetting, person=person_id).number)
