"""What can be changed about who somebody is."""

from django import forms

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
