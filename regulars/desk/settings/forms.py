"""What can be set right."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.desk.choices import currencies
from regulars.desk.passwords import NewPasswordField
from regulars.kit.countries import countries, country_name, country_of_zone
from regulars.team.models import House, Teammate

ZONE_FIELD = forms.TextInput(attrs={"list": "zones", "autocomplete": "off", "spellcheck": "false"})


class MeForm(forms.ModelForm[Teammate]):
    """How people see me."""

    class Meta:
        model = Teammate
        fields = ["name", "title", "signature", "zone"]
        labels = {
            "name": _lazy("Your name"),
            "title": _lazy("What you do here"),
            "signature": _lazy("Under your letters"),
            "zone": _lazy("Your time zone"),
        }
        help_texts = {
            "title": _lazy("As you would say it: “I look after the roaster”."),
            "signature": _lazy("A line or two. Your name stands there already."),
            "zone": _lazy("Leave it empty to keep the clock of the house."),
        }
        error_messages = {"name": {"required": "People here have names: tell us yours."}}
        widgets = {"signature": forms.Textarea(attrs={"rows": 3, "maxlength": 1000}), "zone": ZONE_FIELD}


class HouseForm(forms.ModelForm[House]):
    """The business as people know it."""

    country = forms.ChoiceField(
        label=_lazy("Its country"),
        required=False,
        help_text=_lazy("Where a phone number without its country code is dialled."),
    )
    currency = forms.ChoiceField(label=_lazy("Its money"), choices=currencies)

    def __init__(self, *data: Any, **more: Any) -> None:
        """The first choice is what the clock says."""
        super().__init__(*data, **more)
        told = country_name(country_of_zone(self.instance.zone))
        guess = ("", _("As its clock says (%(told)s)") % {"told": told} if told else _("Not said"))
        self.fields["country"].choices = [guess, *countries()]  # type: ignore[attr-defined]

    class Meta:
        model = House
        fields = ["name", "address", "zone", "country", "currency"]
        labels = {
            "name": _lazy("What the house is called"),
            "address": _lazy("Its mail address"),
            "zone": _lazy("Its time zone"),
        }
        error_messages = {
            "name": {"required": "Give the house a name."},
            "address": {"required": "Which address do people write to?", "invalid": "That is not a mail address."},
            "zone": {"required": "Which clock hangs on your wall? Europe/Lisbon, for instance."},
        }
        widgets = {"zone": ZONE_FIELD}


class InviteForm(forms.Form):
    """Somebody new on the team."""

    name = forms.CharField(
        label=_lazy("Name"),
        max_length=120,
        error_messages={"required": _lazy("What is the name of the one you invite?")},
    )
    email = forms.EmailField(
        label=_lazy("Mail address"),
        max_length=254,
        error_messages={
            "required": _lazy("Which mail address do they sign in with?"),
            "invalid": _lazy("That is not a mail address."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class PasswordForm(forms.Form):
    """A new password; who has one already says it first, unless they have just come by a link."""

    old = forms.CharField(
        label=_lazy("Your password until now"),
        max_length=4096,
        strip=False,
        error_messages={"required": _lazy("Say your password until now.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    password = NewPasswordField(label=_lazy("Your new password"))

    def __init__(self, *data: Any, teammate: Teammate, asks_old: bool) -> None:
        """For this teammate; where the old one is not asked, its field falls away."""
        super().__init__(*data)
        self.teammate = teammate
        if not asks_old:
            del self.fields["old"]

    def clean_old(self) -> str:
        """The password until now, if it is that."""
        old: str = self.cleaned_data["old"]
        if not self.teammate.check_password(old):
            raise forms.ValidationError(_("This is not your password until now."))
        return old

    def clean_password(self) -> str:
        """The new one, if Django's validators like it."""
        new: str = self.cleaned_data["password"]
        validate_password(new, self.teammate)
        return new
