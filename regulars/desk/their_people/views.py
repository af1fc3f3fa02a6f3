"""Somebody's people drawn and as a table; connecting them, and setting a connection right."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.circles.forms import CircleForm, PlaceForm
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.person.showing import show
from regulars.desk.sight import circles_for, connections_for, people_for, visitor
from regulars.desk.their_people import choosing, reading
from regulars.desk.their_people.fields import done, edit
from regulars.desk.their_people.forms import ConnectForm, ConnectionForm
from regulars.kit.pages import page
from regulars.people import circles, connecting
from regulars.people.models import Circle, Person
from regulars.people.partial_dates import day_in_words

PAGE = "desk/their_people/page.html"


@require_safe
def web(request: HttpRequest, person_id: int) -> HttpResponse:
    """Who belongs to them, and who to those."""
    return show_web(request, _person(request, person_id))


@require_POST
def connect(request: HttpRequest, person_id: int) -> HttpResponse:
    """Somebody is something to them: somebody we know, or somebody new."""
    person = _person(request, person_id)
    form = ConnectForm(request.POST)
    whom = choosing.whom(request, but=person)
    if form.is_valid() and not whom.is_clear:
        return ask_whom(
            request, whom, back=_back(request, person), title=_("Which %(name)s is it?") % {"name": whom.name}
        )
    if done(form, lambda said: _connect(request, person, whom, said)):
        messages.success(request, _("Kept."))
        return see_other(_back(request, person))
    if "beside" not in request.GET:
        return show_web(request, person, status=422, connecting=form)
    words = " ".join(str(error) for errors in form.errors.values() for error in errors)
    refusals = {"kin": words, "kin_name": request.POST.get("name", ""), "kin_way": request.POST.get("way", "")}
    return show(
        request, find(person_id, request_asked(request), seen_by=visitor(request)), refusals=refusals, status=422
    )


def _connect(request: HttpRequest, person: Person, whom: choosing.Whom, said: dict[str, Any]) -> None:
    by, other = visitor(request), whom.met(request)
    details = {name: said[name] for name in ("since", "words", "confidence")}
    connecting.connect(person, other, said["way"], by=by, **details)
    if said["home"]:
        homes = circles_for(by).filter(kind=Circle.Kind.HOUSEHOLD, ended_at=None, memberships__person=person)
        if home := homes.filter(memberships__until=None).order_by("-memberships__id").first():
            circles.join(home, other, by=by, role=said["way"].word if "…" not in said["way"].word else "")


def ask_whom(request: HttpRequest, whom: choosing.Whom, *, back: str, title: str) -> HttpResponse:
    """We know somebody by that name: is it them? What was typed goes along."""
    kept = [(name, value) for name, value in request.POST.items() if name not in {"csrfmiddlewaretoken", "person"}]
    return page(request, "desk/their_people/whom.html", whom=whom, kept=kept, back=back, title=title)


@require_http_methods(["GET", "HEAD", "POST"])
def connection(request: HttpRequest, connection_id: int) -> HttpResponse:
    """Set right since when they are what they are, or say that it ended."""
    row = get_object_or_404(connections_for(visitor(request)), pk=connection_id)
    first = {
        "since": day_in_words(row.since) if row.since else "",
        "until": day_in_words(row.until) if row.until else "",
        "words": row.words,
        "confidence": row.confidence,
    }
    form = ConnectionForm(request.POST or None, initial=first)
    was = request.POST.get("was")
    return edit(
        request,
        form,
        lambda said: connecting.change(row, by=visitor(request), was=was, **said),
        back=reverse("their-people", args=[row.person_id]),
        title=str(row),
        was=connecting.in_words(row),
        mistake=(reverse("connection-taking-back", args=[row.pk]), _("It was never so")),
    )


@require_POST
def take_back(request: HttpRequest, connection_id: int) -> HttpResponse:
    """It was never so."""
    row = get_object_or_404(connections_for(visitor(request)), pk=connection_id)
    connecting.take_back(row, by=visitor(request), why=request.POST.get("why", ""))
    messages.success(request, _("Taken back. Their history says so."))
    return see_other("their-people", row.person_id)


def show_web(request: HttpRequest, person: Person, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The page, with the forms that were refused in place of fresh ones."""
    fresh = {"connecting": ConnectForm(), "starting": CircleForm(), "settling": PlaceForm()}
    theirs = reading.of(person, seen_by=visitor(request))
    shown = fresh | forms
    shown["drawing"], shown["words"] = reading.drawn(person), connecting.words()
    return page(request, PAGE, status=status, person=person, theirs=theirs, **shown)


def _person(request: HttpRequest, person_id: int) -> Person:
    return get_object_or_404(people_for(visitor(request)), pk=person_id)


def _back(request: HttpRequest, person: Person) -> str:
    """The conversation when it was asked for beside it, else the page of their people."""
    if "beside" in request.GET:
        return page_of_person(person.pk, asked=request)
    return reverse("their-people", args=[person.pk])
