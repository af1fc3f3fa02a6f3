"""One more way to know a person."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.desk.identifiers.ways import compare
from regulars.people import identifying
from regulars.people.errors import BelongsTo, NotLearned
from regulars.people.models import Identifier, Kind, Person
from regulars.team.models import Teammate

KINDS = [
    ("", "What it looks like"),
    (Kind.EMAIL, "Mail address"),
    (Kind.PHONE, "Phone number"),
    (Kind.HANDLE, "Handle"),
    (Kind.SHOP, "Customer number"),
]
WHAT_TO_WRITE = "Write a mail address, a phone number, or a handle like @maria."


class IdentifierForm(forms.Form):
    """An address, a number or a handle, as somebody types it. `owner` is whose it is, where it is somebody else's."""

    raw = forms.CharField(max_length=320, error_messages={"required": WHAT_TO_WRITE, "max_length": WHAT_TO_WRITE})
    kind = forms.ChoiceField(choices=KINDS, required=False)
    label = forms.CharField(
        max_length=40, required=False, error_messages={"max_length": _lazy("Keep it under 40 letters: home, work.")}
    )
    owner: Identifier | None = None

    def learn(self, person: Person, *, by: Teammate) -> bool:
        """Learn it for this person; whether it was. The reason why not stands beside the field."""
        if not self.is_valid():
            return False
        said = self.cleaned_data
        try:
            identifying.learn(person, said["raw"], kind=said["kind"], label=said["label"], by=by)
        except BelongsTo as refusal:
            self.owner = refusal.known
            self.add_error("raw", str(refusal))
        except NotLearned as refusal:
            self.add_error("raw", str(refusal))
        return not self.errors

    def ways_out(self, person: Person) -> list[tuple[str, str]]:
        """What can be done about an address that is somebody else's: words, and where."""
        if self.owner is None:
            return []
        other, here = self.owner.person, compare(person.pk, self.owner.person_id)
        one = person.first_name if person.name else "them"
        ways = [(_("%(other)s is %(one)s: make them one") % {"other": other, "one": one}, here)]
        giving = reverse("identifier-giving", args=[self.owner.pk]) + f"?person={person.pk}"
        return [
            *ways,
            (
                _("They are two, and %(shown)s is really %(person)s’s") % {"shown": self.owner.shown, "person": person},
                giving,
            ),
        ]
