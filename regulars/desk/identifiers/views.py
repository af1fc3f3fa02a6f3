"""The addresses and numbers of a person, and what can be set right about them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.identifiers import reading
from regulars.desk.identifiers.forms import KINDS, IdentifierForm
from regulars.desk.person.paths import page_of_person
from regulars.desk.sight import identifiers_for, people_for, visitor
from regulars.kit.pages import page
from regulars.people import identifying
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Identifier, Person


@require_http_methods(["GET", "HEAD", "POST"])
def identifiers(request: HttpRequest, person_id: int) -> HttpResponse:
    """All that somebody is known by; one more can be added here and beside their conversation."""
    person = get_object_or_404(people_for(visitor(request)), id=person_id)
    if request.method != "POST":
        return show(request, person, IdentifierForm())
    form = IdentifierForm(request.POST)
    if not form.learn(person, by=visitor(request)):
        return show(request, person, form, status=422)
    if "here" in request.POST:
        return see_other("person-identifiers", person_id)
    return see_other(page_of_person(person_id, asked=request))


def show(
    request: HttpRequest,
    person: Person,
    form: IdentifierForm,
    *,
    refusals: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page. `refusals`: by field, with `about` naming the identifier."""
    shown: dict[str, Any] = {"person": person, "form": form, "kinds": KINDS, "refusals": refusals or {}}
    shown |= {"known": reading.known_of(person), "elsewhere": reading.elsewhere_of(person)}
    shown["ways_out"] = form.ways_out(person)
    shown["back"] = page_of_person(person.pk, asked=request)
    return page(request, "desk/identifiers/page.html", status=status, **shown)


@require_POST
def relabel(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """What they call it."""
    label, was = request.POST.get("label", ""), request.POST.get("was")
    return _set_right(
        request,
        identifier_id,
        "label",
        label,
        lambda one: identifying.relabel(one, label, by=visitor(request), was=was),
    )


@require_POST
def use_first(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """Write to this one, or call it, before the others."""
    return _set_right(request, identifier_id, "first", "", lambda one: identifying.use_first(one, by=visitor(request)))


@require_POST
def prove(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """Somebody made sure that it is theirs."""
    how = request.POST.get("how", "")[:120]
    return _set_right(request, identifier_id, "how", how, lambda one: identifying.prove(one, how, by=visitor(request)))


@require_POST
def doubt(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """It is not proven after all."""
    return _set_right(request, identifier_id, "doubt", "", lambda one: identifying.doubt(one, by=visitor(request)))


@require_http_methods(["GET", "HEAD", "POST"])
def take_away(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """They are not known by it any more: said what that means, then done."""
    one = _theirs(request, identifier_id)
    if request.method == "POST":
        identifying.take_away(one, by=visitor(request), why=request.POST.get("why", ""))
        messages.success(request, _("%(shown)s is taken away. The history keeps it.") % {"shown": one.shown})
        return see_other("person-identifiers", one.person_id)
    letters = reading.letters_of(one)
    return page(request, "desk/identifiers/leaving.html", one=one, person=one.person, letters=letters)


def _set_right(
    request: HttpRequest, identifier_id: int, field: str, typed: str, deed: Callable[[Identifier], None]
) -> HttpResponse:
    """Do it, or show the page with the words of the refusal beside the field."""
    one = _theirs(request, identifier_id)
    try:
        deed(one)
    except (NotLearned, EditedMeanwhile) as refusal:
        refusals = {"about": str(one.pk), field: str(refusal), "typed": typed}
        return show(request, one.person, IdentifierForm(), refusals=refusals, status=422)
    return see_other("person-identifiers", one.person_id)


def _theirs(request: HttpRequest, identifier_id: int) -> Identifier:
    one: Identifier = get_object_or_404(identifiers_for(visitor(request)), pk=identifier_id)
    get_object_or_404(people_for(visitor(request)), pk=one.person_id)
    return one
