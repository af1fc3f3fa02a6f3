"""Hanging a word on somebody, and taking one off."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.inbox.lists import is_list
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.person.showing import show_column
from regulars.desk.sight import people_for, visitor
from regulars.desk.tags import reading
from regulars.kit.pages import page, wants_part
from regulars.people import tagging
from regulars.people.errors import NotLearned
from regulars.people.models import Person, Tag


@require_http_methods(["GET", "HEAD", "POST"])
def hang(request: HttpRequest, person_id: int) -> HttpResponse:
    """Hang a word on them: a field that offers those of the house, in place or as a page of its own."""
    person = _person(request, person_id)
    if request.method != "POST":
        return _form(request, person)
    typed = request.POST.get("tag", "")[:200]
    try:
        tagging.hang(person, typed, by=visitor(request))
    except NotLearned as refusal:
        return _form(request, person, typed, str(refusal))
    return _done(request, person)


@require_POST
def take_off(request: HttpRequest, person_id: int, tag_id: int) -> HttpResponse:
    """Take one off them; the word stays for others."""
    person, tag = _person(request, person_id), Tag.objects.filter(pk=tag_id).first()
    if tag and tagging.take_off(person, tag, by=visitor(request)) and not wants_part(request):
        messages.success(request, _("“%(tag)s” came off %(person)s.") % {"tag": tag, "person": person})
    return _done(request, person)


def _form(request: HttpRequest, person: Person, typed: str = "", error: str = "") -> HttpResponse:
    list_ = request.GET.get("list", "")
    here = {"request": request_asked(request) or "", "list": list_ if is_list(list_) else ""}
    return page(
        request,
        "desk/tags/page.html",
        part="form",
        status=422 if error else 200,
        person=person,
        here=here,
        typed=typed,
        error=error,
        offered=reading.offered(person),
    )


def _done(request: HttpRequest, person: Person) -> HttpResponse:
    """The column anew, or the page where it was asked for."""
    if wants_part(request):
        return show_column(request, find(person.pk, request_asked(request), seen_by=visitor(request)))
    return see_other(page_of_person(person.pk, asked=request))


def _person(request: HttpRequest, person_id: int) -> Person:
    return get_object_or_404(people_for(visitor(request)), pk=person_id)
