"""Small forms in the column of a person, each a whole page of its own where there is no script."""

from dataclasses import dataclass
from typing import IO, Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.inbox.lists import is_list
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.person.showing import show_column
from regulars.desk.sight import people_for, visitor
from regulars.desk.who import history as telling
from regulars.desk.who.details import DETAILS, Detail
from regulars.kit.look.times import in_words
from regulars.kit.pages import page, wants_part
from regulars.people import editing, faces
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Person
from regulars.people.reasons import fit

READ_OR_POST = ["GET", "HEAD", "POST"]
FORM = "desk/who/form.html"
FACE = "desk/who/face.html"


@dataclass(frozen=True)
class Asked:
    """A form as it stands: what is typed, what it was made from, and what is wrong with it."""

    detail: Detail
    typed: str
    was: str
    why: str = ""
    error: str = ""
    why_error: str = ""
    overtaken: bool = False


@require_http_methods(READ_OR_POST)
def about(request: HttpRequest, person_id: int, what: str) -> HttpResponse:
    """Change one thing about a person; what it was, and who changed it before, stand below the field."""
    person, detail = _person(request, person_id), DETAILS.get(what)
    if detail is None:
        raise Http404
    if request.method == "POST":
        return _keep(request, person, detail)
    kept = detail.value(person)
    return _form(request, person, Asked(detail, detail.show(kept) if not detail.choices else kept, kept))


def _keep(request: HttpRequest, person: Person, detail: Detail) -> HttpResponse:
    typed, was, why = (request.POST.get(name, "") for name in ("value", "was", "why"))
    try:
        why = fit(why)
    except NotLearned as refusal:
        return _form(request, person, Asked(detail, typed, was, why, why_error=str(refusal)), status=422)
    try:
        editing.edit(person, detail.what, detail.read(typed), was=was, by=visitor(request), why=why)
    except EditedMeanwhile as faster:
        asked = Asked(detail, typed, faster.now, why, _overtaken(detail, faster), overtaken=True)
        return _form(request, person, asked, status=422)
    except (NotLearned, ValueError) as refusal:
        return _form(request, person, Asked(detail, typed, was, why, str(refusal)), status=422)
    return _kept(request, person.pk)


def _overtaken(detail: Detail, faster: EditedMeanwhile) -> str:
    who, when = faster.by or _("Somebody"), f" ({in_words(faster.at, 'at')})" if faster.at else ""
    if not faster.now:
        return _("%(who)s took this away meanwhile%(when)s.") % {"who": who, "when": when}
    return _("%(who)s changed this meanwhile%(when)s. It says “%(show)s” now.") % {
        "who": who,
        "when": when,
        "show": detail.show(faster.now),
    }


def _form(request: HttpRequest, person: Person, asked: Asked, status: int = 200) -> HttpResponse:
    before = telling.lately(person, asked.detail.what)
    return page(request, FORM, part="form", status=status, asked=asked, before=before, **_here(request, person))


def _kept(request: HttpRequest, person_id: int) -> HttpResponse:
    """Done: the column anew, or the page where the form was asked for."""
    if wants_part(request):
        return show_column(request, find(person_id, request_asked(request), seen_by=visitor(request)))
    return see_other(page_of_person(person_id, asked=request))


@require_safe
def leave(request: HttpRequest, person_id: int) -> HttpResponse:
    """Leave it as it is: the column anew, without the form."""
    return _kept(request, _person(request, person_id).pk)


@require_http_methods(READ_OR_POST)
def face(request: HttpRequest, person_id: int) -> HttpResponse:
    """Give a person a face, or another one."""
    person = _person(request, person_id)
    if request.method != "POST":
        return _face(request, person)
    file = request.FILES.get("face")
    if file is None:
        return _face(request, person, _("Choose a picture first."))
    try:
        faces.choose(person, cast(IO[bytes], file), by=visitor(request), why=request.POST.get("why", ""))
    except NotLearned as refusal:
        return _face(request, person, str(refusal))
    return see_other(page_of_person(person_id, asked=request))


def _face(request: HttpRequest, person: Person, error: str = "") -> HttpResponse:
    before = telling.lately(person, "face")
    status = 422 if error else 200
    return page(request, FACE, part="form", status=status, error=error, before=before, **_here(request, person))


@require_POST
def take_face_away(request: HttpRequest, person_id: int) -> HttpResponse:
    """Their initials will do."""
    person = _person(request, person_id)
    if faces.take_away(person, by=visitor(request)):
        messages.success(request, _("The picture is gone."))
    return see_other(page_of_person(person_id, asked=request))


@require_safe
def history(request: HttpRequest, person_id: int) -> HttpResponse:
    """All that was changed about a person, the newest first."""
    person, after = _person(request, person_id), request.GET.get("after", "")
    told = telling.read(person, after)
    return page(request, "desk/who/history.html", part="further" if after else "", told=told, **_here(request, person))


def _person(request: HttpRequest, person_id: int) -> Person:
    return get_object_or_404(people_for(visitor(request)), id=person_id)


def _here(request: HttpRequest, person: Person) -> dict[str, Any]:
    """The person, and the request and the list of the page, where a form leads back to."""
    list_ = request.GET.get("list", "")
    here = {"request": request_asked(request) or "", "list": list_ if is_list(list_) else ""}
    return {"person": person, "here": here, "back": page_of_person(person.pk, asked=request)}
