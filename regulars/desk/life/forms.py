"""What can be said about the days of a life."""

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from regulars.desk.their_people.fields import LifeDayField, Sheet
from regulars.people.models import LifeDate

EXAMPLE = {"placeholder": "14 Sep, 1987, 3 May 1987", "autocomplete": "off"}
KINDS = [(kind.value, kind.label) for kind in LifeDate.Kind if kind != LifeDate.Kind.DEATH]


class DateForm(Sheet):
    """A day they told us."""

    called = "date"
    kind = forms.ChoiceField(label=_lazy("What day is it?"), choices=KINDS)
    typed = LifeDayField(
        label=_lazy("When"),
        widget=forms.TextInput(attrs=EXAMPLE),
        error_messages={"required": _lazy("Write it as you know it: “14 Sep”, “1987” or “3 May 1987”.")},
    )
    words = forms.CharField(
        label=_lazy("In words"),
        max_length=120,
        required=False,
        help_text=_lazy("For another day: “opened their shop”."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class CorrectionForm(Sheet):
    """It is another day."""

    typed = LifeDayField(label=_lazy("When"), widget=forms.TextInput(attrs=EXAMPLE))
    words = forms.CharField(label=_lazy("In words"), max_length=120, required=False)
    why = forms.CharField(label=_lazy("From whom we know it"), max_length=300, required=False)


class DeathForm(Sheet):
    """They died, as far as we know when."""

    called = "death"
    typed = LifeDayField(
        label=_lazy("When"),
        required=False,
        help_text=_lazy("As far as you know it: “3 May 2024”, “May 2024”, “2024”. Leave it empty if nobody told us."),
        widget=forms.TextInput(attrs=EXAMPLE),
    )
    words = forms.CharField(
        label=_lazy("From whom we know it"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "Her daughter wrote to us"}),
    )
