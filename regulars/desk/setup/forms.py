"""What the first one to come in says about the house and themselves."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _lazy

from regulars.desk.choices import currencies
from regulars.desk.passwords import NewPasswordField
from regulars.team.founding import Founding
from regulars.team.models import Teammate
from regulars.team.models.house import check_zone

ONE_LINE = "Keep it to one line of ordinary letters."


class FoundingForm(forms.Form):
    """The house and its first teammate."""

    house = forms.CharField(
        label=_lazy("What is the house called?"),
        max_length=120,
        error_messages={"required": _lazy("Give the house a name; you can change it later.")},
        widget=forms.TextInput(attrs={"autocomplete": "organization", "autofocus": True}),
    )
    address = forms.EmailField(
        label=_lazy("Its mail address"),
        max_length=254,
        help_text=_lazy("Where people write to, and where your answers come from."),
        error_messages={
            "required": _lazy("Which address do people write to?"),
            "invalid": _lazy("That is not a mail address."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    zone = forms.CharField(
        label=_lazy("Its time zone"),
        max_length=64,
        validators=[check_zone],
        help_text=_lazy("Type the nearest large city."),
        error_messages={"required": _lazy("Which clock hangs on your wall? Europe/Lisbon, for instance.")},
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off", "spellcheck": "false"}),
    )
    currency = forms.ChoiceField(label=_lazy("Its money"), choices=currencies, initial="EUR")
    name = forms.CharField(
        label=_lazy("What is your name?"),
        max_length=120,
        help_text=_lazy("People see it under your letters."),
        error_messages={"required": _lazy("Tell us your name: people here have names.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_lazy("Your own mail address"),
        max_length=254,
        help_text=_lazy("You sign in with it."),
        error_messages={
            "required": _lazy("You sign in with your mail address."),
            "invalid": _lazy("That is not a mail address."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    password = NewPasswordField()

    def clean(self) -> dict[str, Any]:
        """The password is held against the name and address beside it."""
        typed = super().clean() or self.cleaned_data
        if password := typed.get("password"):
            self._weigh(password, Teammate(email=typed.get("email", ""), name=typed.get("name", "")))
        return typed

    def _weigh(self, password: str, teammate: Teammate) -> None:
        try:
            validate_password(password, teammate)
        except forms.ValidationError as refusal:
            self.add_error("password", refusal)

    @property
    def founding(self) -> Founding:
        """What was said, once it is valid."""
        return Founding(**self.cleaned_data)
