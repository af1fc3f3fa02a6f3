"""Holidays: days by hand, calendars from a file or an address."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regulars.desk.clock.forms import CalendarForm, DayOffForm
from regulars.desk.clock.hours import back_to, named, show
from regulars.desk.settings.keepers import keepers_only
from regulars.kit.filenames import plain_name
from regulars.team.hours import calendars, holidays, keeping
from regulars.team.hours.calendars import NotACalendar
from regulars.team.hours.feeds import NoFeed
from regulars.team.models import Holiday, HolidayCalendar, Team


@require_POST
@keepers_only
def add(request: HttpRequest) -> HttpResponse:
    """One by hand."""
    team, form = named(request), DayOffForm(request.POST)
    if not form.is_valid():
        return show(request, team, day_form=form, status=422)
    keeping.add_day(team, form.holiday(holidays.zone_of(team.pk if team else None)))
    messages.success(
        request, _("Kept. We are not there on %(cleaned_data)s.") % {"cleaned_data": form.cleaned_data["name"]}
    )
    return back_to(team)


@require_POST
@keepers_only
def strike(request: HttpRequest, holiday_id: int) -> HttpResponse:
    """Take out one that was written by hand."""
    holiday = get_object_or_404(Holiday.objects.filter(calendar=None), pk=holiday_id)
    keeping.strike_day(holiday)
    messages.success(request, _("Taken out."))
    return back_to(holiday.team)


@require_POST
@keepers_only
def bring(request: HttpRequest) -> HttpResponse:
    """A calendar from a file or an address."""
    team, form = named(request), CalendarForm(request.POST, request.FILES)
    if form.is_valid():
        file, address = form.cleaned_data["file"], form.cleaned_data["address"]
        try:
            row = _taken(team, file) if file else holidays.take_feed(team, address)
        except (NoFeed, NotACalendar) as refusal:
            form.add_error("file" if file else "address", str(refusal))
        else:
            messages.success(
                request, _("Kept. %(counted)s from “%(name)s”.") % {"counted": _counted(row), "name": row.name}
            )
            return back_to(team)
    return show(request, team, calendar_form=form, status=422)


def _taken(team: Team | None, file: UploadedFile[bytes]) -> HolidayCalendar:
    return holidays.take_file(team, file.read(calendars.MOST_BYTES + 1), name=plain_name(file.name or ""))


def _counted(row: HolidayCalendar) -> str:
    count = row.holidays.count()
    return _("One holiday") if count == 1 else _("%(count)s holidays") % {"count": count}


@require_POST
@keepers_only
def read(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Ask its address once more, now."""
    row = get_object_or_404(HolidayCalendar, pk=calendar_id)
    if holidays.read_again(row):
        messages.success(request, _("Read. %(counted)s in it.") % {"counted": _counted(row)})
    else:
        row.refresh_from_db()
        messages.warning(request, _("%(trouble)s What it said last stays.") % {"trouble": row.trouble})
    return back_to(row.team)


@require_POST
@keepers_only
def leave(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Take a calendar out, with its days."""
    row = get_object_or_404(HolidayCalendar, pk=calendar_id)
    holidays.let_go(row)
    messages.success(request, _("“%(name)s” and its days are taken out.") % {"name": row.name})
    return back_to(row.team)
