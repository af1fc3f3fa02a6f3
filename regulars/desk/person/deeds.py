"""Deeds on a request: done, open again, handed to somebody."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from regulars.conversation.models import Request
from regulars.desk.answering import see_other
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of
from regulars.desk.person.showing import show
from regulars.desk.sight import request_now, visitor
from regulars.team.models import Teammate


@require_POST
def close(request: HttpRequest, request_id: int) -> HttpResponse:
    """Mark a request as done."""
    matter = _matter(request, request_id)
    matter.finish(by=visitor(request), why=request.POST.get("why", "").strip()[:300])
    return see_other(page_of(matter, asked=request))


@require_POST
def reopen(request: HttpRequest, request_id: int) -> HttpResponse:
    """Open a request again."""
    matter = _matter(request, request_id)
    matter.reopen(by=visitor(request))
    return see_other(page_of(matter, asked=request))


@require_POST
def assign(request: HttpRequest, request_id: int) -> HttpResponse:
    """Hand a request to a teammate, or with to="" put it back for anybody."""
    matter = _matter(request, request_id)
    to = request.POST.get("to", "")
    teammate = Teammate.objects.here().filter(id=int(to)).first() if to.isdecimal() and len(to) < 19 else None
    if to and teammate is None:
        found = find(matter.person_id, matter.id, seen_by=visitor(request))
        return show(request, found, refusals={"assign": "That teammate does not work here any more."}, status=422)
    matter.assign(to=teammate, by=visitor(request))
    return see_other(page_of(matter, asked=request))


def _matter(request: HttpRequest, request_id: int) -> Request:
    return request_now(visitor(request), request_id)
