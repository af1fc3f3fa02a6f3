"""A team, and days off, as they are filled in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.team.models import Sharing, Team, Teammate, TimeOff


class MembersField(forms.ModelMultipleChoiceField[Teammate]):
    """Teammates that are ticked. What cannot be anybody's number is not looked for: a database refuses to."""

    def clean(self, value: Any) -> Any:
        """Those who are meant. Raises ValidationError for somebody who does not work here."""
        for one in value or ():
            if not (str(one).isascii() and str(one).isdigit() and len(str(one)) < 19):
                raise ValidationError(_("They do not work here any more."))
        return super().clean(value)


class TeamForm(forms.ModelForm[Team]):
    """Who is in it, and how it shares what comes."""

    members = MembersField(
        Teammate.objects.none(), required=False, widget=forms.CheckboxSelectMultiple, label=_lazy("Who is in it")
    )
    sharing = forms.ChoiceField(
        choices=Sharing.choices,
        initial=Sharing.BY_HAND,
        label=_lazy("Who looks after what is new"),
        help_text=_lazy("Nobody who is away is chosen."),
    )

    class Meta:
        model = Team
        fields = ("name", "members", "sharing", "address")
        labels = {"name": _lazy("Name"), "address": _lazy("Its mail address")}
        error_messages = {
            "name": {"required": "Give it a name.", "unique": "There is a team of this name."},
            "address": {"invalid": "Write a mail address, or nothing."},
        }

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        members: Any = self.fields["members"]
        members.queryset = Teammate.objects.here()

    def clean_name(self) -> str:
        """The name without space around it; the same word in other letters is the same team."""
        name = " ".join(self.cleaned_data["name"].split())
        if Team.objects.filter(name__iexact=name).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("There is a team of this name."))
        return name


class FirstTeamForm(forms.Form):
    """Whose new requests are."""

    team = forms.ModelChoiceField(
        Team.objects.all(),
        required=False,
        empty_label=_lazy("Nobody in particular"),
        error_messages={"invalid_choice": _lazy("That team is not here any more.")},
    )


class DaysOffForm(forms.ModelForm[TimeOff]):
    """From when to when, and who stands in."""

    teammate = forms.ModelChoiceField(Teammate.objects.none(), label=_lazy("Who"), empty_label=None)
    cover = forms.ModelChoiceField(
        Teammate.objects.none(),
        required=False,
        label=_lazy("Who stands in"),
        empty_label=_lazy("Nobody: the team shares it out"),
        error_messages={"invalid_choice": _lazy("They do not work here any more.")},
    )

    class Meta:
        model = TimeOff
        fields = ("teammate", "first", "last", "words", "cover")
        labels = {"first": _lazy("First day"), "last": _lazy("Last day"), "words": _lazy("What colleagues may know")}
        widgets = {"first": forms.DateInput({"type": "date"}), "last": forms.DateInput({"type": "date"})}
        error_messages = {
            "first": {"required": "Say from which day.", "invalid": "Write the day like 2026-07-01."},
            "last": {"required": "Say until which day.", "invalid": "Write the day like 2026-07-14."},
        }

    def __init__(self, *args: Any, by: Teammate, **more: Any) -> None:
        super().__init__(*args, **more)
        who, cover = self.fields["teammate"], self.fields["cover"]
        # Who keeps the house writes down the days of others too.
        who.queryset = Teammate.objects.here() if by.keeps_house else Teammate.objects.filter(pk=by.pk)  # type: ignore[attr-defined]
        who.initial = by.pk
        cover.queryset = Teammate.objects.here()  # type: ignore[attr-defined]

    def _post_clean(self) -> None:
        """What makes sense is decided by the deed (team.away), which says why not."""
