"""Passwords in forms: one's own new one, and those by which the house enters elsewhere."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _


class NewPasswordField(forms.CharField):
    """A new password, typed once: <show-password> lets one look at it, and a link always leads back in."""

    def __init__(self, **more: Any) -> None:
        """Label and help can be given; the rest is the same everywhere."""
        given = {
            "label": _("A password"),
            "help_text": _("Ten letters or more. A short sentence is easier to keep than a riddle."),
            "error_messages": {"required": _("Choose a password.")},
        } | more
        widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
        super().__init__(max_length=4096, strip=False, widget=widget, **given)


class OtherPasswordField(forms.CharField):
    """The password of another server, which the house keeps: no browser fills it in."""

    def __init__(self, **more: Any) -> None:
        """Its label can be another."""
        widget = forms.PasswordInput(attrs={"autocomplete": "off"})
        given: dict[str, Any] = {
            "label": _("Password"),
            "required": False,
            "max_length": 1000,
            "strip": False,
            "widget": widget,
        } | more
        super().__init__(**given)
