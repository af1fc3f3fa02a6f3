"""A macro as it is put together: at most one deed of each kind, in the order in which they make sense."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation import macros
from regulars.conversation.errors import Misworded
from regulars.conversation.models import Macro, MacroDeed, SavedReply
from regulars.desk.saved_replies.forms import EVERYBODY, audience_of, audiences, give_to
from regulars.desk.sight import saved_replies_for
from regulars.team.models import Team, Teammate

ME = "me"
Kind = MacroDeed.Kind


class MacroForm(forms.ModelForm[Macro]):
    """Its name, for whom, and its deeds; what is left empty is not done."""

    audience = forms.ChoiceField(label=_lazy("For whom"))
    put_in = forms.ModelChoiceField(SavedReply.objects.none(), label=_lazy("Put into the letter"), required=False)
    answer = forms.ModelChoiceField(SavedReply.objects.none(), label=_lazy("Answer at once with"), required=False)
    hand_over = forms.ChoiceField(label=_lazy("Hand it to"), required=False)
    team = forms.ModelChoiceField(Team.objects.none(), label=_lazy("Give it to the team"), required=False)
    tag = forms.CharField(label=_lazy("Tag the matter with"), required=False, max_length=60)
    promise = forms.CharField(label=_lazy("Promise them"), required=False, max_length=300)
    promise_days = forms.IntegerField(
        label=_lazy("Within so many days"), required=False, min_value=0, max_value=macros.LONGEST_AHEAD
    )
    snooze_days = forms.IntegerField(
        label=_lazy("Put it off for so many days"), required=False, min_value=1, max_value=macros.LONGEST_AHEAD
    )
    done = forms.BooleanField(label=_lazy("Mark it as done"), required=False)

    class Meta:
        model = Macro
        fields = ["title"]
        labels = {"title": _lazy("What you look for it by")}
        error_messages = {"title": {"required": "Give it a name, so that it is found."}}

    def __init__(self, *args: Any, teammate: Teammate, **more: Any) -> None:
        """`teammate` is who puts it together."""
        super().__init__(*args, **more)
        self.teammate = teammate
        fields: dict[str, Any] = self.fields
        fields["audience"].choices = audiences(teammate)
        replies = saved_replies_for(teammate).at_hand().order_by("title", "id")
        fields["put_in"].queryset = fields["answer"].queryset = replies
        fields["put_in"].empty_label = fields["answer"].empty_label = fields["team"].empty_label = "–"
        fields["team"].queryset = Team.objects.order_by("name")
        here = [(str(one.pk), one.name) for one in Teammate.objects.here()]
        fields["hand_over"].choices = [("", "–"), (ME, _("Whoever runs it")), *here]
        self.initial.setdefault("audience", audience_of(self.instance) if self.instance.pk else EVERYBODY)
        for deed in self.instance.deeds.all() if self.instance.pk else ():
            self.initial.update(_shown(deed))

    def clean(self) -> dict[str, Any]:
        """The deeds, as far as they go together."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("promise") and given.get("promise_days") is None and "promise_days" not in self.errors:
            self.add_error("promise_days", _("Within how many days?"))
        if given.get("promise_days") is not None and not given.get("promise"):
            self.add_error("promise", _("Promise what?"))
        if given.get("audience") != "mine" and self._borrows_own(given):
            self.add_error("audience", _("The saved reply in it is yours alone; the others could not run this."))
        try:
            macros.check(self.deeds())
        except Misworded as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return given

    def _borrows_own(self, given: dict[str, Any]) -> bool:
        return any(one.owner_id for one in (given.get("put_in"), given.get("answer")) if one)

    def deeds(self) -> list[MacroDeed]:
        """What was chosen, one row each."""
        given = self.cleaned_data
        found = []
        for kind, name in ((Kind.PUT_IN, "put_in"), (Kind.ANSWER, "answer")):
            if given.get(name):
                found.append(MacroDeed(kind=kind, reply=given[name]))
        if to := given.get("hand_over"):
            found.append(MacroDeed(kind=Kind.HAND_OVER, teammate_id=None if to == ME else int(to)))
        if given.get("team"):
            found.append(MacroDeed(kind=Kind.TEAM, team=given["team"]))
        if given.get("tag"):
            found.append(MacroDeed(kind=Kind.TAG, words=given["tag"]))
        if given.get("promise"):
            found.append(MacroDeed(kind=Kind.PROMISE, words=given["promise"], days=given.get("promise_days")))
        if given.get("snooze_days"):
            found.append(MacroDeed(kind=Kind.SNOOZE, days=given["snooze_days"]))
        if given.get("done"):
            found.append(MacroDeed(kind=Kind.DONE))
        return found

    def save(self, commit: bool = True) -> Macro:
        """Keep it with its deeds."""
        give_to(self.instance, self.cleaned_data["audience"], self.teammate)
        return macros.keep(self.instance, self.deeds(), by=self.teammate)


def _shown(deed: MacroDeed) -> dict[str, Any]:
    """What of the form tells this deed."""
    told: dict[str, dict[str, Any]] = {
        Kind.PUT_IN: {"put_in": deed.reply_id},
        Kind.ANSWER: {"answer": deed.reply_id},
        Kind.HAND_OVER: {"hand_over": str(deed.teammate_id) if deed.teammate_id else ME},
        Kind.TEAM: {"team": deed.team_id},
        Kind.TAG: {"tag": deed.words},
        Kind.PROMISE: {"promise": deed.words, "promise_days": deed.days},
        Kind.SNOOZE: {"snooze_days": deed.days},
        Kind.DONE: {"done": True},
    }
    return told[deed.kind]
