"""What somebody types into the form."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.channels.contract import CHANNELS
from regulars.channels.webform.said import File, Said
from regulars.channels.webform.tickets import TooQuick, WrongTicket, number_of, ready_ticket
from regulars.people.normalising import NotAnIdentifier, normalise

LONGEST = CHANNELS["webform"].longest
MOST_FILES, LARGEST_FILES = 5, 15_000_000


class FilesInput(forms.ClearableFileInput):
    """A file field for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, limited in number and size together."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        """The files. Raises ValidationError in words."""
        given: Sequence[Any] = data if isinstance(data, (list, tuple)) else [data]
        files = [super(FilesField, self).clean(file, initial) for file in given if file]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("At most %(MOST_FILES)s files at once, please.") % {"MOST_FILES": MOST_FILES})
        if sum(file.size for file in files) > LARGEST_FILES:
            raise forms.ValidationError(_("At most 15 MB in all, please."))
        return files


class HelloForm(forms.Form):
    """Name, address, message, and two traps for machines: a field that people do not see, and a ticket with a time."""

    name = forms.CharField(
        label=_lazy("Your name"),
        required=False,
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    address = forms.EmailField(
        label=_lazy("Your mail address"),
        help_text=_lazy("We answer to this address, and use it for nothing else."),
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={
            "required": _lazy("Without an address we cannot answer you."),
            "invalid": _lazy("This does not look like a mail address. It should be like maria@example.com."),
        },
    )
    message = forms.CharField(
        label=_lazy("Your message"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 8}),
        error_messages={
            "required": _lazy("Write a few words, please."),
            "max_length": format_lazy(
                _lazy("That is more than the form can take ({longest} characters). Please write a mail instead."),
                longest=f"{LONGEST:,}",
            ),
        },
    )
    attached = FilesField(
        label=_lazy("Files"),
        required=False,
        help_text=format_lazy(_lazy("Up to {number} files, 15 MB in all."), number=MOST_FILES),
        error_messages={
            "empty": _lazy("That file is empty."),
            "max_length": _lazy("The name of that file is too long."),
        },
    )
    website = forms.CharField(
        label=_lazy("Please leave this empty"),
        required=False,
        widget=forms.TextInput({"autocomplete": "off", "tabindex": "-1"}),
    )
    ticket = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def clean_address(self) -> str:
        """An address that can be somebody's."""
        address: str = self.cleaned_data["address"]
        try:
            normalise("email", address)
        except NotAnIdentifier as error:
            raise forms.ValidationError(str(error)) from error
        return address

    def clean_website(self) -> str:
        """Only machines fill what nobody sees; a person whose browser did is told so."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Please leave this field empty: it is there to catch machines."))
        return ""

    def clean(self) -> dict[str, Any]:
        """The ticket is looked at last, so that whoever made a mistake is not told to hurry less."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                self._number = number_of(cleaned.get("ticket", ""))
            except WrongTicket as error:
                raise forms.ValidationError(str(error)) from error
        return cleaned

    def once_more(self) -> "HelloForm":
        """The form with everything that was typed and a ticket that will do, for whoever must press Send again."""
        errors = self.errors
        try:
            number_of(self.data.get("ticket", ""))
        except TooQuick:
            pass  # by the time they press again, it will do
        except WrongTicket:
            data = cast(QueryDict, self.data).copy()
            data["ticket"] = ready_ticket()
            self.data = data
        self._errors = errors
        return self

    def said(self) -> Said:
        """What a valid form says."""
        cleaned = self.cleaned_data
        files = [_file(upload) for upload in cleaned["attached"]]
        return Said(cleaned["name"], cleaned["address"], cleaned["message"], self._number, files)


def _file(upload: "UploadedFile[Any]") -> File:
    return File(upload.name or "file", upload.content_type or "application/octet-stream", upload.read())
