"""The list of people who may be one, and what is decided there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.duplicates import reading
from regulars.desk.person.paths import page_of_person
from regulars.desk.sight import suggestions_for, visitor
from regulars.kit.pages import page
from regulars.people.duplicates import suggesting
from regulars.people.errors import StaysAsItIs
from regulars.people.models import Suggestion


@require_safe
def duplicates(request: HttpRequest) -> HttpResponse:
    """Who may be one, or of whom somebody said that they are two."""
    found = reading.read(visitor(request), request.GET.get("list", ""), request.GET.get("after", ""))
    part = "further" if request.GET.get("after") else "everyone"
    return page(request, "desk/duplicates/page.html", part=part, doubles=found)


@require_POST
def part(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """They are two people."""
    by, suggestion = visitor(request), _suggestion(request, suggestion_id)
    try:
        suggesting.part(suggestion, by=by, why=request.POST.get("why", ""))
    except StaysAsItIs as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Two people, then. We will not ask again unless something about them changes."))
    return _back(request, suggestion)


@require_POST
def reopen(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """They may be one after all."""
    suggestion = _suggestion(request, suggestion_id)
    suggesting.reopen(suggestion, by=visitor(request))
    messages.success(request, _("They are among those who may be one again."))
    return see_other("duplicates")


def _suggestion(request: HttpRequest, suggestion_id: int) -> Suggestion:
    return get_object_or_404(suggestions_for(visitor(request)), pk=suggestion_id)


def _back(request: HttpRequest, suggestion: Suggestion) -> HttpResponse:
    """To the page of the one from which it was said, or to the list."""
    for person_id in (suggestion.first_id, suggestion.second_id):
        if request.POST.get("from") == str(person_id):
            return see_other(page_of_person(person_id, asked=request))
    return see_other("duplicates")
