"""Deciding about what was noticed, and looking after the days that came of it."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.care import deciding, occasions
from regulars.care.becoming import Wanted
from regulars.care.errors import AlreadyDecided
from regulars.care.models import Noticed, Occasion
from regulars.desk.answering import see_other
from regulars.desk.facts import sheet
from regulars.desk.noticed import offers
from regulars.desk.noticed.offers import Offer
from regulars.desk.person.paths import page_of_person
from regulars.desk.person.telling import Bubble
from regulars.desk.sight import noticed_for, occasions_for, visitor
from regulars.kit.pages import page, wants_part
from regulars.people.errors import NotLearned

PAGE = "desk/noticed/page.html"
DAY_PAGE = "desk/noticed/day.html"
LONGEST = 1000


@require_POST
def keep(request: HttpRequest, noticed_id: int) -> HttpResponse:
    """Make of an offer what it is, in the words of its card."""
    noticed, wanted = _noticed(request, noticed_id), _wanted(request)
    try:
        deciding.keep(noticed, wanted, by=visitor(request))
    except NotLearned as refusal:
        offer = offers.card(noticed)
        return _refused(request, noticed, offers.refused(offer, _filled(wanted, offer), str(refusal)))
    except AlreadyDecided as refusal:
        messages.warning(request, str(refusal))
    return _shown_again(request, noticed)


@require_POST
def wave_away(request: HttpRequest, noticed_id: int) -> HttpResponse:
    """It does not matter, or it is wrong."""
    noticed = _noticed(request, noticed_id)
    try:
        deciding.wave_away(noticed, by=visitor(request))
    except AlreadyDecided as refusal:
        messages.warning(request, str(refusal))
    return _shown_again(request, noticed)


@require_POST
def undo(request: HttpRequest, noticed_id: int) -> HttpResponse:
    """It is an offer again."""
    noticed = _noticed(request, noticed_id)
    deciding.undo(noticed, by=visitor(request))
    return _shown_again(request, noticed)


@require_http_methods(["GET", "HEAD", "POST"])
def day(request: HttpRequest, occasion_id: int) -> HttpResponse:
    """A day of theirs, to be set right."""
    row = _occasion(request, occasion_id)
    typed = _wanted(request) if request.method == "POST" else Wanted(row.words, str(row.partial), row.hour)
    again = request.POST.get("comes_round") == "on" if request.method == "POST" else row.comes_round
    error = ""
    if request.method == "POST":
        try:
            occasions.set_right(row, typed.words, typed.day, hour=typed.hour, comes_round=again, by=visitor(request))
            return see_other(page_of_person(row.person_id, asked=request))
        except NotLearned as refusal:
            error = str(refusal)
    shown: dict[str, Any] = {"row": row, "typed": typed, "comes_round": again, "error": error}
    return page(request, DAY_PAGE, status=422 if error else 200, **shown)


@require_POST
def take_away(request: HttpRequest, occasion_id: int) -> HttpResponse:
    """It is not so, or we need not know it."""
    row = _occasion(request, occasion_id)
    occasions.take_away(row, by=visitor(request), why=request.POST.get("why", "")[:200])
    messages.success(request, _("“%(words)s” is taken away. The history says that it stood here.") % {"words": row})
    return see_other(page_of_person(row.person_id, asked=request))


def _noticed(request: HttpRequest, noticed_id: int) -> Noticed:
    rows = noticed_for(visitor(request)).select_related("entry__person", "entry__by_person", "entry__by_teammate")
    return get_object_or_404(rows, pk=noticed_id, kind__in=list(offers.KINDS))


def _occasion(request: HttpRequest, occasion_id: int) -> Occasion:
    return get_object_or_404(occasions_for(visitor(request)), pk=occasion_id)


def _wanted(request: HttpRequest) -> Wanted:
    given = {name: request.POST.get(name, "")[:LONGEST] for name in ("words", "day", "hour", "name", "relation")}
    return Wanted(**given)


def _filled(wanted: Wanted, offer: Offer) -> Wanted:
    """A feeling has no fields: its card keeps its words."""
    return wanted if wanted.words or offer.shape in ("day", "fact", "relative") else replace(wanted, words=offer.words)


def _refused(request: HttpRequest, noticed: Noticed, offer: Offer) -> HttpResponse:
    """The card as it was typed: in its entry for script, else on a page of its own."""
    back = sheet.place_of(noticed.entry, request)
    if not wants_part(request):
        return page(request, PAGE, status=422, offer=offer, noticed=noticed, back=back)
    told = sheet.told_again(noticed.entry, request)
    items = [_with(item, offer) if isinstance(item, Bubble) else item for item in told.items]
    return page(request, "desk/facts/entry.html", status=422, told=replace(told, items=items))


def _with(bubble: Bubble, offer: Offer) -> Bubble:
    return replace(bubble, offers=tuple(offer if one.id == offer.id else one for one in bubble.offers))


def _shown_again(request: HttpRequest, noticed: Noticed) -> HttpResponse:
    if wants_part(request):
        return page(request, "desk/facts/entry.html", told=sheet.told_again(noticed.entry, request))
    return see_other(sheet.place_of(noticed.entry, request))
