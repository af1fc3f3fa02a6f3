"""Deciding how we stand with somebody."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation import relating
from regulars.desk.answering import see_other
from regulars.desk.inbox.lists import is_list
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.sight import people_for, visitor
from regulars.desk.standing.reading import read
from regulars.desk.standing.words import STYLES
from regulars.kit.pages import page
from regulars.people.errors import EditedMeanwhile, PeopleError
from regulars.people.models import Limit, Parting, Person, Style

FIELDS = ("style", "kind", "words", "why")


@require_safe
def standing(request: HttpRequest, person_id: int) -> HttpResponse:
    """How close we are, what is limited, whether we have parted; and what it was before."""
    return _page(request, _person(request, person_id))


@require_POST
def decide(request: HttpRequest, person_id: int) -> HttpResponse:
    """How close we are from now on."""
    person = _person(request, person_id)
    style, was, why = (request.POST.get(name, "") for name in ("style", "was", "why"))
    return _do(request, person, "style", lambda: relating.stand(person, style, by=visitor(request), why=why, was=was))


@require_POST
def limit(request: HttpRequest, person_id: int) -> HttpResponse:
    """Something we do not do with them for now."""
    person = _person(request, person_id)
    kind, words, why = (request.POST.get(name, "") for name in ("kind", "words", "why"))
    return _do(
        request, person, "limit", lambda: relating.limit(person, kind, by=visitor(request), why=why, words=words)
    )


@require_POST
def lift(request: HttpRequest, limit_id: int) -> HttpResponse:
    """A limit holds no longer."""
    found = get_object_or_404(Limit.objects.select_related("person"), pk=limit_id)
    person, why = _person(request, found.person_id), request.POST.get("why", "")
    return _do(request, person, f"lift-{found.pk}", lambda: relating.lift(found, by=visitor(request), why=why))


@require_POST
def part(request: HttpRequest, person_id: int) -> HttpResponse:
    """We go separate ways."""
    person, why = _person(request, person_id), request.POST.get("why", "")
    return _do(request, person, "part", lambda: relating.part(person, by=visitor(request), why=why))


@require_POST
def come_together(request: HttpRequest, parting_id: int) -> HttpResponse:
    """We begin again."""
    found = get_object_or_404(Parting.objects.select_related("person"), pk=parting_id)
    person, why = _person(request, found.person_id), request.POST.get("why", "")
    return _do(request, person, "together", lambda: relating.come_together(found, by=visitor(request), why=why))


def _do(request: HttpRequest, person: Person, form: str, deed: Callable[[], object]) -> HttpResponse:
    """Do it and go back to the person; what is refused stands in its form again, with the words why."""
    try:
        deed()
    except PeopleError as refusal:
        typed = {name: request.POST.get(name, "") for name in FIELDS}
        words = _overtaken(refusal) if isinstance(refusal, EditedMeanwhile) else str(refusal)
        return _page(request, _person(request, person.pk), {"form": form, "refusal": words, **typed})
    messages.success(request, _("Written down, and on the timeline, where they can read it."))
    return see_other(page_of_person(person.pk, asked=request))


def _overtaken(refusal: EditedMeanwhile) -> str:
    who = refusal.by or _("Somebody")
    return _("%(who)s decided otherwise meanwhile: it is “%(now)s” now. Decide once more if you will.") % {
        "who": who,
        "now": refusal.now or "not decided",
    }


def _person(request: HttpRequest, person_id: int) -> Person:
    return get_object_or_404(people_for(visitor(request)), id=person_id)


def _page(request: HttpRequest, person: Person, refused: dict[str, str] | None = None) -> HttpResponse:
    list_ = request.GET.get("list", "")
    return page(
        request,
        "desk/standing/page.html",
        status=422 if refused else 200,
        ways=read(person),
        refused=refused or {},
        styles=[
            *((key, *STYLES[key]) for key in STYLES),
            (Style.UNKNOWN.value, _("Not decided"), _("Nobody has said yet.")),
        ],
        kinds=[(kind.value, kind.label[:1].upper() + kind.label[1:]) for kind in Limit.Kind],
        here={"request": request_asked(request) or "", "list": list_ if is_list(list_) else ""},
        back=page_of_person(person.pk, asked=request),
    )
