"""What is asked before somebody is forgotten, and how a proof is looked for."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.people.identifying import kind_of
from regulars.people.models import Person
from regulars.people.normalising import NotAnIdentifier, normalise

SURE = "forget"


class ForgetForm(forms.Form):
    """Why, and once more whom: nobody can take it back."""

    ground = forms.CharField(
        label=_lazy("Why?"),
        max_length=200,
        help_text=_lazy("It stands on the proof. Leave out who they are: “They asked us by phone”."),
        error_messages={"required": _lazy("Say in a few words why. It stands on the proof.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    sure = forms.CharField(max_length=320, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    too = forms.MultipleChoiceField(
        required=False,
        error_messages={"invalid_choice": _lazy("Somebody is known through others, too, by now. Look once more.")},
    )

    def __init__(self, data: QueryDict | None = None, *, person: Person, only_here: list[Person]) -> None:
        """With the words that are to be typed, and those who may be forgotten along with them."""
        super().__init__(data)
        self.words = str(person) if person.name else SURE
        self.fields["sure"].label = _("To be sure, write “%(words)s”") % {"words": self.words}
        self.fields["sure"].error_messages["required"] = _("Write “%(words)s”, as it stands above.") % {
            "words": self.words
        }
        self.only_here = {str(one.pk): one for one in only_here}
        self.fields["too"].choices = [(key, str(one)) for key, one in self.only_here.items()]  # type: ignore[attr-defined]

    def clean_too(self) -> list[Person]:
        """Those who are to be forgotten along with them."""
        return [self.only_here[key] for key in self.cleaned_data["too"]]

    def clean_sure(self) -> str:
        """The words as they stand there; case and blanks do not matter."""
        typed = " ".join(self.cleaned_data["sure"].split())
        if typed.casefold() != " ".join(self.words.split()).casefold():
            raise ValidationError(_("Write “%(words)s”, as it stands above.") % {"words": self.words})
        return typed


class ProofForm(forms.Form):
    """An address or a number of somebody who may have been forgotten."""

    raw = forms.CharField(
        label=_lazy("Their address or number"),
        max_length=320,
        error_messages={"required": _lazy("Which address or number?")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}),
    )

    def clean_raw(self) -> str:
        """What it is, if it is anything."""
        raw: str = self.cleaned_data["raw"]
        self.kind = kind_of(raw)
        try:
            normalise(self.kind, raw)
        except NotAnIdentifier as refusal:
            raise ValidationError(str(refusal)) from refusal
        return raw
