"""Asking somebody outside, reading what they answer, and letting the person read it."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.conversation import asking_outside, side_turns
from regulars.conversation.errors import NoReason, StaysHere
from regulars.conversation.models import Request, SideConversation
from regulars.desk.answering import see_other
from regulars.desk.composer import sending_from
from regulars.desk.composer.refusals import News, Refused
from regulars.desk.outside import asking, reading
from regulars.desk.outside.asking import Asking
from regulars.desk.person.paths import page_of
from regulars.desk.sight import request_now, visitor
from regulars.kit.pages import page, wants_part

PAGE = "desk/outside/page.html"


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, request_id: int) -> HttpResponse:
    """Whom we ask, what, and what of the conversation goes along."""
    by, about = visitor(request), request_now(visitor(request), request_id)
    if about.is_aside:
        return redirect("side", about.pk)
    if request.method != "POST":
        return _sheet(request, about, None)
    typed = asking.read(request)
    if wrong := asking.check(typed, about):
        return _sheet(request, about, typed, wrong)
    try:
        side = asking.begin(typed, about, by=by)
    except Refused as refusal:
        return _sheet(request, about, typed, {refusal.field: refusal.words})
    return _sent(request, side, typed)


def _sent(request: HttpRequest, side: SideConversation, typed: Asking) -> HttpResponse:
    """Its page; what could not leave stays there as a draft, with the reason."""
    try:
        if typed.written.then != "look":
            asking.send(side, typed, by=visitor(request))
    except Refused as refusal:
        return show(request, reading.find(request, side.request_id), {refusal.field: refusal.words}, status=422)
    return see_other(page_of(side.request, asked=request))


@require_safe
def side(request: HttpRequest, request_id: int) -> HttpResponse:
    """What was said in a side conversation; on the card of a timeline, that alone."""
    return show(request, reading.find(request, request_id))


@require_POST
def rest(request: HttpRequest, request_id: int) -> HttpResponse:
    """We wait for no answer any more."""
    found = reading.find(request, request_id)
    side_turns.expect_nothing(found)
    return see_other(page_of(found.about.leads_to, asked=request))


@require_POST
def leave(request: HttpRequest, request_id: int) -> HttpResponse:
    """Take away what was begun, while nothing was said in it."""
    found = reading.find(request, request_id)
    back = page_of(found.about.leads_to, asked=request)
    try:
        asking_outside.leave(found)
    except StaysHere as refusal:
        messages.warning(request, str(refusal))
        return see_other(page_of(found.request, asked=request))
    messages.success(request, _("Left. Nobody was asked."))
    return see_other(back)


@require_POST
def opening(request: HttpRequest, request_id: int) -> HttpResponse:
    """Let the person read it, or no more, and say why."""
    found, why = reading.find(request, request_id), request.POST.get("why", "")
    change = asking_outside.open_to_the_person if request.POST.get("open") else asking_outside.close_to_the_person
    try:
        change(found, by=visitor(request), why=why)
    except NoReason as refusal:
        return show(request, found, {"why": str(refusal)}, status=422)
    return see_other(page_of(found.request, asked=request))


def show(
    request: HttpRequest,
    found: SideConversation,
    refusals: Mapping[str, str] | None = None,
    *,
    status: int = 200,
    news: tuple[News, ...] | None = None,
) -> HttpResponse:
    """The page of a side conversation; refusals by field as on a person's page."""
    reader = visitor(request)
    told = reading.told(found, reader=reader)
    given: dict[str, Any] = {"side": found, "told": told, "back": page_of(found.about, asked=request)}
    given |= {"refusals": refusals or {}, "why": request.POST.get("why", "")[:300]}
    given["list"] = request.GET.get("list", "")
    part = "newest" if "since" in request.GET else "card" if "card" in request.GET else ""
    if not part or not wants_part(request):
        given["paper"] = reading.sheet(found, reader=reader, refusals=refusals, news=news)
    answer = page(request, PAGE, part=part, status=status, **given)
    reading.look(found)
    return answer


def _sheet(
    request: HttpRequest, about: Request, typed: Asking | None, refusals: Mapping[str, str] | None = None
) -> HttpResponse:
    return page(
        request,
        "desk/outside/ask.html",
        status=422 if refusals else 200,
        about=about,
        typed=typed,
        refusals=refusals or {},
        entries=[(entry, reading.files_of(entry)) for entry in asking.offered(about)],
        known=asking.known(),
        senders=[(one.value, one.words) for one in sending_from.choices(None, None)],
        plain=request.POST.get("words", ""),
        back=page_of(about, asked=request),
        query=request.GET.urlencode(),
    )
