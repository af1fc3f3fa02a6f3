"""Giving an address or a number to the person whose it really is, and undoing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import reuniting, separating
from regulars.conversation.errors import StaysHere
from regulars.conversation.separating import Parcel
from regulars.desk.answering import see_other
from regulars.desk.moving import asking
from regulars.desk.moving.reading import people_like
from regulars.desk.person.paths import page_of_person
from regulars.desk.sight import identifiers_for, people_for, separations_for, visitor
from regulars.desk.splitting import foretelling
from regulars.kit.pages import page
from regulars.people.models import Identifier

ALONG, FROM_NOW_ON = "along", "from now on"


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """Whose is it really? What goes along is said before it is done."""
    by = visitor(request)
    one: Identifier = get_object_or_404(identifiers_for(by), pk=identifier_id)
    get_object_or_404(people_for(by), pk=one.person_id)
    if request.method != "POST":
        return _offer(request, one)
    to = asking.person_in(request.POST, by)
    if to is None:
        return _offer(request, one, refusal=_("Choose whose it is. That person is not there any more."), status=422)
    try:
        parcel = Parcel(one.person, (one,), along=request.POST.get("how") == ALONG)
        separating.separate(parcel, to=to, by=by, why=request.POST.get("why", ""))
    except StaysHere as refusal:
        return _offer(request, one, refusal=str(refusal), status=422)
    messages.success(
        request,
        _("%(shown)s belongs to %(to)s from now on. You can undo this here on the timeline.")
        % {"shown": one.shown, "to": to},
    )
    return see_other("person", to.pk)


@require_POST
def undo(request: HttpRequest, separation_id: int) -> HttpResponse:
    """Put back what was given or split."""
    by = visitor(request)
    done = get_object_or_404(separations_for(by).with_people(), pk=separation_id)
    try:
        reuniting.reunite(done, by=by)
    except StaysHere as refusal:
        messages.warning(request, str(refusal))
        return see_other(page_of_person(done.to_person_id, asked=request))
    messages.success(request, _("It is back where it was."))
    return see_other("person", done.from_person_id)


def _offer(request: HttpRequest, one: Identifier, *, refusal: str = "", status: int = 200) -> HttpResponse:
    by, typed = visitor(request), request.GET.get("q", "")[:100].strip()
    said = request.POST if request.method == "POST" else request.GET
    to = asking.person_in(said, by)
    to = None if to == one.person else to
    shown: dict[str, Any] = {"one": one, "person": one.person, "to": to, "typed": typed, "refusal": refusal}
    shown["found"] = people_like(typed, but=one.person)
    if to and not request.headers.get("HX-Request"):
        shown["told"] = foretelling.tell(separating.foresee(Parcel(one.person, (one,))))
        shown["is_last"] = not one.person.identifiers.exclude(pk=one.pk).exists()
    return page(request, "desk/identifiers/giving.html", part="people", status=status, why=said.get("why", ""), **shown)
