"""The fields of requests, as the house sets them up."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import filling_in
from regulars.conversation.errors import NotFilledIn
from regulars.conversation.models import RequestField
from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.kit.pages import page

KINDS = [(str(value), str(words)) for value, words in RequestField.Kind.choices]


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def fields(request: HttpRequest) -> HttpResponse:
    """All there are; one more."""
    if request.method != "POST":
        return _page(request)
    said = {key: request.POST.get(key, "")[:4000] for key in ("name", "kind", "choices")}
    try:
        filling_in.set_up(said["name"], said["kind"], said["choices"])
    except NotFilledIn as refusal:
        return _page(request, typed=said, error=str(refusal))
    messages.success(request, _("Kept. It can be filled in beside each conversation now."))
    return see_other("settings-fields")


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def change(request: HttpRequest, field_id: int) -> HttpResponse:
    """Call one otherwise, or change what can be chosen; its kind stays."""
    field = get_object_or_404(RequestField, pk=field_id)
    typed, error = {"name": field.name, "choices": field.choices}, ""
    if request.method == "POST":
        typed = {key: request.POST.get(key, "")[:4000] for key in typed}
        try:
            filling_in.set_up(typed["name"], field.kind, typed["choices"], field=field)
        except NotFilledIn as refusal:
            error = str(refusal)
        else:
            messages.success(request, _("Kept."))
            return see_other("settings-fields")
    kept = get_object_or_404(RequestField, pk=field_id)
    return page(request, "desk/matter/field.html", status=422 if error else 200, field=kept, typed=typed, error=error)


@require_POST
@keepers_only
def end(request: HttpRequest, field_id: int) -> HttpResponse:
    """Ask for it no more, or again; what was filled in stays."""
    field = get_object_or_404(RequestField, pk=field_id)
    if request.POST.get("again"):
        try:
            filling_in.take_up(field)
        except NotFilledIn as refusal:
            messages.error(request, str(refusal))
    else:
        filling_in.end(field)
    return see_other("settings-fields")


def _page(request: HttpRequest, typed: dict[str, str] | None = None, error: str = "") -> HttpResponse:
    known = list(RequestField.objects.order_by("place", "id"))
    shown: dict[str, Any] = {"known": known, "kinds": KINDS, "typed": typed or {}, "error": error}
    return page(request, "desk/matter/settings.html", status=422 if error else 200, **shown)
