"""Forms elsewhere that write to us, and where each puts the address of its writer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from regulars.channels.email.contact_forms import suggestions
from regulars.channels.email.models import FormSender
from regulars.desk.answering import see_other
from regulars.desk.composer.addressing import checked
from regulars.desk.settings.keepers import keepers_only
from regulars.kit.pages import page
from regulars.people.normalising import normalise


class FormSenderForm(forms.ModelForm[FormSender]):
    """A form by its sender's address."""

    class Meta:
        model = FormSender
        fields = ["address", "place"]
        labels = {"address": _lazy("The address it writes from"), "place": _lazy("Where it puts the writer’s address")}
        help_texts = {"place": _lazy("Most forms put it in Reply-To: an answer to their mail goes to the writer.")}
        widgets = {"address": forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"})}
        error_messages = {"address": {"required": "Which address does it write from?"}}

    def clean_address(self) -> str:
        """The address, if it is one and not named yet."""
        address = checked(self.cleaned_data["address"])
        if FormSender.objects.filter(value=normalise("email", address)).exists():
            raise ValidationError(_("This one is named already."))
        return address

    def save(self, commit: bool = True) -> Any:
        """Keep it together with the form by which addresses are compared."""
        self.instance.value = normalise("email", self.instance.address)
        return super().save(commit)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def contact_forms(request: HttpRequest) -> HttpResponse:
    """The forms the house knows; one more."""
    form = FormSenderForm(request.POST or None)
    if form.is_valid():
        form.save()
        messages.success(request, _("Kept. From now on its mails stand with who filled it in."))
        return see_other("settings-forms")
    return page(
        request,
        "desk/settings/contact_forms.html",
        status=422 if form.is_bound else 200,
        form=form,
        known=list(FormSender.objects.order_by("address")),
        suggested=suggestions(),
    )


@require_POST
@keepers_only
def drop(request: HttpRequest, form_id: int) -> HttpResponse:
    """Its mails are its own again; what came before stays with its writers."""
    get_object_or_404(FormSender, pk=form_id).delete()
    messages.success(request, _("Its mails are read like anybody’s again."))
    return see_other("settings-forms")
