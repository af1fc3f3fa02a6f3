"""The automatic answer to first letters, and the machines we listen to."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from regulars.channels.email.models import TakenIn
from regulars.conversation import receipts
from regulars.conversation.models import ReceiptRule
from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.kit.pages import page

MOST_SHOWN = 200


class ReceiptForm(forms.ModelForm[ReceiptRule]):
    """Whether first letters get an automatic answer, and its words."""

    class Meta:
        model = ReceiptRule
        fields = ["is_on", "words"]
        labels = {"is_on": _lazy("Answer first letters automatically"), "words": _lazy("What it says")}
        help_texts = {
            "words": _lazy(
                "{name} becomes their first name, {house} our name, and {usually} when we usually answer, from "
                "what we really did."
            )
        }
        error_messages = {
            "words": {"required": "Write what it says.", "max_length": "At most 2,000 letters: it is only a receipt."}
        }
        widgets = {"words": forms.Textarea(attrs={"rows": 8, "maxlength": 2000})}

    def clean_words(self) -> str:
        """Words whose braces all mean something."""
        words: str = self.cleaned_data["words"]
        if wrong := receipts.wrong_places(words):
            raise forms.ValidationError(
                _("%(wrong)s means nothing here. Only {name}, {usually} and {house} do.") % {"wrong": wrong[0][:40]}
            )
        return words


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def automatic(request: HttpRequest) -> HttpResponse:
    """Switch it on or off, and word it."""
    rule = ReceiptRule.objects.ours()
    form = ReceiptForm(request.POST or None, instance=rule)
    if form.is_valid():
        form.save()
        on = (
            _("Whoever writes to us first hears from us at once.")
            if rule.is_on
            else _("Nothing is sent automatically.")
        )
        messages.success(request, _("Kept. %(on)s") % {"on": on})
        return see_other("settings-automatic")
    return page(request, "desk/settings/automatic.html", status=422 if form.is_bound else 200, form=form, **_shown())


def _shown() -> dict[str, Any]:
    """The kept words as Maria would read them, and what was taken in."""
    kept = ReceiptRule.objects.ours()
    rows = TakenIn.objects.order_by("-id")[:MOST_SHOWN]
    return {"rule": kept, "example": receipts.words_for(kept.words, name="Maria").text, "taken_in": list(rows)}


@require_POST
@keepers_only
def look_first(request: HttpRequest, taken_in_id: int) -> HttpResponse:
    """What was taken in always waits for a look again."""
    TakenIn.objects.filter(pk=taken_in_id).delete()
    messages.success(request, _("Kept. The next one waits for a look again."))
    return see_other("settings-automatic")
