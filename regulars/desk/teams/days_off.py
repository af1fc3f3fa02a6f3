"""Who is away, and until when; what waits for them goes on."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.sight import visitor
from regulars.desk.teams.forms import DaysOffForm
from regulars.kit import clock
from regulars.kit.pages import page
from regulars.team import away
from regulars.team.errors import AwayToo, NotHere, OverAlready
from regulars.team.models import TimeOff

MOST = 200


@require_http_methods(["GET", "HEAD", "POST"])
def days_off(request: HttpRequest) -> HttpResponse:
    """Everybody's days off that are not over; take some."""
    by = visitor(request)
    form = DaysOffForm(request.POST if request.method == "POST" else None, by=by)
    if form.is_bound and form.is_valid() and _taken(request, form):
        return see_other("days-off")
    ahead = TimeOff.objects.ahead(clock.now() + timedelta(days=1)).select_related("teammate", "cover")
    return page(
        request,
        "desk/teams/days_off.html",
        status=422 if form.is_bound else 200,
        form=form,
        ahead=[one for one in ahead[:MOST] if one.teammate.is_active],
    )


def _taken(request: HttpRequest, form: DaysOffForm) -> bool:
    try:
        made = away.take_off(**form.cleaned_data)
    except OverAlready as refusal:
        form.add_error("last", str(refusal))
        return False
    except (NotHere, AwayToo) as refusal:
        form.add_error("cover", str(refusal))
        return False
    messages.success(
        request,
        _("%(first_name)s is away then. What waits for them goes on.") % {"first_name": made.teammate.first_name},
    )
    return True


@require_POST
def end(request: HttpRequest, time_off_id: int) -> HttpResponse:
    """They are here after all, or again."""
    by, found = visitor(request), get_object_or_404(TimeOff.objects.select_related("teammate"), pk=time_off_id)
    if found.teammate_id != by.pk and not by.keeps_house:
        raise PermissionDenied("These are somebody else’s days off.")
    away.come_back(found)
    messages.success(request, _("%(first_name)s is here then.") % {"first_name": found.teammate.first_name})
    return see_other("days-off")
