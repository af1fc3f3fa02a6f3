"""Pages say every twenty seconds that they are open; who else is there is fetched when somebody comes or goes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.conversation import being_here
from regulars.desk.here import reading
from regulars.desk.sight import requests_for, visitor
from regulars.kit.pages import page

PAGE = "desk/here/strip.html"
MOST_ROWS = 60


@require_http_methods(["GET", "HEAD", "POST"])
def here(request: HttpRequest, request_id: int) -> HttpResponse:
    """Who else is there; posted, that this page is open (writing=1: and that somebody types)."""
    by = visitor(request)
    if request.method != "POST":
        get_object_or_404(requests_for(by), id=request_id)
        return page(request, PAGE, here=reading.at(request_id, seen_by=by), request_id=request_id)
    writing = request.POST.get("writing") == "1"
    # Who is known to be there was let in when they came.
    if not (by.is_active and being_here.stay(by, request_id=request_id, writing=writing)):
        get_object_or_404(requests_for(by), id=request_id)
        being_here.come(by, request_id=request_id, writing=writing)
    return HttpResponse(status=204)


@require_POST
def leave(request: HttpRequest, request_id: int) -> HttpResponse:
    """The page was closed."""
    being_here.leave(visitor(request), request_id=request_id)
    return HttpResponse(status=204)


@require_safe
def rows(request: HttpRequest) -> HttpResponse:
    """Who is at the requests of a list: ?requests=12,15. Each row gets its own part."""
    by = visitor(request)
    asked = [int(one) for one in request.GET.get("requests", "").split(",") if one.isascii() and one.isdigit()]
    ids = [one for one in asked if one < 2**63][:MOST_ROWS]
    seen = set(requests_for(by).filter(id__in=ids).values_list("id", flat=True)) if ids else set()
    found = reading.at_rows(seen, seen_by=by)
    until = min((one.until for one in found.values()), default=0)
    return page(request, "desk/here/rows.html", ids=ids, found=found, until=until)
