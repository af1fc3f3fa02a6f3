"""The pages of what was set aside, and what can be done with it."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation import arrivals as kept
from regulars.conversation.models import Arrival
from regulars.desk.answering import see_other
from regulars.desk.arrivals import reading
from regulars.desk.sight import visitor
from regulars.kit.pages import page

AT_ONCE = 500
State = Arrival.State


@require_safe
def arrivals(request: HttpRequest) -> HttpResponse:
    """What waits for a look and what could not be read, the newest first; each list has its own way on."""
    me, place = visitor(request), request.GET
    return page(
        request,
        "desk/arrivals/page.html",
        part="aside",
        held=reading.listed(me, State.HELD, place.get("held", "")),
        unread=reading.listed(me, State.UNREADABLE, place.get("after", "")),
    )


@require_safe
def left_out(request: HttpRequest) -> HttpResponse:
    """What a teammate left out, the newest first; it is kept and can still be let in."""
    found = reading.listed(visitor(request), State.LEFT_OUT, request.GET.get("after", ""))
    return page(request, "desk/arrivals/left_out.html", part="aside", left=found)


@require_POST
def let_in(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """Let one in; its entry tells who did."""
    me = visitor(request)
    if kept.release(get_object_or_404(reading.arrivals_for(me), pk=arrival_id), by=me):
        messages.success(request, _("It is being read and comes to the inbox in a moment."))
    else:
        messages.info(request, _("It does not wait any more: somebody decided before you."))
    return see_other("arrivals")


@require_POST
def leave_out(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """Leave one out of everybody's conversation."""
    if kept.leave_out(get_object_or_404(reading.arrivals_for(visitor(request)), pk=arrival_id)):
        messages.success(request, _("It stays out, and is kept under “Left out”."))
    else:
        messages.info(request, _("It does not wait any more: somebody decided before you."))
    return see_other("arrivals")


@require_POST
def read_again(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """Have one read again; the background reads it within a minute."""
    kept.replay(get_object_or_404(reading.in_state(visitor(request), State.UNREADABLE), pk=arrival_id))
    messages.success(request, _("It is being read again. If it still cannot be read, it comes back here."))
    return see_other("arrivals")


@require_POST
def read_all_again(request: HttpRequest) -> HttpResponse:
    """Have all of them read again, the newest first and so many at once."""
    again = kept.replay_all(reading.in_state(visitor(request), State.UNREADABLE).order_by("-id")[:AT_ONCE])
    messages.success(
        request,
        ngettext("%(again)s of them is being read again.", "%(again)s of them are being read again.", again)
        % {"again": again},
    )
    return see_other("arrivals")


@require_safe
def raw(request: HttpRequest, arrival_id: int) -> HttpResponseBase:
    """The bytes as they came, as a file to look at elsewhere; a browser never opens them here."""
    arrival = get_object_or_404(reading.set_aside(visitor(request)), pk=arrival_id)
    ending = "eml" if arrival.channel == "email" else "txt"
    try:
        file = arrival.raw.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    answer = FileResponse(
        file,
        as_attachment=True,
        filename=f"arrival-{arrival.pk}.{ending}",
        content_type="application/octet-stream",
    )
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
