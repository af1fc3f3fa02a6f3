"""The list of everyone: asking, choosing columns, and keeping a question as a saved list."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.duplicates import reading as duplicates
from regulars.desk.people import columns, reading, saving, tagging
from regulars.desk.people.saving import NotKept
from regulars.desk.sight import visitor
from regulars.kit.pages import page
from regulars.people.models import ChosenColumns, Segment, Tag
from regulars.search.people.filters import FILTERS
from regulars.search.people.question import Question
from regulars.team.models import Teammate

MOST_TAGS = 300


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Those whom the address asks for."""
    question = _question(request.GET)
    if "filtering" in request.GET:
        return redirect(_address(question))
    return _list(request, question)


@require_safe
def filters(request: HttpRequest) -> HttpResponse:
    """Everything one can ask for, with what the address asks for already."""
    question = _question(request.GET)
    choices = {key: list(one.choices) for key, one in FILTERS.items()}
    choices["tag"] = [(str(one.pk), one.name) for one in Tag.objects.order_by("key")[:MOST_TAGS]]
    choices["owner"] = [(str(one.pk), one.name) for one in Teammate.objects.here()]
    asked = dict(reversed(question.filters))
    more = [pair for pair in question.filters if pair not in asked.items()]
    shown: dict[str, Any] = {
        "question": question,
        "filters": FILTERS.values(),
        "choices": choices,
        "asked": asked,
        "more": more,
    }
    return page(request, "desk/people/filters.html", part="asking", **shown)


@require_POST
def choose_columns(request: HttpRequest) -> HttpResponse:
    """What I want to see of everybody, from now on."""
    wanted = columns.chosen(request.POST.getlist("column"))
    ChosenColumns.objects.update_or_create(teammate=visitor(request), defaults={"columns": list(wanted)})
    return see_other(_address(_question(QueryDict(request.POST.get("asked", "")))))


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the question under a name, or set one right that is kept already."""
    question = _question(QueryDict(request.POST.get("asked", "")))
    said = request.POST
    try:
        if number := said.get("segment", ""):
            segment = get_object_or_404(Segment, pk=int(number) if number.isdecimal() and len(number) < 18 else 0)
            saving.change(segment, said.get("name", ""), question)
        else:
            saving.keep(said.get("name", ""), question, by=visitor(request))
    except NotKept as refusal:
        return _list(request, question, refusal=str(refusal), typed_name=said.get("name", ""), status=422)
    return see_other(_address(question))


@require_POST
def forget(request: HttpRequest, segment_id: int) -> HttpResponse:
    """Do without a saved list; nobody in it is touched."""
    segment = get_object_or_404(Segment, pk=segment_id)
    segment.delete()
    messages.success(
        request, _("“%(segment)s” is not kept any more. The people are all still here.") % {"segment": segment}
    )
    return see_other("people")


@require_POST
def tag(request: HttpRequest) -> HttpResponse:
    """Hang a tag on those who are ticked, or on all who match; or take it off."""
    question = _question(QueryDict(request.POST.get("asked", "")))
    try:
        done = tagging.do(request.POST, question, by=visitor(request))
    except tagging.NotDone as refusal:
        return _list(request, question, tag_refusal=str(refusal), typed_tag=request.POST.get("tag", ""), status=422)
    messages.success(request, done.words)
    address = _address(question)
    return see_other(f"{address}{'&' if '?' in address else '?'}tagged={done.token}" if done.token else address)


@require_POST
def undo_tagging(request: HttpRequest, token: str) -> HttpResponse:
    """Take back what one deed of mine did to many."""
    messages.success(request, tagging.undo(token, by=visitor(request)))
    return see_other("people")


def _list(request: HttpRequest, question: Question, *, status: int = 200, **refused: Any) -> HttpResponse:
    asked = request.GET
    wanted = columns.chosen(asked.get("columns", "").split(","))
    found = reading.read(visitor(request), question, columns=wanted, after=asked.get("after", ""))
    part = "further" if asked.get("after") else "everyone"
    token = asked.get("tagged", "")
    more: dict[str, Any] = {
        "all_columns": {key: _(words) for key, words in columns.COLUMNS.items()},
        "undo": token if tagging.can_undo(token, by=visitor(request)) else "",
    }
    more["doubles"] = "" if question.narrows or part == "further" else duplicates.count(visitor(request))
    return page(request, "desk/people/page.html", part=part, status=status, people=found, **more, **refused)


def _question(asked: QueryDict) -> Question:
    return Question.read(_pairs(asked))


def _pairs(asked: QueryDict) -> Iterable[tuple[str, str]]:
    return [(key, value) for key, values in asked.lists() for value in values[:12]]


def _address(question: Question) -> str:
    return f"{reverse('people')}?{question.address}" if question.pairs else reverse("people")
