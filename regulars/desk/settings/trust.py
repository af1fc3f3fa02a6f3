"""Whose word counts about who really wrote a mail."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.channels.email import trusting
from regulars.channels.email.models import TrustedServer
from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.sight import visitor
from regulars.kit.pages import page
from regulars.people.normalising import NotAnIdentifier

RECEIVER, SEALER = TrustedServer.Kind.RECEIVER, TrustedServer.Kind.SEALER


WORDS = {
    RECEIVER: (
        "Its name, as it stands behind “Authentication-Results:”",
        "mx.google.com, for instance, or the name of your own mail server.",
    ),
    SEALER: ("Its domain", "googlegroups.com, for instance."),
}


class ServerForm(forms.Form):
    """The name of a server to believe, as a receiver or as one that passes mail on."""

    name = forms.CharField(
        max_length=253,
        error_messages={"required": "Which one? Its name looks like mx.corner.example."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}),
    )

    def __init__(self, data: QueryDict | None = None, *, kind: TrustedServer.Kind) -> None:
        """With the words of its kind."""
        super().__init__(data, prefix=kind.value)
        self.fields["name"].label, self.fields["name"].help_text = WORDS[kind]


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def trust(request: HttpRequest) -> HttpResponse:
    """Who is believed, and who else should be."""
    asked = request.POST.get("kind") if request.method == "POST" else None
    offered = {kind: ServerForm(request.POST if asked == kind else None, kind=kind) for kind in (RECEIVER, SEALER)}
    if any(form.is_valid() and _believed(request, form, kind) for kind, form in offered.items()):
        return see_other("settings-trust")
    servers = list(TrustedServer.objects.order_by("name", "id"))
    return page(
        request,
        "desk/settings/trust.html",
        status=422 if asked else 200,
        receivers=[one for one in servers if one.kind == RECEIVER],
        sealers=[one for one in servers if one.kind == SEALER],
        receiver=offered[RECEIVER],
        sealer=offered[SEALER],
        asks=settings.REGULARS_DNS,
    )


def _believed(request: HttpRequest, form: ServerForm, kind: str) -> bool:
    try:
        server = trusting.believe(kind, form.cleaned_data["name"], by=visitor(request))
    except NotAnIdentifier as refusal:
        form.add_error("name", str(refusal))
        return False
    messages.success(request, _("%(server)s is believed from now on.") % {"server": server})
    return True


@require_POST
@keepers_only
def doubt(request: HttpRequest, server_id: int) -> HttpResponse:
    """Believe one no longer."""
    server = get_object_or_404(TrustedServer, pk=server_id)
    trusting.doubt(server)
    messages.success(request, _("%(server)s is not believed any more.") % {"server": server})
    return see_other("settings-trust")
