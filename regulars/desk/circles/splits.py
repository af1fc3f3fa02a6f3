"""A household becomes two, or one again."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.circles import reading
from regulars.desk.circles.forms import SplitForm, address_in
from regulars.desk.circles.views import circle_of
from regulars.desk.moving.asking import number
from regulars.desk.sight import person_now, visitor
from regulars.desk.their_people.fields import done
from regulars.kit.pages import page
from regulars.people import splitting
from regulars.people.errors import PeopleError
from regulars.people.models import Circle

MOST = 200


@require_http_methods(["GET", "HEAD", "POST"])
def split(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Who moves out, since when and where to."""
    known, form = circle_of(request, circle_id), SplitForm(request.POST or None)
    own: list[Circle] = []
    if form.is_bound and done(form, lambda said: own.append(_split(request, known, said))):
        messages.success(
            request, _("Split. %(known)s and %(own)s both keep their history.") % {"known": known, "own": own[0]}
        )
        return see_other("circle", own[0].pk)
    shown, status = reading.read(known, seen_by=visitor(request)), 422 if form.is_bound else 200
    return page(request, "desk/circles/split.html", status=status, shown=shown, form=form, chosen=_chosen(request))


def _split(request: HttpRequest, known: Circle, said: dict[str, Any]) -> Circle:
    met = (person_now(visitor(request), one) for one in _chosen(request))
    leaving = list(dict.fromkeys(one for one in met if one))
    return splitting.split(
        known,
        leaving,
        on=said["on"],
        name=said["name"],
        address=address_in(said),
        why=said["why"],
        by=visitor(request),
    )


def _chosen(request: HttpRequest) -> list[int]:
    return [one for text in request.POST.getlist("with")[:MOST] if (one := number(text))]


@require_POST
def put_back(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Those who left come home."""
    own = circle_of(request, circle_id)
    try:
        home = splitting.put_back(own, by=visitor(request), why=request.POST.get("why", ""))
    except PeopleError as refusal:
        messages.warning(request, str(refusal))
        return see_other("circle", circle_id)
    messages.success(request, _("They are together again."))
    return see_other("circle", home.pk)
