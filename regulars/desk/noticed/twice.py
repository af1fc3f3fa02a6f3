"""Waving away that somebody told us again, and the page that counts it for the house."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext as _n
from django.views.decorators.http import require_POST, require_safe

from regulars.care import told_again, told_again_figures
from regulars.care.models import ToldAgain
from regulars.care.told_again_figures import Month
from regulars.conversation.models import Entry
from regulars.desk.answering import see_other
from regulars.desk.facts import sheet
from regulars.desk.sight import told_again_for, visitor
from regulars.kit import clock, day_words
from regulars.kit.pages import page, wants_part
from regulars.team.models import House

MONTHS = 6


@dataclass(frozen=True)
class Counted:
    """One month in words."""

    name: str
    words: str


@require_POST
def wave_away(request: HttpRequest, told_id: int) -> HttpResponse:
    """They did not tell us this before."""
    row = _row(request, told_id)
    told_again.wave_away(row, by=visitor(request))
    return _shown_again(request, row.entry)


@require_POST
def put_back(request: HttpRequest, told_id: int) -> HttpResponse:
    """They did after all."""
    row = _row(request, told_id)
    told_again.put_back(row)
    return _shown_again(request, row.entry)


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """For everybody who works here: it is about the house, and nobody's score."""
    visitor(request)
    found = told_again_figures.months(MONTHS, until=clock.now(), zone=House.objects.get().tz)
    told = [Counted(day_words.month(one.first), _told(one)) for one in found]
    return page(request, "desk/noticed/again.html", months=told if any(one.requests for one in found) else [])


def _told(month: Month) -> str:
    if not month.requests:
        return _("No request was answered for the first time.")
    answered = _n(
        "%(number)s request was answered for the first time.",
        "%(number)s requests were answered for the first time.",
        month.requests,
    ) % {"number": f"{month.requests:,}"}
    if not month.repeating:
        return _("%(answered)s Nobody had to tell us anything twice.") % {"answered": answered}
    again = _n(
        "In %(number)s of them somebody told us again what they had told us (%(share)s), %(times)s in all.",
        "In %(number)s of them people told us again what they had told us (%(share)s), %(times)s in all.",
        month.repeating,
    ) % {"number": f"{month.repeating:,}", "share": _percent(month.share or 0), "times": _times(month.times)}
    return f"{answered} {again}"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %" if share < 0.1 else f"{100 * share:.0f} %"


def _times(number: int) -> str:
    return _n("%(number)s time", "%(number)s times", number) % {"number": f"{number:,}"}


def _row(request: HttpRequest, told_id: int) -> ToldAgain:
    rows = told_again_for(visitor(request))
    return get_object_or_404(rows.select_related("entry__person", "entry__by_person"), pk=told_id)


def _shown_again(request: HttpRequest, entry: Entry) -> HttpResponse:
    if wants_part(request):
        return page(request, "desk/facts/entry.html", told=sheet.told_again(entry, request))
    return see_other(sheet.place_of(entry, request))
