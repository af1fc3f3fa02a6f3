"""Who we are: inviting, leaving, coming back, and the keys to the house."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.settings.forms import InviteForm
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.sight import visitor
from regulars.desk.signing_in import letters
from regulars.kit.pages import page
from regulars.team import inviting, leaving
from regulars.team.errors import AddressTaken, TeamError
from regulars.team.models import Teammate

SHOWN_ONCE = "invitation"


@dataclass(frozen=True)
class Pass:
    """A link to pass on, as it is shown once."""

    name: str
    address: str
    mailed: bool


@require_http_methods(["GET", "HEAD", "POST"])
def team(request: HttpRequest) -> HttpResponse:
    """Everyone on the team; keepers of the house can invite."""
    return _invite(request) if request.method == "POST" else _page(request, InviteForm())


@keepers_only
def _invite(request: HttpRequest) -> HttpResponse:
    form = InviteForm(request.POST)
    if form.is_valid():
        try:
            return _pass_on(request, inviting.invite(**form.cleaned_data))
        except AddressTaken as refusal:
            form.add_error("email", str(refusal))
    return _page(request, form)


def _page(request: HttpRequest, form: InviteForm) -> HttpResponse:
    everyone = list(Teammate.objects.order_by("-is_active", "name", "id"))
    shown = request.session.pop(SHOWN_ONCE, None)
    return page(
        request,
        "desk/settings/team.html",
        status=422 if form.is_bound else 200,
        form=form,
        here=[one for one in everyone if one.is_active],
        gone=[one for one in everyone if not one.is_active],
        keeps=visitor(request).keeps_house,
        invitation=Pass(**shown) if shown else None,
    )


def _pass_on(request: HttpRequest, invitation: inviting.Invitation) -> HttpResponse:
    """Keep the link for the next page alone, and mail one as well where a mail server is named."""
    teammate, mailed = invitation.teammate, letters.can_leave()
    if mailed:
        letters.mail_invitation.enqueue(teammate.pk)
    request.session[SHOWN_ONCE] = {
        "name": teammate.first_name,
        "address": letters.address_of(invitation.secret),
        "mailed": mailed,
    }
    return see_other("settings-team")


@require_POST
@keepers_only
def link(request: HttpRequest, teammate_id: int) -> HttpResponse:
    """A fresh link for somebody who has not come yet; nobody gets a way in as somebody who has."""
    teammate = get_object_or_404(Teammate.objects.here(), pk=teammate_id, last_login=None)
    return _pass_on(request, inviting.link_again(teammate))


@require_POST
@keepers_only
def leave(request: HttpRequest, teammate_id: int) -> HttpResponse:
    """Somebody no longer works here."""
    deed = partial(leaving.leave, by=visitor(request))
    return _change(
        request, teammate_id, deed, _("{} no longer works here. Their open requests wait for somebody else.")
    )


@require_POST
@keepers_only
def come_back(request: HttpRequest, teammate_id: int) -> HttpResponse:
    """Somebody works here again."""
    return _change(request, teammate_id, leaving.come_back, _("Welcome back, {}."))


@require_POST
@keepers_only
def give_keys(request: HttpRequest, teammate_id: int) -> HttpResponse:
    """Somebody keeps the house from now on."""
    return _change(request, teammate_id, leaving.give_keys, _("{} keeps the house from now on."))


@require_POST
@keepers_only
def take_keys(request: HttpRequest, teammate_id: int) -> HttpResponse:
    """Somebody no longer keeps the house."""
    return _change(request, teammate_id, leaving.take_keys, _("{} has handed in the keys."))


def _change(request: HttpRequest, teammate_id: int, deed: Callable[[Teammate], object], done: str) -> HttpResponse:
    teammate = get_object_or_404(Teammate, pk=teammate_id)
    try:
        deed(teammate)
        messages.success(request, done.format(teammate.first_name))
    except TeamError as refusal:
        messages.error(request, str(refusal))
    return see_other("settings-team")
