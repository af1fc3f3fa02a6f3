"""A circle's page, and the deeds on it and on who is in it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.circles import reading
from regulars.desk.circles.forms import CircleForm, MemberForm, MembershipForm, NameForm, PlaceForm
from regulars.desk.moving.asking import number
from regulars.desk.sight import circles_for, memberships_for, people_for, visitor
from regulars.desk.their_people import choosing
from regulars.desk.their_people.fields import done, edit
from regulars.desk.their_people.views import ask_whom, show_web
from regulars.kit.pages import page
from regulars.people import circles
from regulars.people.models import Circle, Person
from regulars.people.partial_dates import day_in_words

PAGE = "desk/circles/page.html"
ALIKE = 6


@require_safe
def circle(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Who is in it, where they live, what was said last."""
    return show_circle(request, circle_of(request, circle_id))


@require_POST
def start(request: HttpRequest, person_id: int) -> HttpResponse:
    """This person is in a circle: one we know, or a new one."""
    person = get_object_or_404(people_for(visitor(request)), pk=person_id)
    form = CircleForm(request.POST)
    if form.is_valid() and not request.POST.get("new") and not request.POST.get("circle"):
        said = form.cleaned_data
        alike = circles_for(visitor(request)).filter(name__istartswith=said["circle_name"], kind=said["kind"])
        if known := list(alike.filter(ended_at=None).order_by("name", "id")[:ALIKE]):
            return _ask_which(request, person, known)
    into: list[Circle] = []
    if done(form, lambda said: into.append(_start(request, person, said))):
        messages.success(request, _("Kept."))
        return see_other("circle", into[0].pk)
    return show_web(request, person, status=422, starting=form)


def _start(request: HttpRequest, person: Person, said: dict[str, Any]) -> Circle:
    by, chosen = visitor(request), number(request.POST.get("circle"))
    known = circles_for(by).filter(pk=chosen).first() if chosen else None
    into = known or circles.found(said["kind"], said["circle_name"], by=by)
    circles.join(into, person, by=by, role=said["role"], since=said["since"])
    return into


def _ask_which(request: HttpRequest, person: Person, known: list[Circle]) -> HttpResponse:
    kept = [(name, value) for name, value in request.POST.items() if name != "csrfmiddlewaretoken"]
    back = reverse("their-people", args=[person.pk])
    return page(request, "desk/circles/which.html", person=person, known=known, kept=kept, back=back)


@require_POST
def rename(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Another name, and what there is to know."""
    known, by = circle_of(request, circle_id), visitor(request)
    form = NameForm(request.POST)

    def keep(said: dict[str, Any]) -> None:
        circles.rename(known, said["name"], by=by, was=request.POST.get("was"))
        circles.describe(known, said["words"], by=by, was=request.POST.get("words_were"))

    if done(form, keep):
        return see_other("circle", circle_id)
    return show_circle(request, circle_of(request, circle_id), status=422, naming=form)


@require_POST
def add(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Somebody comes into it: somebody we know, or somebody new."""
    known, by = circle_of(request, circle_id), visitor(request)
    form, whom = MemberForm(request.POST), choosing.whom(request)
    if form.is_valid() and not whom.is_clear:
        back = reverse("circle", args=[circle_id])
        return ask_whom(request, whom, back=back, title=_("Which %(name)s is it?") % {"name": whom.name})
    if done(form, lambda said: circles.join(known, whom.met(request), by=by, role=said["role"], since=said["since"])):
        messages.success(request, _("Kept."))
        return see_other("circle", circle_id)
    return show_circle(request, known, status=422, adding=form)


@require_POST
def end(request: HttpRequest, circle_id: int) -> HttpResponse:
    """It is no more."""
    circles.end(circle_of(request, circle_id), by=visitor(request), why=request.POST.get("why", ""))
    return see_other("circle", circle_id)


@require_POST
def go_on(request: HttpRequest, circle_id: int) -> HttpResponse:
    """It goes on after all."""
    circles.take_up(circle_of(request, circle_id), by=visitor(request))
    return see_other("circle", circle_id)


@require_http_methods(["GET", "HEAD", "POST"])
def membership(request: HttpRequest, membership_id: int) -> HttpResponse:
    """As what somebody is in it, from when to when; with a day until, they left."""
    row = get_object_or_404(memberships_for(visitor(request)), pk=membership_id)
    first = {
        "role": row.role,
        "since": day_in_words(row.since) if row.since else "",
        "until": day_in_words(row.until) if row.until else "",
    }
    was = request.POST.get("was")
    return edit(
        request,
        MembershipForm(request.POST or None, initial=first),
        lambda said: circles.change(row, by=visitor(request), was=was, **said),
        back=reverse("circle", args=[row.circle_id]),
        title=_("%(person)s in %(circle)s") % {"person": row.person, "circle": row.circle},
        was=circles.in_words(row),
        mistake=(reverse("membership-taking-back", args=[row.pk]), _("They never were in it")),
    )


@require_POST
def take_back(request: HttpRequest, membership_id: int) -> HttpResponse:
    """They never were in it."""
    row = get_object_or_404(memberships_for(visitor(request)), pk=membership_id)
    circles.take_back(row, by=visitor(request), why=request.POST.get("why", ""))
    messages.success(request, _("Taken back. The history says so."))
    return see_other("circle", row.circle_id)


def circle_of(request: HttpRequest, circle_id: int) -> Circle:
    """The circle of this number. Raises Http404."""
    return get_object_or_404(circles_for(visitor(request)).select_related("split_from"), pk=circle_id)


def show_circle(request: HttpRequest, known: Circle, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The page, with the forms that were refused in place of fresh ones."""
    fresh = {
        "naming": NameForm(initial={"name": known.name, "words": known.words}),
        "adding": MemberForm(),
        "settling": PlaceForm(),
    }
    return page(request, PAGE, status=status, shown=reading.read(known, seen_by=visitor(request)), **fresh | forms)
