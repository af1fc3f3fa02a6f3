"""What can be said about a circle, who is in it, and where they live."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from regulars.desk.their_people.fields import DayField, Sheet
from regulars.people.models import Circle
from regulars.people.places import FIELDS

EXAMPLE = {"placeholder": "2019, May 2019, 3 May 2019", "autocomplete": "off"}


class CircleForm(Sheet):
    """A household, a company or a group, and what the person of the page is in it."""

    called = "circle"
    kind = forms.ChoiceField(label=_lazy("What is it?"), choices=Circle.Kind.choices)
    circle_name = forms.CharField(
        label=_lazy("Its name"),
        max_length=200,
        error_messages={"required": _lazy("Give it a name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    role = forms.CharField(label=_lazy("As what?"), max_length=80, required=False)
    since = DayField(label=_lazy("Since"), widget=forms.TextInput(attrs=EXAMPLE))


class NameForm(Sheet):
    """What a circle is called and what there is to know about it."""

    name = forms.CharField(label=_lazy("Name"), max_length=200, error_messages={"required": _lazy("Give it a name.")})
    words = forms.CharField(label=_lazy("What there is to know"), max_length=500, required=False)


class MemberForm(Sheet):
    """Somebody comes into the circle."""

    called = "member"
    name = forms.CharField(
        label=_lazy("Name"),
        max_length=200,
        error_messages={"required": _lazy("What is their name?")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    role = forms.CharField(label=_lazy("As what?"), max_length=80, required=False)
    since = DayField(label=_lazy("Since"), widget=forms.TextInput(attrs=EXAMPLE))


class MembershipForm(Sheet):
    """As what and from when to when somebody is in a circle."""

    role = forms.CharField(label=_lazy("As what?"), max_length=80, required=False)
    since = DayField(label=_lazy("Since"), widget=forms.TextInput(attrs=EXAMPLE))
    until = DayField(
        label=_lazy("Until"),
        help_text=_lazy("When they left. It stays here: it is their history."),
        widget=forms.TextInput(attrs=EXAMPLE),
    )
    why = forms.CharField(label=_lazy("From whom we know it"), max_length=300, required=False)


class PlaceForm(Sheet):
    """A postal address, as it stands on a letter."""

    called = "place"
    street = forms.CharField(
        label=_lazy("Street and number"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    postcode = forms.CharField(label=_lazy("Postcode"), max_length=32, required=False)
    locality = forms.CharField(label=_lazy("Town"), max_length=120, required=False)
    region = forms.CharField(label=_lazy("Region"), max_length=120, required=False)
    country = forms.CharField(label=_lazy("Country"), max_length=80, required=False)
    place_since = DayField(label=_lazy("Since"), widget=forms.TextInput(attrs=EXAMPLE))


class AddressForm(PlaceForm):
    """An address that was written wrongly; nobody moved."""

    place_since = None  # type: ignore[assignment]


class SplitForm(PlaceForm):
    """Some move out: since when, how they are called together, and where they live."""

    name = forms.CharField(
        label=_lazy("What we call them"), max_length=200, error_messages={"required": _lazy("Give it a name.")}
    )
    on = DayField(
        label=_lazy("Since when"),
        required=True,
        error_messages={"required": _lazy("Since when? The year is enough.")},
        widget=forms.TextInput(attrs=EXAMPLE),
    )
    why = forms.CharField(label=_lazy("From whom we know it"), max_length=300, required=False)
    place_since = None  # type: ignore[assignment]


def address_in(said: dict[str, Any]) -> dict[str, str]:
    """The parts of an address in what a form said."""
    return {name: said.get(name, "") for name in FIELDS}
