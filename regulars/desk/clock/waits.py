"""How long people wait, week by week."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regulars.conversation import wait_figures
from regulars.conversation.wait_figures import Figures, in_words
from regulars.desk.sight import visitor
from regulars.kit import clock
from regulars.kit.pages import page
from regulars.team.models import House

WEEKS = 12


@dataclass(frozen=True)
class Week:
    """One week in words."""

    name: str
    words: str
    working: str


@require_safe
def waits(request: HttpRequest) -> HttpResponse:
    """For everybody who works here: it is nobody's score."""
    visitor(request)
    first_only, house = request.GET.get("answers") == "first", House.objects.get()
    found = wait_figures.weeks(WEEKS, until=clock.now(), zone=house.tz, first_only=first_only)
    return page(
        request,
        "desk/clock/waits.html",
        weeks=[_told(one) for one in found] if wait_figures.any_of(found) else [],
        line=_line(found),
        first_only=first_only,
    )


def _told(one: Figures) -> Week:
    name = _("Week of %(date_format)s") % {"date_format": date_format(one.week, "j F")}
    if not one.count:
        return Week(name, _("Nobody heard from us who had waited."), "")
    if one.count == 1:
        working = _("%(while)s of it while we were there.") % {"while": in_words(one.middle_working)}
        only = _("1 answer, after %(while)s.") % {"while": in_words(one.middle)}
        return Week(name, only, working[:1].upper() + working[1:])
    answers = _("%(count)s answers") % {"count": f"{one.count:,}"}
    if one.every > 1:
        answers = _("%(answers)s, one in %(every)s looked at") % {"answers": answers, "every": one.every}
    words = _("%(answers)s: half within %(half)s, nine of ten within %(most)s.") % {
        "answers": answers,
        "half": in_words(one.middle),
        "most": in_words(one.nine_of_ten),
    }
    working = _("While we were there: %(half)s, and %(most)s.") % {
        "half": in_words(one.middle_working),
        "most": in_words(one.nine_of_ten_working),
    }
    return Week(name, words, working)


def _line(found: list[Figures]) -> str:
    """The newest week with answers in one sentence."""
    newest = next((one for one in found if one.count), None)
    if newest is None:
        return _("Nobody has waited for an answer in the last weeks, or nobody has written.")
    when = (
        _("This week")
        if newest is found[0]
        else _("In the week of %(date_format)s") % {"date_format": date_format(newest.week, "j F")}
    )
    if newest.count == 1:
        return _("%(when)s we gave one answer, after %(in_words)s.") % {
            "when": when,
            "in_words": in_words(newest.middle),
        }
    return _("%(when)s half of %(count)s answers came within %(in_words)s, nine of ten within %(in_words2)s.") % {
        "when": when,
        "count": f"{newest.count:,}",
        "in_words": in_words(newest.middle),
        "in_words2": in_words(newest.nine_of_ten),
    }
