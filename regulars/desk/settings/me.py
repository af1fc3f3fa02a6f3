"""How people see me, and my password."""

from typing import IO, cast

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other, unhurried
from regulars.desk.choices import zones
from regulars.desk.settings.forms import MeForm, PasswordForm
from regulars.desk.sight import visitor
from regulars.desk.signing_in import limiting
from regulars.desk.signing_in.entering import BY_LINK, came_by_link
from regulars.kit.pages import page
from regulars.team import faces, passwords
from regulars.team.errors import NotAFace
from regulars.team.models import Teammate

READ_OR_POST = ["GET", "HEAD", "POST"]


@require_http_methods(READ_OR_POST)
def me(request: HttpRequest) -> HttpResponse:
    """My name, what I do, what stands under my letters, my clock."""
    # A copy: a form that is refused must not change who stands in the corner of the page.
    form = MeForm(request.POST or None, instance=Teammate.objects.get(pk=visitor(request).pk))
    if form.is_valid():
        form.save()
        messages.success(request, _("Kept."))
        return see_other("settings-me")
    status = 422 if form.is_bound else 200
    return page(request, "desk/settings/me.html", status=status, form=form, zones=zones())


@require_POST
def face(request: HttpRequest) -> HttpResponse:
    """Show this picture of me."""
    teammate, file = Teammate.objects.get(pk=visitor(request).pk), request.FILES.get("face")
    if file is None:
        return _no_face(request, teammate, _("Choose a picture first."))
    try:
        faces.choose(teammate, cast(IO[bytes], file))
    except NotAFace as refusal:
        return _no_face(request, teammate, str(refusal))
    messages.success(request, _("So people see you from now on."))
    return see_other("settings-me")


def _no_face(request: HttpRequest, teammate: Teammate, words: str) -> HttpResponse:
    form = MeForm(instance=teammate)
    return page(request, "desk/settings/me.html", status=422, form=form, zones=zones(), face_refusal=words)


@require_POST
def take_face_away(request: HttpRequest) -> HttpResponse:
    """My initials will do."""
    faces.take_away(Teammate.objects.get(pk=visitor(request).pk))
    messages.success(request, _("Your picture is gone."))
    return see_other("settings-me")


@require_POST
def keys(request: HttpRequest) -> HttpResponse:
    """Let single keys do things, or turn them off."""
    uses = request.POST.get("uses") == "yes"
    Teammate.objects.filter(pk=visitor(request).pk).update(uses_keys=uses)
    messages.success(request, _("Single keys do things again.") if uses else _("Single keys do nothing any more."))
    return see_other("settings-me")


@sensitive_post_parameters("old", "password")
@require_http_methods(READ_OR_POST)
@unhurried
def password(request: HttpRequest) -> HttpResponse:
    """Choose a password: the first one after coming in by a link, or a new one."""
    teammate = visitor(request)
    first = not teammate.has_usable_password()
    asks_old = not (first or came_by_link(request))
    if request.method == "POST" and asks_old:
        limiting.say_old_password(request)
    form = PasswordForm(request.POST or None, teammate=teammate, asks_old=asks_old)
    if form.is_valid():
        request.session.pop(BY_LINK, None)
        passwords.choose(teammate, form.cleaned_data["password"], staying=request.session.session_key)
        update_session_auth_hash(request, teammate)
        others = "" if first else _(" Every other browser has been signed out.")
        messages.success(request, _("Your password is kept.%(others)s") % {"others": others})
        return see_other("home" if first else "settings-me")
    template = "desk/settings/first_password.html" if first else "desk/settings/password.html"
    return page(request, template, status=422 if form.is_bound else 200, form=form)
