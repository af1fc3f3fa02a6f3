"""What was promised, and until when, on the clock of whoever promises."""

from datetime import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock

LOCAL = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"]
END_OF_DAY = 17


class DueForm(forms.Form):
    """A moment that lies ahead."""

    due = forms.DateTimeField(
        input_formats=LOCAL,
        error_messages={
            "required": _lazy("Say until when: a promise without a date is a wish."),
            "invalid": _lazy("Write the day and time like 2026-11-27 17:00."),
        },
    )
    why = forms.CharField(max_length=300, required=False)

    def clean_due(self) -> datetime:
        """The moment, read in the current zone; a bare day means its late afternoon."""
        due: datetime = self.cleaned_data["due"]
        if len(self.data.get("due", "").strip()) == 10:
            due = timezone.localtime(due).replace(hour=END_OF_DAY)
        if due <= clock.now():
            raise forms.ValidationError(_("That moment has passed. Choose one that lies ahead."))
        return due


class PromiseForm(DueForm):
    """Our word, with a date."""

    words = forms.CharField(
        max_length=300,
        error_messages={
            "required": _lazy("Say what you promise, in the words you would use to them."),
            "max_length": _lazy("Say it in 300 letters; the rest belongs into the letter."),
        },
    )


class BreakingForm(forms.Form):
    """Why we could not keep our word; it stands on the timeline, where the person can read it."""

    why = forms.CharField(
        max_length=300, error_messages={"required": _lazy("Say why, in a sentence: they will read it.")}
    )
