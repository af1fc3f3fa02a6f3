"""What somebody told us about letters they did not ask for, and that mail reaches them again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regulars.desk.answering import see_other
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.person.showing import show
from regulars.desk.sight import people_for, visitor
from regulars.kit.live.announcing import announce
from regulars.people import consenting
from regulars.people.models import Consent, Identifier


@require_POST
def wish(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """Write down that they want such letters again, or none; only with how they said so, because it is their word."""
    known, why = _theirs(request, identifier_id), " ".join(request.POST.get("why", "").split())[:300]
    if not why:
        words = _("Write how they said so. Only their own wish counts here.")
        refusals = {"wish": words, "wish_about": str(known.pk), "wish_typed": ""}
        found = find(known.person_id, request_asked(request), seen_by=visitor(request))
        return show(request, found, refusals=refusals, status=422)
    if request.POST.get("welcome") == "yes":
        consenting.allow(known.kind, known.raw, by=visitor(request), why=why)
        messages.success(request, _("Written down: such letters may come again."))
    else:
        consenting.refuse(known.kind, known.raw, how=Consent.How.TOLD, by=visitor(request), why=why)
        messages.success(request, _("Written down: no letters they did not ask for."))
    return see_other(page_of_person(known.person_id, asked=request))


@require_POST
def works(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """Somebody knows that mail reaches them again."""
    known = _theirs(request, identifier_id)
    known.works_again()
    announce(f"person:{known.person_id}")
    return see_other(page_of_person(known.person_id, asked=request))


def _theirs(request: HttpRequest, identifier_id: int) -> Identifier:
    known = get_object_or_404(Identifier, pk=identifier_id)
    get_object_or_404(people_for(visitor(request)), pk=known.person_id)
    return known
