"""What one types to come in."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _lazy

from regulars.team.models import Teammate

NOT_TOGETHER = "This address and password do not belong together. Check both, or have a link sent to you."


class AddressForm(forms.Form):
    """A mail address, whoever's it is."""

    email = forms.EmailField(
        label=_lazy("Your mail address"),
        max_length=254,
        error_messages={
            "required": _lazy("Tell us your mail address."),
            "invalid": _lazy("That does not look like a mail address. It needs an @ and a name after it."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True, "spellcheck": "false"}),
    )


class SignInForm(AddressForm):
    """An address and a password. A wrong pair gets one answer, whether the address is known or not."""

    password = forms.CharField(
        label=_lazy("Password"),
        max_length=4096,
        strip=False,
        error_messages={"required": _lazy("Type your password, or have a link sent to you.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def focus_what_is_missing(self) -> None:
        """After a wrong password the cursor waits in its field, not in that of the address that is there already."""
        if self.is_bound and "email" not in self.errors:
            del self.fields["email"].widget.attrs["autofocus"]
            self.fields["password"].widget.attrs["autofocus"] = True

    def teammate(self, request: HttpRequest) -> Teammate | None:
        """Whose address and password these are; None puts the reason next to the fields.

        Django hashes a password for an unknown address too, so that the answer takes as long.
        """
        typed: dict[str, Any] = self.cleaned_data
        found = authenticate(request, username=typed["email"], password=typed["password"])
        if not isinstance(found, Teammate):
            self.add_error("password", NOT_TOGETHER)
            return None
        return found
