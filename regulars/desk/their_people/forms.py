"""What can be said about who belongs to whom."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _lazy

from regulars.desk.their_people.fields import DayField, Sheet
from regulars.people import connecting
from regulars.people.connecting import Way
from regulars.people.errors import NotLearned
from regulars.people.models import Connection

EXAMPLE = {"placeholder": "2019, May 2019, 3 May 2019", "autocomplete": "off"}


class WayField(forms.CharField):
    """What they are to the person of the page, in one word: "son", "friend", "introduced by". Gives a Way."""

    def clean(self, value: Any) -> Way:
        """The way that was meant."""
        try:
            return connecting.way_called(super().clean(value))
        except NotLearned as refusal:
            raise ValidationError(str(refusal)) from refusal


class ConnectForm(Sheet):
    """Somebody is something to this person."""

    called = "connect"
    name = forms.CharField(
        label=_lazy("Name"),
        max_length=200,
        error_messages={"required": _lazy("What is their name?")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    way = WayField(
        label=_lazy("They are"),
        max_length=80,
        error_messages={"required": _lazy("What are they? “Son”, “wife”, “friend”, “colleague” …")},
        widget=forms.TextInput(attrs={"list": "ways", "autocomplete": "off", "placeholder": "son, wife, friend"}),
    )
    since = DayField(label=_lazy("Since"), widget=forms.TextInput(attrs=EXAMPLE))
    words = forms.CharField(label=_lazy("What there is to know about it"), max_length=200, required=False)
    confidence = forms.ChoiceField(
        label=_lazy("How sure are we?"),
        choices=Connection.Confidence.choices,
        initial=Connection.Confidence.TOLD,
        required=False,
    )
    home = forms.BooleanField(label=_lazy("Lives with them"), required=False)

    def clean_confidence(self) -> str:
        """The form in the column does not ask."""
        return self.cleaned_data["confidence"] or Connection.Confidence.TOLD


class ConnectionForm(Sheet):
    """What is known of a connection."""

    since = DayField(label=_lazy("Since"), widget=forms.TextInput(attrs=EXAMPLE))
    until = DayField(
        label=_lazy("Until"),
        help_text=_lazy("When it ended. It stays here: it is their history."),
        widget=forms.TextInput(attrs=EXAMPLE),
    )
    words = forms.CharField(label=_lazy("What there is to know about it"), max_length=200, required=False)
    confidence = forms.ChoiceField(label=_lazy("How sure are we?"), choices=Connection.Confidence.choices)
    why = forms.CharField(label=_lazy("From whom we know it"), max_length=300, required=False)
