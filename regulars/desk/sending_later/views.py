"""A letter is set for later, moved, sent before its time, or called off."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import being_here, leaving_later
from regulars.conversation.errors import ConversationError, TooEarly, TooLate
from regulars.conversation.models import Draft, Request, Timing
from regulars.desk.answering import see_other
from regulars.desk.composer import form, views, writing
from regulars.desk.composer.form import Written
from regulars.desk.composer.refusals import Refused
from regulars.desk.moving.asking import number
from regulars.desk.person.paths import page_of
from regulars.desk.sending_later import moments
from regulars.desk.sight import drafts_of, letters_waiting_for, people_for, request_now, visitor
from regulars.kit import clock
from regulars.kit.pages import page
from regulars.people.models import Person
from regulars.team.clocks import zone_of
from regulars.team.models import Teammate

OWN = "own"


@require_POST
def answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """Let the answer in a composer leave later; what was refused stays as it was typed, with the words beside it."""
    by, written = visitor(request), form.read(request)
    matter = request_now(by, request_id)
    try:
        draft = writing.keep_both(written, person=matter.person, request=matter, by=by)
        done = _set(request, draft, written)
    except Refused as refusal:
        return views.refused_on_page(request, matter, refusal)
    being_here.stop_writing(by, request_id=matter.pk)
    return done


@require_POST
def write(request: HttpRequest, person_id: int) -> HttpResponse:
    """The same for a first letter."""
    by, written = visitor(request), form.read(request)
    person = get_object_or_404(people_for(by), id=person_id)
    try:
        return _set(request, writing.keep_both(written, person=person, request=None, by=by), written)
    except Refused as refusal:
        return views.refused_on_sheet(request, person, refusal)


def _set(request: HttpRequest, draft: Draft, written: Written) -> HttpResponse:
    """Set it for the moment of the button, or ask for a moment of one's own. Raises Refused."""
    by = visitor(request)
    address, channel, sent_from = writing.ready_to_leave(written, draft, by=by)
    if (value := request.POST.get("leaves", "")) == OWN:
        Draft.objects.filter(pk=draft.pk).update(sent_from=sent_from)
        return see_other(_choosing(draft, request, seen=max(written.seen, written.shown), to=written.to))
    try:
        at = moments.chosen(value, "", zone_of(by))
        draft.sent_from = sent_from
        _leave_at(draft, at, address, channel, by)
    except ConversationError as refusal:
        raise writing.refused(refusal) from refusal
    return _told(request, draft, at)


def _leave_at(draft: Draft, at: datetime, address: str, channel: str, by: Teammate, *, done: bool = False) -> Timing:
    Draft.objects.filter(pk=draft.pk).update(sent_from=draft.sent_from)
    return leaving_later.set_for(draft, at=at, address=address, channel=channel, by=by, marks_done=done)


@require_http_methods(["GET", "HEAD", "POST"])
def choose_for_answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """A moment of one's own for an answer that was begun."""
    matter = request_now(visitor(request), request_id)
    return _choose(request, matter.person, matter)


@require_http_methods(["GET", "HEAD", "POST"])
def choose_for_letter(request: HttpRequest, person_id: int) -> HttpResponse:
    """The same for a first letter."""
    return _choose(request, get_object_or_404(people_for(visitor(request)), id=person_id), None)


def _choose(request: HttpRequest, person: Person, matter: Request | None) -> HttpResponse:
    by = visitor(request)
    draft = get_object_or_404(drafts_of(by).select_related("person"), person=person, request=matter)
    if request.method != "POST":
        return _page(request, draft)
    said = request.POST
    written = Written(
        kind=draft.kind,
        html=draft.html,
        cc=draft.cc,
        subject=draft.subject,
        to=said.get("to", "")[:320],
        sent_from=draft.sent_from,
        seen=number(said.get("seen")) or 0,
    )
    try:
        at = moments.chosen(said.get("leaves", ""), said.get("leaves_at", ""), zone_of(by))
        address, channel, _ = writing.ready_to_leave(written, draft, by=by)
        _leave_at(draft, at, address, channel, by, done=said.get("done") == "yes")
    except TooEarly as refusal:
        return _page(request, draft, str(refusal))
    except ConversationError as refusal:
        return _refused(request, draft, writing.refused(refusal))
    except Refused as refusal:
        return _refused(request, draft, refusal)
    return _told(request, draft, at)


def _refused(request: HttpRequest, draft: Draft, refusal: Refused) -> HttpResponse:
    if draft.request:
        return views.refused_on_page(request, draft.request, refusal)
    return views.refused_on_sheet(request, draft.person, refusal)


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, timing_id: int) -> HttpResponse:
    """Another time for a letter that waits."""
    by = visitor(request)
    timing = get_object_or_404(letters_waiting_for(by), pk=timing_id)
    draft = timing.letter
    if request.method != "POST":
        return _page(request, draft, timing=timing)
    said = request.POST
    try:
        at = moments.chosen(said.get("leaves", ""), said.get("leaves_at", ""), zone_of(by))
        leaving_later.move(timing, at=at)
    except TooEarly as refusal:
        return _page(request, draft, str(refusal), timing=timing)
    except TooLate as refusal:
        return _too_late(request, draft, refusal)
    return _told(request, draft, at)


@require_POST
def send(request: HttpRequest, timing_id: int) -> HttpResponse:
    """Send it now; where something happened that its page did not show, it says so instead."""
    by = visitor(request)
    timing = get_object_or_404(letters_waiting_for(by), pk=timing_id)
    draft, seen = timing.letter, number(request.POST.get("seen")) or 0
    try:
        entry = leaving_later.send_now(timing, by=by, seen=seen)
    except TooLate as refusal:
        return _too_late(request, draft, refusal)
    except ConversationError as refusal:
        messages.warning(request, str(refusal))
        return see_other(_page_of(draft, request))
    if entry is None:
        messages.warning(request, gettext("Something happened meanwhile: look first, then send it anyway."))
    elif entry.request:
        return see_other(page_of(entry.request, asked=request))
    return see_other(_page_of(draft, request))


@require_POST
def call_off(request: HttpRequest, timing_id: int) -> HttpResponse:
    """It does not leave: its words and files are in the composer again, to be changed, or to be left."""
    by = visitor(request)
    timing = get_object_or_404(letters_waiting_for(by), pk=timing_id)
    draft = timing.letter
    try:
        draft = leaving_later.call_off(timing, by=by)
    except TooLate as refusal:
        return _too_late(request, draft, refusal)
    if request.POST.get("then") != "change":
        messages.success(request, gettext("It does not leave. Its words are your draft."))
    if draft.request is None:
        return see_other("write-to", draft.person_id)
    return see_other(f"{page_of(draft.request, asked=request)}#composer")


def _too_late(request: HttpRequest, draft: Draft, refusal: TooLate) -> HttpResponse:
    messages.warning(request, str(refusal))
    return see_other(_page_of(draft, request))


def _told(request: HttpRequest, draft: Draft, at: datetime) -> HttpResponse:
    by, person = visitor(request), draft.person
    when = moments.said(at, clock.now(), zone_of(by), person.tz, person.whom)
    messages.success(request, gettext("It leaves %(when)s.") % {"when": when})
    return see_other(_page_of(draft, request))


def _page_of(draft: Draft, asked: HttpRequest) -> str:
    if draft.request is None:
        return reverse("person", args=[draft.person_id])
    return page_of(draft.request, asked=asked)


def _choosing(draft: Draft, asked: HttpRequest, *, seen: int, to: str) -> str:
    name, id_ = ("answer-time", draft.request_id) if draft.request_id else ("letter-time", draft.person_id)
    query: dict[str, str] = {"seen": str(seen), "to": to, "list": asked.GET.get("list", "")}
    return f"{reverse(name, args=[id_])}?{urlencode({key: value for key, value in query.items() if value})}"


def _page(request: HttpRequest, draft: Draft, error: str = "", *, timing: Timing | None = None) -> HttpResponse:
    zone, now, person = zone_of(visitor(request)), clock.now(), draft.person
    name, said = person.whom, request.POST or request.GET
    shown: dict[str, Any] = {
        "draft": draft,
        "timing": timing,
        "person": person,
        "name": name,
        "zone": zone.key,
        "choices": moments.offered(now, zone, name=name, their_zone=person.zone),
        "typed": request.POST.get("leaves_at", "")[:40] or (moments.typed_as(timing.leaves_at, zone) if timing else ""),
        "chosen": request.POST.get("leaves", ""),
        "theirs": moments.clock_of(now, person.tz),
        "error": error,
        "seen": number(said.get("seen")) or 0,
        "to": said.get("to", "")[:320],
        "back": _page_of(draft, request),
        "done": request.POST.get("done", "") == "yes",
    }
    return page(request, "desk/sending_later/time.html", status=422 if error else 200, **shown)
