"""What can be changed about who somebody is."""

from django import forms

from regulars.desk.person import identifying
from regulars.kit.live.announcing import announce
from regulars.people.models import Person


class NameForm(forms.ModelForm[Person]):
    """What we call a person."""

    class Meta:
        model = Person
        fields = ["name"]
        error_messages = {"name": {"max_length": "That is longer than any name we can keep (200 letters)."}}

    def save(self, commit: bool = True) -> Person:
        """Keep the name and tell open pages."""
        person: Person = super().save(commit=False)
        if commit:
            person.call(person.name)
        announce("inbox", f"person:{person.id}")
        return person


class IdentifierForm(forms.Form):
    """One more way to know a person: an address, a number or a handle."""

    raw = forms.CharField(max_length=320)

    def refusal_for(self, person: Person) -> str:
        """Learn it for this person; the words of the refusal, or "" when it is learned."""
        if not self.is_valid():
            return "Write a mail address, a phone number with its country code, or a handle."
        try:
            identifying.learn(person, self.cleaned_data["raw"])
        except identifying.NotLearned as refusal:
            return str(refusal)
        return ""
