"""The page of what could not be read, and its deeds."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation import arrivals as kept
from regulars.desk.answering import see_other
from regulars.desk.arrivals import reading
from regulars.desk.sight import visitor
from regulars.kit.pages import page

AT_ONCE = 500


@require_safe
def arrivals(request: HttpRequest) -> HttpResponse:
    """What could not be read, the newest first."""
    found = reading.read(visitor(request), request.GET.get("after", ""))
    return page(request, "desk/arrivals/page.html", part="unread", arrivals=found)


@require_POST
def read_again(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """Have one read again; the background reads it within a minute."""
    kept.replay(get_object_or_404(reading.unreadable_for(visitor(request)), pk=arrival_id))
    messages.success(request, "It is being read again. If it still cannot be read, it comes back here.")
    return see_other("arrivals")


@require_POST
def read_all_again(request: HttpRequest) -> HttpResponse:
    """Have all of them read again, the newest first and so many at once."""
    again = kept.replay_all(reading.unreadable_for(visitor(request)).order_by("-id")[:AT_ONCE])
    messages.success(request, f"{again} of them {'is' if again == 1 else 'are'} being read again.")
    return see_other("arrivals")


@require_safe
def raw(request: HttpRequest, arrival_id: int) -> HttpResponseBase:
    """The bytes as they came, as a file to look at elsewhere; a browser never opens them here."""
    arrival = get_object_or_404(reading.unreadable_for(visitor(request)), pk=arrival_id)
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
