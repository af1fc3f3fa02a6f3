"""When we are there: the page of hours and holidays, of the house and of each team."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.choices import zones
from regulars.desk.clock.forms import CalendarForm, DayOffForm, HoursForm, week_of
from regulars.desk.settings.keepers import keepers_only
from regulars.kit import clock
from regulars.kit.pages import page
from regulars.team.hours import holidays, keeping, words
from regulars.team.models import Holiday, HolidayCalendar, Hours, House, Team

MOST_SHOWN = 60


@dataclass(frozen=True)
class Day:
    """A holiday as the page shows it; `by_hand` can be taken out by itself."""

    id: int
    name: str
    when: str
    whose: str
    by_hand: bool


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def hours(request: HttpRequest, team_id: int | None = None) -> HttpResponse:
    """Read them in one sentence, and change them."""
    team = None if team_id is None else get_object_or_404(Team, pk=team_id)
    kept = Hours.objects.filter(team=team).first()
    form = HoursForm(request.POST or None, kept=kept, of_team=team is not None)
    if form.is_valid():
        said = form.cleaned_data
        keeping.keep(team, form.spans, zone=said["zone"], keeps_holidays=said.get("keeps_holidays", True))
        messages.success(request, _("Kept. %(sentence_of)s") % {"sentence_of": sentence_of(team)})
        return back_to(team)
    return show(request, team, form=form, status=422 if form.is_bound else 200)


@require_POST
@keepers_only
def let_go(request: HttpRequest) -> HttpResponse:
    """No hours of its own any more."""
    team = named(request)
    keeping.let_go(team)
    messages.success(request, _("Kept. %(sentence_of)s") % {"sentence_of": sentence_of(team)})
    return back_to(team)


def show(request: HttpRequest, team: Team | None, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The page, with forms as they were filled in where something is wrong with them."""
    kept = Hours.objects.filter(team=team).first()
    shown = {
        "form": HoursForm(kept=kept, of_team=team is not None),
        "day_form": DayOffForm(),
        "calendar_form": CalendarForm(),
        **forms,
    }
    return page(
        request,
        "desk/clock/hours.html",
        status=status,
        team=team,
        kept=kept,
        sentence=sentence_of(team),
        teams=[{"name": _("The house"), "url": reverse("settings-hours"), "current": team is None}]
        + [
            {"name": one.name, "url": reverse("settings-hours-of", args=[one.pk]), "current": one == team}
            for one in Team.objects.order_by("name")
        ],
        days=_days(team, kept),
        calendars=list(HolidayCalendar.objects.filter(team=team).order_by("id")),
        zones=zones(),
        **shown,
    )


def sentence_of(team: Team | None) -> str:
    """When they are there, as one says it."""
    kept, house = Hours.objects.filter(team=team).first(), House.objects.get()
    if kept:
        return _told(kept, house)
    if team and (of_house := Hours.objects.filter(team=None).first()):
        return _("%(team)s keeps the hours of the house: %(sentence)s.") % {
            "team": team,
            "sentence": words.sentence(week_of(of_house), of_house.zone or house.zone),
        }
    return _("No hours are set, so every hour of the day and night counts.")


def _told(kept: Hours, house: House) -> str:
    told = words.sentence(week_of(kept), kept.zone or house.zone)
    return f"{told[:1].upper()}{told[1:]}."


def _days(team: Team | None, kept: Hours | None) -> list[Day]:
    """The holidays ahead, those of the house among them where a team keeps them."""
    today, zone = clock.now().date(), holidays.zone_of(team.pk if team else None)
    rows = keeping.holidays_of(team.pk if team else None, with_house=keeping.keeps_the_house(kept))
    ahead = [one for one in rows if one.last >= today][:MOST_SHOWN]
    mine = team.pk if team else None
    return [
        Day(
            one.pk,
            one.name or _("Holiday"),
            _when(one, zone),
            _("the house") if one.team_id != mine else "",
            by_hand=one.calendar_id is None and one.team_id == mine,
        )
        for one in ahead
    ]


def _when(one: Holiday, zone: Any) -> str:
    first, last = date_format(one.first, "l, j F Y"), date_format(one.last, "l, j F Y")
    if one.begins and one.ends:
        begins, ends = one.begins.astimezone(zone), one.ends.astimezone(zone)
        until = f"{ends:%H:%M}" if ends.date() == begins.date() else date_format(ends, "j F H:i")
        return _("%(first)s, %(begins)s to %(until)s") % {"first": first, "begins": f"{begins:%H:%M}", "until": until}
    return first if one.first == one.last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def named(request: HttpRequest) -> Team | None:
    """The team that a form names, None for the house."""
    number = request.POST.get("team", "")
    return get_object_or_404(Team, pk=int(number)) if number.isdecimal() and len(number) < 18 else None


def back_to(team: Team | None) -> HttpResponse:
    """The page of these hours."""
    return see_other("settings-hours-of", team.pk) if team else see_other("settings-hours")
