"""The days of a life: learning them, setting them right; and that somebody died, or did not."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.conversation import mourning
from regulars.desk.answering import see_other
from regulars.desk.life import reading
from regulars.desk.life.forms import CorrectionForm, DateForm, DeathForm
from regulars.desk.sight import life_dates_for, people_for, visitor
from regulars.desk.their_people.fields import done, edit
from regulars.kit.pages import page
from regulars.people import dating
from regulars.people.errors import PeopleError
from regulars.people.models import LifeDate, Person


@require_safe
def life(request: HttpRequest, person_id: int) -> HttpResponse:
    """All days we know of, and what can be said about them."""
    return _show(request, _person(request, person_id))


@require_POST
def learn(request: HttpRequest, person_id: int) -> HttpResponse:
    """They told us a day."""
    person, form = _person(request, person_id), DateForm(request.POST)
    if done(form, lambda said: dating.learn(person, by=visitor(request), **said)):
        messages.success(request, _("Kept."))
        return see_other("life", person_id)
    return _show(request, person, status=422, learning=form)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, date_id: int) -> HttpResponse:
    """It is another day. What stood there stays in the history."""
    row = get_object_or_404(LifeDate.objects.select_related("person"), pk=date_id)
    get_object_or_404(people_for(visitor(request)), pk=row.person_id)
    if row.kind == LifeDate.Kind.DEATH:
        return see_other("life", row.person_id)
    first = {"typed": str(dating.partial_of(row)), "words": row.words}
    return edit(
        request,
        CorrectionForm(request.POST or None, initial=first),
        lambda said: dating.correct(row, by=visitor(request), **said),
        back=reverse("life", args=[row.person_id]),
        title=_("%(capitalize)s of %(person)s")
        % {"capitalize": dating.name_of(row).capitalize(), "person": row.person},
        was="",
        mistake=(reverse("life-date-taking-back", args=[row.pk]), _("It is not so at all")),
    )


@require_POST
def take_back(request: HttpRequest, date_id: int) -> HttpResponse:
    """It is not so after all."""
    row = get_object_or_404(life_dates_for(visitor(request)), pk=date_id)
    try:
        dating.take_back(row, by=visitor(request), why=request.POST.get("why", ""))
        messages.success(request, _("Taken back. Their history says so."))
    except PeopleError as refusal:
        messages.warning(request, str(refusal))
    return see_other("life", row.person_id)


@require_POST
def record_death(request: HttpRequest, person_id: int) -> HttpResponse:
    """They died; or it was another day than we thought."""
    person, form = _person(request, person_id), DeathForm(request.POST)
    if done(form, lambda said: mourning.record(person, by=visitor(request), **said)):
        return see_other("person", person_id)
    return _show(request, person, status=422, mourning=form)


@require_POST
def take_death_back(request: HttpRequest, person_id: int) -> HttpResponse:
    """They are alive."""
    person, why = _person(request, person_id), request.POST.get("why", "")
    try:
        mourning.take_back(person, by=visitor(request), why=why)
    except PeopleError as refusal:
        return _show(request, person, status=422, refusal=str(refusal))
    messages.success(request, _("Taken back: %(person)s is alive.") % {"person": person})
    return see_other("person", person_id)


def _person(request: HttpRequest, person_id: int) -> Person:
    return get_object_or_404(people_for(visitor(request)), pk=person_id)


def _show(request: HttpRequest, person: Person, *, status: int = 200, refusal: str = "", **forms: Any) -> HttpResponse:
    fresh = {"learning": DateForm(), "mourning": DeathForm()}
    shown = reading.of(person)
    return page(
        request, "desk/life/page.html", status=status, person=person, life=shown, refusal=refusal, **fresh | forms
    )
