"""Choosing a password in a form."""

from typing import Any

from django import forms


class NewPasswordField(forms.CharField):
    """A new password, typed once: <show-password> lets one look at it, and a link always leads back in."""

    def __init__(self, **more: Any) -> None:
        """Label and help can be given; the rest is the same everywhere."""
        given = {
            "label": "A password",
            "help_text": "Ten letters or more. A short sentence is easier to keep than a riddle.",
            "error_messages": {"required": "Choose a password."},
        } | more
        widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
        super().__init__(max_length=4096, strip=False, widget=widget, **given)
