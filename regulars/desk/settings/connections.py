"""The words for who is what to whom; the house may add its own."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.their_people.fields import done
from regulars.kit.pages import page
from regulars.people import connecting
from regulars.people.models import ConnectionKind


class KindForm(forms.Form):
    """One more way in which people are connected, read from both sides."""

    name = forms.CharField(
        label=_lazy("What the one is"),
        max_length=60,
        error_messages={"required": "What is the one to the other?"},
        widget=forms.TextInput(attrs={"placeholder": "pupil", "autocomplete": "off"}),
    )
    inverse = forms.CharField(
        label=_lazy("What the other is then"),
        max_length=60,
        required=False,
        help_text=_lazy(
            "Empty where both are the same, like neighbours. Write … where a name belongs: “trained by …”."
        ),
        widget=forms.TextInput(attrs={"placeholder": "teacher", "autocomplete": "off"}),
    )
    family = forms.BooleanField(label=_lazy("It makes them relatives"), required=False)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def connections(request: HttpRequest) -> HttpResponse:
    """All ways there are; one more."""
    form = KindForm(request.POST or None)
    if form.is_bound and done(form, _add):
        messages.success(request, _("Kept. It can be chosen from now on."))
        return see_other("settings-connections")
    known = list(ConnectionKind.objects.order_by("-is_offered", "-family", "id"))
    status = 422 if form.is_bound else 200
    return page(request, "desk/settings/connections.html", status=status, form=form, known=known)


def _add(said: dict[str, Any]) -> None:
    connecting.add_kind(said["name"], said["inverse"], family=said["family"])


@require_POST
@keepers_only
def offer(request: HttpRequest, kind_id: int) -> HttpResponse:
    """Offer it for new connections, or no longer; those that are there stay."""
    kind = get_object_or_404(ConnectionKind, pk=kind_id)
    ConnectionKind.objects.filter(pk=kind.pk).update(is_offered=request.POST.get("offered") == "yes")
    return see_other("settings-connections")
