"""Remembering what somebody told us, from an entry or by word; correcting it; saying that it is over."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import hearings
from regulars.conversation.models import Entry
from regulars.desk.answering import see_other
from regulars.desk.facts import form, reading, sheet
from regulars.desk.facts.form import Typed
from regulars.desk.facts.rows import Kinds
from regulars.desk.facts.sheet import Refusal
from regulars.desk.person.paths import page_of_person
from regulars.desk.sight import entries_for, facts_for, people_for, visitor
from regulars.kit.pages import page, wants_part
from regulars.people import facts
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Fact, Person


@require_http_methods(["GET", "HEAD", "POST"])
def theirs(request: HttpRequest, person_id: int) -> HttpResponse:
    """All that somebody told us; one more, heard on the phone or over the counter."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    if person.merged_into_id:
        return redirect("person-facts", person.leads_to.pk)
    if request.method != "POST":
        return _page(request, person)
    typed = form.read(request)
    try:
        heard_at = form.moment(typed.day)
        facts.remember(
            person,
            typed.words,
            by=by,
            topic=typed.topic,
            sensitivity=typed.sensitivity,
            heard_at=heard_at,
            source=typed.how or "desk",
        )
    except NotLearned as refusal:
        return _page(request, person, Refusal("new", str(refusal), typed), status=422)
    return _back(request, person.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def heard(request: HttpRequest, entry_id: int) -> HttpResponse:
    """The sheet on which something in an entry is remembered, prefilled from what was selected; and remembering it."""
    by = visitor(request)
    entry = get_object_or_404(entries_for(by).select_related("person", "by_person", "by_teammate"), id=entry_id)
    typed = form.read(request)
    if request.method != "POST":
        return page(request, sheet.PAGE, part="sheet", **sheet.of(entry, sheet.prefilled(typed), request))
    try:
        hearings.remember(
            entry,
            typed.words,
            by=by,
            quote=typed.quote or typed.words,
            solid=typed.solid,
            topic=typed.topic,
            sensitivity=typed.sensitivity,
        )
    except NotLearned as refusal:
        shown = sheet.of(entry, typed, request, refusal=str(refusal))
        return page(request, sheet.PAGE, part="sheet", status=422, **shown)
    return _shown_again(request, entry)


@require_POST
def correct(request: HttpRequest, fact_id: int) -> HttpResponse:
    """Say a fact differently from now on."""
    by, fact, typed = visitor(request), _fact(request, fact_id), form.read(request)
    try:
        hearings.replace(fact, typed.words, by=by, topic=typed.topic, sensitivity=typed.sensitivity, why=typed.why)
    except NotLearned as refusal:
        return _page(request, fact.person, Refusal("correction", str(refusal), typed, fact), status=422)
    except EditedMeanwhile as refusal:
        return _overtaken(request, fact, refusal, typed)
    return _back(request, fact.person_id)


@require_POST
def end(request: HttpRequest, fact_id: int) -> HttpResponse:
    """Say that a fact is no longer true."""
    fact, typed = _fact(request, fact_id), form.read(request)
    try:
        facts.end(fact, by=visitor(request), why=typed.why)
    except EditedMeanwhile as refusal:
        return _overtaken(request, fact, refusal, typed)
    return _back(request, fact.person_id)


def _fact(request: HttpRequest, fact_id: int) -> Fact:
    return get_object_or_404(facts_for(visitor(request)).select_related("person"), id=fact_id)


def _overtaken(request: HttpRequest, fact: Fact, refusal: EditedMeanwhile, typed: Typed) -> HttpResponse:
    """Somebody was faster: what it says now, with what was typed beside it; nothing is lost."""
    newest = sheet.newest_of(fact)
    deed = "new" if newest is None else "correction"
    return _page(request, fact.person, Refusal(deed, str(refusal), typed, newest), status=422)


def _page(request: HttpRequest, person: Person, refused: Refusal | None = None, status: int = 200) -> HttpResponse:
    asked = request.GET
    shown = reading.read(person, seen_by=visitor(request), topic=asked.get("topic", ""), after=asked.get("after", ""))
    part = "further" if asked.get("after") and request.method != "POST" else ""
    refused = refused or Refusal("", "", Typed())
    everything: dict[str, Any] = {"person": person, "facts": shown, "refused": refused, "kinds": Kinds()}
    return page(request, "desk/facts/page.html", part=part, status=status, **everything)


def _back(request: HttpRequest, person_id: int) -> HttpResponse:
    """To the page the deed was asked for on."""
    if request.POST.get("back") == "facts":
        return see_other("person-facts", person_id)
    return see_other(page_of_person(person_id, asked=request))


def _shown_again(request: HttpRequest, entry: Entry) -> HttpResponse:
    """The entry with its words underlined: alone for script, else where it stands."""
    if wants_part(request):
        return page(request, "desk/facts/entry.html", told=sheet.told_again(entry, request))
    messages.success(request, _("Remembered."))
    return see_other(sheet.place_of(entry, request))
