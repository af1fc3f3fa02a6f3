"""A person's page put together: whole, or the part that htmx asks for."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse

from regulars.care.recapping import keeping
from regulars.care.tasks import recap_soon
from regulars.conversation.models import Entry, Move
from regulars.desk.composer import begun, paper
from regulars.desk.composer.beforehand import Beforehand
from regulars.desk.composer.refusals import News
from regulars.desk.here import reading as here
from regulars.desk.here.reading import Here
from regulars.desk.inbox import reading as inbox
from regulars.desk.inbox.lists import is_list
from regulars.desk.moving.asking import number
from regulars.desk.person import beside, reading
from regulars.desk.person.finding import Found
from regulars.desk.person.telling import Listener
from regulars.desk.recap import reading as recap
from regulars.desk.sending_later import reading as sending_later
from regulars.desk.sight import merges_for, moves_for, visitor
from regulars.kit import clock
from regulars.kit.pages import page, wants_part
from regulars.people.models import Merge
from regulars.team.models import Teammate

PAGE = "desk/person/page.html"
UNDO_AT_ONCE = timedelta(seconds=60)


def show(
    request: HttpRequest,
    found: Found,
    *,
    entry: Entry | None = None,
    refusals: Mapping[str, str] | None = None,
    status: int = 200,
    news: tuple[News, ...] | None = None,
    beforehand: Beforehand | None = None,
) -> HttpResponse:
    """The page of a person; refusals are the words of what was not done, by field, and news what happened while an
    answer was written that was therefore not sent."""
    if wants_part(request) and "before" in request.GET:
        return _older(request, found)
    if wants_part(request) and "recap" in request.GET:
        return page(request, PAGE, part="recap_anew", **_recap(request, found))
    reader = visitor(request)
    listener = _listener(request, found)
    told = reading.told(found.person, request.GET.dict(), to=listener, entry=entry)
    column = beside.of(found, seen_by=reader)
    everything: dict[str, Any] = {"found": found, "told": told, "beside": column, "list": listener.list}
    everything |= {"teammates": list(Teammate.objects.here()), "zone": reader.zone, "shows": "conversation"}
    everything["waiting_letters"] = sending_later.to(found, seen_by=reader)
    if wants_part(request) and "since" in request.GET:
        return page(request, PAGE, part="news", **everything)
    everything["here"] = _company(found, reader)
    everything |= _recap(request, found)
    everything["begun"] = begun.by_others(found, seen_by=reader)
    everything["paper"] = paper.for_page(
        found.person,
        found.request,
        by=reader,
        addresses=column.addresses,
        has_draft=found.has_draft,
        had_others=told.had_others(found.request),
        may_choose_sender=found.may_choose_sender,
        refusals=refusals,
        news=news,
        beforehand=beforehand,
        newest=told.newest_id if told.is_newest else 0,
    )
    if listener.list and not wants_part(request):
        everything["inbox"] = inbox.read(listener.list, seen_by=reader)
    everything |= {"moved": _moved_just_now(request), "merged": _merged_just_now(request)}
    reading.note_reading(found, by=reader)
    return page(request, PAGE, part="opened", status=status, **everything)


def show_column(request: HttpRequest, found: Found) -> HttpResponse:
    """The column and the head of a person's page anew, where something about them was changed in place."""
    reader, list_ = visitor(request), _listener(request, found).list
    given: dict[str, Any] = {"found": found, "beside": beside.of(found, seen_by=reader), "list": list_}
    return page(request, PAGE, part="column", teammates=list(Teammate.objects.here()), **given)


def _recap(request: HttpRequest, found: Found) -> dict[str, Any]:
    """What to know before answering; somebody of whom nothing was ever gathered is gathered now, for the next look."""
    list_ = _listener(request, found).list
    if not (hasattr(found.person, "recap") or found.is_waiting_to_be_gathered):
        keeping.expect([found.person.pk])
        recap_soon()
    return {"recap": recap.of(found, seen_by=visitor(request), list_=list_), "found": found, "list": list_}


def _company(found: Found, reader: Teammate) -> Here:
    """Who else is at the request. A query only where somebody is, or was in the last hour."""
    return here.at(found.request.id, seen_by=reader) if found.request and found.has_company else Here()


def _moved_just_now(request: HttpRequest) -> Move | None:
    """The move that led here, while it is fresh: it can be undone at once."""
    if not (wanted := number(request.GET.get("moved"))):
        return None
    fresh = moves_for(visitor(request)).standing().filter(by=visitor(request), at__gt=clock.now() - UNDO_AT_ONCE)
    return fresh.select_related("to_person", "to_request").filter(id=wanted).first()


def _merged_just_now(request: HttpRequest) -> Merge | None:
    """The merge that led here, while it is fresh."""
    if not (wanted := number(request.GET.get("merged"))):
        return None
    fresh = merges_for(visitor(request)).standing().filter(by=visitor(request), at__gt=clock.now() - UNDO_AT_ONCE)
    return fresh.select_related("gone").filter(id=wanted).first()


def _older(request: HttpRequest, found: Found) -> HttpResponse:
    """What happened before a key, to be put above what stands there."""
    listener = _listener(request, found)
    told = reading.told(found.person, request.GET.dict(), to=listener)
    return page(request, PAGE, part="earlier", found=found, told=told, list=listener.list)


def _listener(request: HttpRequest, found: Found) -> Listener:
    list_ = request.GET.get("list", "")
    return Listener(found.person, visitor(request), list_ if is_list(list_) else "")
