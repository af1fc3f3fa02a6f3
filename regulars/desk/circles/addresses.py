"""Postal addresses: moving in, setting one right, leaving."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.circles.forms import AddressForm, PlaceForm, address_in
from regulars.desk.circles.views import circle_of, show_circle
from regulars.desk.sight import people_for, places_for, visitor
from regulars.desk.their_people.fields import done, edit
from regulars.desk.their_people.views import show_web
from regulars.people import places
from regulars.people.models import Circle, Person, Place
from regulars.people.places import FIELDS


@require_POST
def settle_circle(request: HttpRequest, circle_id: int) -> HttpResponse:
    """They live there now."""
    known, form = circle_of(request, circle_id), PlaceForm(request.POST)
    if done(form, lambda said: _settle(request, known, said)):
        return see_other("circle", circle_id)
    return show_circle(request, known, status=422, settling=form)


@require_POST
def settle_person(request: HttpRequest, person_id: int) -> HttpResponse:
    """This person lives there now, with or without a household."""
    person = get_object_or_404(people_for(visitor(request)), pk=person_id)
    form = PlaceForm(request.POST)
    if done(form, lambda said: _settle(request, person, said)):
        return see_other("their-people", person_id)
    return show_web(request, person, status=422, settling=form)


def _settle(request: HttpRequest, whose: Person | Circle, said: dict[str, Any]) -> None:
    places.settle(whose, address_in(said), since=said["place_since"], by=visitor(request))


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, place_id: int) -> HttpResponse:
    """It was written wrongly."""
    row = _place(request, place_id)
    was = request.POST.get("was")
    return edit(
        request,
        AddressForm(request.POST or None, initial={name: getattr(row, name) for name in FIELDS}),
        lambda said: places.correct(row, address_in(said), by=visitor(request), was=was),
        back=_back(row),
        title=_("The address of %(circle)s") % {"circle": row.circle or row.person},
        line=_(
            "Set right what was written wrongly. If they moved, give them another address instead: this one is kept."
        ),
        was=str(row),
        mistake=(reverse("place-leaving", args=[row.pk]), _("They do not live there any more")),
    )


@require_POST
def leave(request: HttpRequest, place_id: int) -> HttpResponse:
    """They do not live there any more, and we do not know where they do."""
    row = _place(request, place_id)
    places.leave(row, by=visitor(request), why=request.POST.get("why", ""))
    messages.success(request, _("The address is kept as one they had before."))
    return see_other(_back(row))


def _place(request: HttpRequest, place_id: int) -> Place:
    return get_object_or_404(places_for(visitor(request)), pk=place_id)


def _back(row: Place) -> str:
    return reverse("circle", args=[row.circle_id]) if row.circle_id else reverse("their-people", args=[row.person_id])
