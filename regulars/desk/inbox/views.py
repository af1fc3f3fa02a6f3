"""The inbox's pages."""

from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from regulars.desk.inbox import did, reading
from regulars.desk.setup.ways_in import ways_in
from regulars.desk.sight import visitor
from regulars.kit.pages import page


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """One of the lists; htmx asks for the list alone when it changed or another page of it is wanted."""
    asked = request.GET
    me = visitor(request)
    deed = did.of(asked.get("did", ""), me) if "did" in asked else None
    found = reading.read(asked.get("list", ""), seen_by=me, after=asked.get("after", ""), deed=deed)
    return page(
        request,
        "desk/inbox/page.html",
        part="list_inside",
        inbox=found,
        shows="" if found.unheard else "list",
        opened=_opened_beside(request),
        ways=ways_in() if found.unheard else None,
    )


def _opened_beside(request: HttpRequest) -> str:
    """The request that stands open beside the list in the browser that asks for the list again."""
    query = parse_qs(urlsplit(request.headers.get("HX-Current-URL", "")).query)
    return query.get("request", [""])[0]
