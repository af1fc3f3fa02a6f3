"""Moving entries and whole requests, and undoing it."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import moving, putting_back
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Entry, Request
from regulars.desk.answering import see_other
from regulars.desk.moving import asking, reading
from regulars.desk.person.paths import page_after, page_of, page_of_person
from regulars.desk.sight import entries_for, moves_for, requests_for, visitor
from regulars.kit.pages import page
from regulars.people.models import Person

PAGE = "desk/moving/page.html"


@dataclass(frozen=True)
class Source:
    """What a page moves: a whole request, or the chosen entries of one (or one that is in none)."""

    person: Person
    matter: Request | None
    entry: Entry | None = None
    chosen: list[int] = field(default_factory=list)


@require_http_methods(["GET", "HEAD", "POST"])
def move_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Where does this entry belong? And, if somebody says so, others of its request."""
    entries = entries_for(visitor(request)).select_related("person", "request", "by_person", "by_teammate", "promise")
    entry = get_object_or_404(entries, id=entry_id)
    said = request.POST if request.method == "POST" else request.GET
    source = Source(entry.person, entry.request, entry, [entry.id, *asking.chosen_in(said)])
    if request.method != "POST":
        return _offer(request, source)
    try:
        asked = asking.read(request, entry)
        those = entries_for(asked.by).filter(id__in=source.chosen, request=entry.request, person=entry.person)
        moved = asked.move(those)
    except StaysHere as refusal:
        return _offer(request, source, refusal=str(refusal), status=422)
    return see_other(page_after(moved, asked=request))


@require_http_methods(["GET", "HEAD", "POST"])
def move_request(request: HttpRequest, request_id: int) -> HttpResponse:
    """Join a request with another, or give all of it to another person."""
    matter = _matter(request, request_id)
    if matter.is_joined:
        return redirect(page_of(matter.leads_to, asked=request))
    source = Source(matter.person, matter)
    if request.method != "POST":
        return _offer(request, source)
    try:
        moved = asking.read(request).join(matter)
    except StaysHere as refusal:
        return _offer(request, source, refusal=str(refusal), status=422)
    return see_other(page_after(moved, asked=request))


@require_http_methods(["GET", "HEAD", "POST"])
def split_request(request: HttpRequest, request_id: int) -> HttpResponse:
    """Put some of what was said in a request into one of their own."""
    by, matter = visitor(request), _matter(request, request_id)
    if matter.is_joined:
        return redirect(page_of(matter.leads_to, asked=request))
    if request.method != "POST":
        return _split_sheet(request, matter)
    those = entries_for(by).filter(id__in=asking.chosen_in(request.POST), request=matter)
    try:
        moved = moving.split(those, by=by, subject=request.POST.get("subject", ""))
    except StaysHere as refusal:
        return _split_sheet(request, matter, refusal=str(refusal), status=422)
    return see_other(page_after(moved, asked=request))


@require_POST
def undo(request: HttpRequest, move_id: int) -> HttpResponse:
    """Put back what was moved."""
    by = visitor(request)
    moved = get_object_or_404(moves_for(by).with_places(), id=move_id)
    try:
        putting_back.put_back(moved, by=by)
    except StaysHere as refusal:
        messages.warning(request, str(refusal))
        to = moved.to_request
        return see_other(page_of(to, asked=request) if to else page_of_person(moved.to_person_id, asked=request))
    messages.success(request, _("It is back where it was."))
    if moved.from_request:
        return see_other(page_of(moved.from_request, asked=request))
    return see_other("person", moved.from_person_id)


def _matter(request: HttpRequest, request_id: int) -> Request:
    return get_object_or_404(requests_for(visitor(request)), id=request_id)


def _offer(request: HttpRequest, source: Source, *, refusal: str = "", status: int = 200) -> HttpResponse:
    """The page with everything it could be moved to; for htmx only the people found by what was typed."""
    by, typed = visitor(request), request.GET.get("q", "")[:100].strip()
    said = request.POST if request.method == "POST" else request.GET
    target = asking.person_in(said, by)
    target = None if target == source.person else target
    shown: dict[str, Any] = {"source": source, "typed": typed, "target": target, "refusal": refusal}
    shown["list"] = request.GET.get("list", "")
    shown["found"] = reading.people_like(typed, but=source.person)
    if not request.headers.get("HX-Request"):
        shown["lines"] = _lines(request, source)
        shown["address"] = asking.address_of(source.entry, by) if target and source.entry else None
        but = source.matter.id if source.matter else None
        after = request.GET.get("after", "")
        shown["places"] = reading.places_of(target or source.person, seen_by=by, but=but, after=after)
    return page(request, PAGE, part="people", status=status, subject=said.get("subject", ""), **shown)


def _lines(request: HttpRequest, source: Source) -> list[reading.Line]:
    if source.entry is None:
        return []
    if source.matter is None:
        return [reading.line_of(source.entry)]
    return reading.lines_of(source.matter, seen_by=visitor(request), chosen=source.chosen)


def _split_sheet(request: HttpRequest, matter: Request, *, refusal: str = "", status: int = 200) -> HttpResponse:
    chosen = asking.chosen_in(request.POST if request.method == "POST" else request.GET)
    lines = reading.lines_of(matter, seen_by=visitor(request), chosen=chosen)
    subject = request.POST.get("subject", "")
    shown: dict[str, Any] = {"matter": matter, "lines": lines, "refusal": refusal, "subject": subject}
    return page(request, "desk/moving/split.html", status=status, list=request.GET.get("list", ""), **shown)
