"""Asking somebody a question of the bank: in the letter that is being written, in another way, or never."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regulars.conversation import wondering
from regulars.conversation.models import Request
from regulars.desk.answering import see_other
from regulars.desk.composer import form, writing
from regulars.desk.composer.refusals import Refused
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.person.showing import show
from regulars.desk.sight import facts_for, people_for, requests_for, visitor
from regulars.kit.live.announcing import announce
from regulars.people import asking
from regulars.people.models import Fact, Person, Question


@require_POST
def ask(request: HttpRequest, person_id: int, question_id: int) -> HttpResponse:
    """Put it below what is being written. The button sends the composer's own form, so that no letter of it is lost."""
    by, person, question = visitor(request), _person(request, person_id), _question(question_id)
    matter = _matter(request, person)
    if "words" in request.POST:
        try:
            writing.keep_both(form.read(request), person=person, request=matter, by=by)
        except Refused as refusal:
            found = find(person.pk, matter.pk if matter else None, seen_by=by)
            return show(request, found, refusals={refusal.field: refusal.words}, status=422)
    wondering.begin(person, question, by=by, request=matter, fact=_fact(request))
    announce(f"person:{person.pk}")
    return see_other(f"{page_of_person(person.pk, asked=request)}#composer")


@require_POST
def asked(request: HttpRequest, person_id: int, question_id: int) -> HttpResponse:
    """It was asked already: on the phone, over the counter."""
    person = _person(request, person_id)
    asking.asked(person, _question(question_id), by=visitor(request), fact=_fact(request), by_word=True)
    messages.success(request, _("Written down. When they answer, remember what they say."))
    return _done(request, person)


@require_POST
def leave(request: HttpRequest, person_id: int, question_id: int) -> HttpResponse:
    """It is not for this person, and never comes again."""
    person = _person(request, person_id)
    asking.leave(person, _question(question_id), by=visitor(request), fact=_fact(request))
    messages.success(request, _("That question will not be suggested with them again."))
    return _done(request, person)


def _done(request: HttpRequest, person: Person) -> HttpResponse:
    announce(f"person:{person.pk}")
    return see_other(page_of_person(person.pk, asked=request))


def _person(request: HttpRequest, person_id: int) -> Person:
    return get_object_or_404(people_for(visitor(request)), id=person_id).leads_to


def _question(question_id: int) -> Question:
    return get_object_or_404(Question, id=question_id)


def _matter(request: HttpRequest, person: Person) -> Request | None:
    """The request the composer of the page answers in."""
    wanted = request_asked(request)
    if wanted is None:
        return None
    return get_object_or_404(requests_for(visitor(request)), id=wanted, person=person).leads_to


def _fact(request: HttpRequest) -> Fact | None:
    wanted = request.GET.get("fact", "")
    if not (wanted.isascii() and wanted.isdigit() and 0 < len(wanted) < 19):
        return None
    return facts_for(visitor(request)).filter(id=int(wanted)).first()
