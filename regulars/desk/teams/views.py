"""Teams: who is in them, how they share, and whose new requests are."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.teams.forms import FirstTeamForm, TeamForm
from regulars.kit.pages import page
from regulars.team.models import House, Team


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def teams(request: HttpRequest) -> HttpResponse:
    """All teams; a new one."""
    form = TeamForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        made = form.save()
        messages.success(request, _("%(made)s is a team now.") % {"made": made})
        return see_other("settings-teams")
    everyone = list(Team.objects.prefetch_related("members").order_by("name", "id"))
    house = House.objects.ours()
    return page(
        request,
        "desk/teams/teams.html",
        status=422 if form.is_bound else 200,
        teams=everyone,
        form=form,
        first=FirstTeamForm(initial={"team": house.first_team_id if house else None}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def team(request: HttpRequest, team_id: int) -> HttpResponse:
    """One team, to be changed."""
    found = get_object_or_404(Team, pk=team_id)
    form = TeamForm(request.POST if request.method == "POST" else None, instance=found)
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, _("Kept."))
        return see_other("settings-teams")
    name = Team.objects.values_list("name", flat=True).get(pk=team_id)
    return page(
        request, "desk/teams/team.html", status=422 if form.is_bound else 200, form=form, team_id=team_id, name=name
    )


@require_POST
@keepers_only
def choose_first(request: HttpRequest) -> HttpResponse:
    """New requests are this team's, unless they come to the address of another."""
    form = FirstTeamForm(request.POST)
    if form.is_valid():
        chosen = form.cleaned_data["team"]
        House.objects.update(first_team=chosen)
        messages.success(
            request,
            _("What is new is %(chosen)s’s.") % {"chosen": chosen}
            if chosen
            else _("What is new is nobody’s in particular."),
        )
    else:
        messages.error(request, str(form.errors["team"][0]))
    return see_other("settings-teams")
