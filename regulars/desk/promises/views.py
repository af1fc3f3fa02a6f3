"""Giving our word and settling it."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation.errors import AlreadySettled, NobodyToPromise
from regulars.conversation.models import Promise
from regulars.conversation.models.promise import promise
from regulars.desk.answering import see_other
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.person.showing import show
from regulars.desk.promises import reading
from regulars.desk.promises.forms import BreakingForm, DueForm, PromiseForm
from regulars.desk.sight import people_for, promises_for, requests_for, visitor
from regulars.kit.pages import page
from regulars.people.models import Person
from regulars.team.clocks import zone_of


@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    """What we have promised and not yet settled, the first due first."""
    found = reading.read(request.GET.get("whose", ""), seen_by=visitor(request), after=request.GET.get("after", ""))
    return page(request, "desk/promises/page.html", part="promises", promises=found)


@require_POST
def give(request: HttpRequest, person_id: int) -> HttpResponse:
    """Promise a person something by a date."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    form = PromiseForm(request.POST)
    with timezone.override(zone_of(by)):
        if not form.is_valid():
            return _refused(request, person.id, form)
    said = form.cleaned_data
    try:
        promise(person_id=person.id, request_id=_about(request, person), by=by, words=said["words"], due=said["due"])
    except NobodyToPromise as refusal:
        form.add_error("words", str(refusal))
        return _refused(request, person.id, form)
    return _back(request, person.id)


@require_POST
def keep(request: HttpRequest, promise_id: int) -> HttpResponse:
    """We kept our word."""
    word = _word(request, promise_id)
    try:
        word.keep(by=visitor(request))
    except AlreadySettled as refusal:
        return _too_late(request, word, refusal)
    return _back(request, word.person_id)


@require_POST
def break_word(request: HttpRequest, promise_id: int) -> HttpResponse:
    """We could not keep our word, and say why."""
    word, form = _word(request, promise_id), BreakingForm(request.POST)
    if not form.is_valid():
        return _refused(request, word.person_id, form, about=promise_id)
    try:
        word.break_word(by=visitor(request), why=form.cleaned_data["why"])
    except AlreadySettled as refusal:
        return _too_late(request, word, refusal)
    return _back(request, word.person_id)


@require_POST
def move(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Agree on another time."""
    word, by, form = _word(request, promise_id), visitor(request), DueForm(request.POST)
    with timezone.override(zone_of(by)):
        if not form.is_valid():
            return _refused(request, word.person_id, form, about=promise_id)
    try:
        word.move(to=form.cleaned_data["due"], by=by, why=form.cleaned_data["why"])
    except AlreadySettled as refusal:
        return _too_late(request, word, refusal)
    return _back(request, word.person_id)


def _word(request: HttpRequest, promise_id: int) -> Promise:
    return get_object_or_404(promises_for(visitor(request)), id=promise_id)


def _about(request: HttpRequest, person: Person) -> int | None:
    """The request the promise was made in, if it is one of this person's."""
    about = request.POST.get("request", "")
    wanted = int(about) if about.isascii() and about.isdigit() and len(about) < 19 else 0
    return requests_for(visitor(request)).filter(person=person, id=wanted).values_list("id", flat=True).first()


def _refused(request: HttpRequest, person_id: int, form: Form, *, about: int | None = None) -> HttpResponse:
    """The person's page with the form as it was filled in and the words beside its fields."""
    refusals = {f"promise_{name}": str(words[0]) for name, words in form.errors.items()}
    refusals |= {f"typed_{name}": str(value) for name, value in form.data.items() if name in ("words", "due", "why")}
    refusals["about"] = str(about or "new")
    found = find(person_id, request_asked(request), seen_by=visitor(request))
    return show(request, found, refusals=refusals, status=422)


def _too_late(request: HttpRequest, word: Promise, refusal: AlreadySettled) -> HttpResponse:
    messages.warning(request, str(refusal))
    return _back(request, word.person_id)


def _back(request: HttpRequest, person_id: int) -> HttpResponse:
    if (place := request.POST.get("from")) in ("promises", "today"):
        return see_other(place)
    return see_other(page_of_person(person_id, asked=request))
