"""A saved reply as it is written."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation import saved_replies
from regulars.conversation.errors import Misworded
from regulars.conversation.models import SavedReply
from regulars.desk.composer.form import as_paragraphs
from regulars.kit import languages
from regulars.people.topics import words_of
from regulars.team.models import Team, Teammate

MINE, EVERYBODY = "mine", "everybody"


def audiences(teammate: Teammate) -> list[tuple[str, str]]:
    """For whom something can be kept: everybody, each team of theirs, themselves."""
    teams = [(f"team-{team.pk}", team.name) for team in teammate.teams.order_by("name")]
    return [(EVERYBODY, _("Everybody here")), *teams, (MINE, _("Only me"))]


def audience_of(kept: Any) -> str:
    """The choice that a saved reply or macro stands for."""
    if kept.owner_id:
        return MINE
    return f"team-{kept.team_id}" if kept.team_id else EVERYBODY


def give_to(kept: Any, audience: str, teammate: Teammate) -> None:
    """Keep it for those who were chosen."""
    kept.owner = teammate if audience == MINE else None
    kept.team = Team.objects.get(pk=audience.removeprefix("team-")) if audience.startswith("team-") else None


class SavedReplyForm(forms.ModelForm[SavedReply]):
    """Its name, its words, for whom, in which language, and words to find it by."""

    audience = forms.ChoiceField(label=_lazy("For whom"))

    class Meta:
        model = SavedReply
        fields = ["title", "html", "language", "tags"]
        labels = {
            "title": _lazy("What you look for it by"),
            "html": _lazy("Its words"),
            "tags": _lazy("Other words to find it by"),
        }
        error_messages = {
            "title": {"required": "Give it a name, so that it is found."},
            "html": {"required": "Write what the letter shall say."},
        }

    def __init__(self, *args: Any, teammate: Teammate, **more: Any) -> None:
        """`teammate` is who writes it."""
        super().__init__(*args, **more)
        self.teammate = teammate
        choices = [("", _("Any")), *languages.names().items()]
        self.fields["language"] = forms.ChoiceField(label=_("Language"), choices=choices, required=False)
        self.fields["audience"].choices = audiences(teammate)  # type: ignore[attr-defined]
        self.initial.setdefault("audience", audience_of(self.instance) if self.instance.pk else EVERYBODY)

    def words_typed(self) -> str:
        """The words as markup, also those that were refused."""
        typed = str(self["html"].value() or "")
        return typed if not self.is_bound or self.data.get("words_are") == "html" else as_paragraphs(typed)

    def clean_html(self) -> str:
        """The words made harmless, with places that can be filled."""
        try:
            return saved_replies.check(self.words_typed())
        except Misworded as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    def clean_tags(self) -> str:
        """Words with commas between, each once."""
        words = (" ".join(one.split()) for one in self.cleaned_data["tags"].split(","))
        return ", ".join(dict.fromkeys(one for one in words if words_of(one)))

    def save(self, commit: bool = True) -> SavedReply:
        """Keep it, with how it read before."""
        give_to(self.instance, self.cleaned_data["audience"], self.teammate)
        return saved_replies.keep(self.instance, by=self.teammate)
