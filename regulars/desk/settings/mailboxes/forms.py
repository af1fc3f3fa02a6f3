"""What is asked about a mailbox."""

import copy
import json
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import connecting
from regulars.channels.email.fetching.known_hosts import suggestion_for
from regulars.channels.email.models import Mailbox, Registration
from regulars.desk.passwords import OtherPasswordField
from regulars.kit.secrets import CannotOpen, seal, unseal

MOST_FOLDERS = 20
EXACT = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}


class AddressForm(forms.Form):
    """Which mailbox it is about; the rest is suggested."""

    address = forms.EmailField(
        label=_lazy("Its mail address"),
        max_length=254,
        error_messages={
            "required": _lazy("Which address does the mail come to?"),
            "invalid": _lazy("That is not a mail address."),
        },
        widget=forms.EmailInput(attrs=EXACT),
    )


class FoldersField(forms.MultipleChoiceField):
    """Names of folders; whether they are there is for the server to say."""

    def valid_value(self, value: str) -> bool:
        """Anything that can be a name."""
        return 0 < len(value) <= 255 and value.isprintable()


class MailboxForm(forms.ModelForm[Mailbox]):
    """A mailbox, the way in, and what is fetched.

    A password that was typed is never shown again. While the form goes back and forth it travels along sealed, for
    this teammate and this session alone, so that it need not be typed anew for every slip elsewhere.
    """

    password = OtherPasswordField()
    kept = forms.CharField(required=False, max_length=4000, widget=forms.HiddenInput)
    folders = FoldersField(
        label=_lazy("Folders"),
        initial=["INBOX"],
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _lazy("Choose at least one folder."),
            "invalid_choice": _lazy("That is no name of a folder."),
        },
    )

    class Meta:
        model = Mailbox
        fields = ["name", "host", "port", "protection", "user", "way", "afterwards", "move_to", "old_mail"]
        labels = {
            "name": _lazy("What you call it"),
            "host": _lazy("Server"),
            "port": _lazy("Port"),
            "protection": _lazy("Protection"),
            "user": _lazy("User name"),
            "way": _lazy("The way in"),
            "afterwards": _lazy("When a mail was fetched"),
            "move_to": _lazy("Move it to"),
            "old_mail": _lazy("Bring in the mail that lies there already"),
        }
        help_texts = {
            "name": "",
            "user": _lazy("With most providers the whole address."),
            "move_to": _lazy("A folder that is there already."),
            "old_mail": _lazy(
                "It is put in its place in each conversation. It opens no requests and nobody is answered."
            ),
        }
        error_messages = {
            "name": {"required": "Give it a name.", "unique": "Another mailbox has this name already."},
            "host": {"required": "Which server is it at?"},
            "user": {"required": "With which name do you sign in there?"},
        }
        widgets = {
            "host": forms.TextInput(attrs=EXACT),
            "user": forms.TextInput(attrs=EXACT),
            "move_to": forms.TextInput(attrs=EXACT | {"list": "folders"}),
            "port": forms.NumberInput(attrs={"min": 1, "max": 65535}),
            "way": forms.RadioSelect,
            "afterwards": forms.RadioSelect,
        }

    def __init__(self, data: QueryDict | None = None, *, mailbox: Mailbox, seal_for: str, **more: Any) -> None:
        """For a mailbox that is known or new; `seal_for` names whose form it is."""
        # A copy: a form that is refused must not change what is shown of the mailbox.
        super().__init__(data, instance=copy.copy(mailbox), label_suffix="", **more)
        self.before, self._place = mailbox, _("form of a mailbox/%(seal_for)s") % {"seal_for": seal_for}
        if mailbox.pk and data is None:
            self.initial["folders"] = [folder.name for folder in mailbox.folders.order_by("id")]

    @property
    def known_folders(self) -> list[str]:
        """What can be chosen from without asking the server."""
        chosen = self["folders"].value() or []
        return list(dict.fromkeys(["INBOX", *map(str, chosen)]))

    def clean_host(self) -> str:
        """As names of servers are written."""
        host = str(self.cleaned_data["host"]).strip().rstrip(".").lower()
        if not host or not all(letter.isalnum() or letter in "-._:" for letter in host):
            raise forms.ValidationError(_("A server is named like imap.example.com, without anything before or after."))
        return host

    def clean_user(self) -> str:
        """Without what could be taken for a command."""
        return _printable(str(self.cleaned_data["user"]))

    def clean_password(self) -> str:
        """What was typed now, or before in this form."""
        typed = _printable(str(self.cleaned_data["password"]))
        if typed:
            return typed
        try:
            return str(json.loads(unseal(str(self.data.get("kept", "")), place=self._place)))
        except (CannotOpen, ValueError):
            return ""

    def clean_folders(self) -> list[str]:
        """Each once, and not too many."""
        folders = list(dict.fromkeys(self.cleaned_data["folders"]))
        if len(folders) > MOST_FOLDERS:
            raise forms.ValidationError(_("At most %(MOST_FOLDERS)s folders, please.") % {"MOST_FOLDERS": MOST_FOLDERS})
        return folders

    def clean(self) -> dict[str, Any]:
        """What depends on several fields."""
        given = super().clean() or self.cleaned_data
        self._check_password(given)
        if given.get("afterwards") == Mailbox.Afterwards.MOVE and not given.get("move_to"):
            self.add_error("move_to", _("Which folder shall it be moved to?"))
        way = given.get("way")
        if way and way != Mailbox.Way.PASSWORD and not Registration.objects.filter(provider=way).exists():
            self.add_error(
                "way",
                _("Tell %(label)s about the house first: see the link below.") % {"label": Mailbox.Way(way).label},
            )
        return given

    def _check_password(self, given: dict[str, Any]) -> None:
        """The password that is kept is for the server it was given for: nobody has it sent to another one."""
        if given.get("way") != Mailbox.Way.PASSWORD or given.get("password"):
            return
        places = ("host", "port", "user")
        moved = any(given.get(place) != getattr(self.before, place) for place in places)
        if not self.before.pk or self.before.way != Mailbox.Way.PASSWORD:
            self.add_error("password", _("Which password opens it?"))
        elif moved and not self.errors:
            self.add_error("password", _("Type the password once more: the kept one is for the server as it was."))

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            self._check_place()

    def _check_place(self) -> None:
        try:
            connecting.check(self.instance)
        except NoWayIn as refusal:
            self.blame(refusal)

    def blame(self, refusal: NoWayIn) -> None:
        """Show what is wrong at the field that is to blame."""
        self.add_error(refusal.at if refusal.at in self.fields else None, str(refusal))

    @property
    def wanted(self) -> Mailbox:
        """The mailbox as it was asked for, not kept yet."""
        mailbox: Mailbox = self.instance
        if password := self.cleaned_data.get("password"):
            mailbox.password = password
        return mailbox

    def sealed_password(self) -> str:
        """The password that was typed, to travel along; "" when none was."""
        password = getattr(self, "cleaned_data", {}).get("password", "")
        return seal(json.dumps(password), place=self._place) if password else ""


class RegistrationForm(forms.ModelForm[Registration]):
    """What the house got when it registered at Google or Microsoft."""

    secret = forms.CharField(
        label=_lazy("Client secret"),
        required=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    class Meta:
        model = Registration
        fields = ["client_id", "tenant"]
        labels = {"client_id": _lazy("Client ID"), "tenant": _lazy("Tenant")}
        help_texts = {"tenant": _lazy("The directory's id or domain. Empty lets any account in.")}
        error_messages = {"client_id": {"required": "You find it at the provider, beside the secret."}}
        widgets = {"client_id": forms.TextInput(attrs=EXACT), "tenant": forms.TextInput(attrs=EXACT)}

    def __init__(self, data: QueryDict | None = None, *, instance: Registration) -> None:
        """Only Microsoft knows tenants."""
        super().__init__(data, instance=copy.copy(instance), label_suffix="")
        if instance.provider != Mailbox.Way.MICROSOFT:
            del self.fields["tenant"]

    def clean_tenant(self) -> str:
        """It becomes part of an address."""
        tenant = str(self.cleaned_data["tenant"]).strip()
        if not all(letter.isalnum() or letter in "-." for letter in tenant):
            raise forms.ValidationError(_("A tenant is a domain or an id: letters, digits, dots and hyphens."))
        return tenant

    def clean_secret(self) -> str:
        """Empty keeps the one that is there."""
        secret = str(self.cleaned_data["secret"]).strip()
        if not secret and not self.instance.pk:
            raise forms.ValidationError(_("Enter the secret that belongs to the id."))
        return secret

    def keep(self) -> Registration:
        """Keep it, the secret sealed."""
        registration: Registration = self.save(commit=False)
        if secret := self.cleaned_data["secret"]:
            registration.client_secret = secret
        registration.save()
        return registration


def suggested(address: str) -> tuple[Mailbox, str]:
    """A new mailbox for this address as far as it can be known, and what its provider wants instead of a password."""
    found = suggestion_for(address)
    return Mailbox(name=address, host=found.host, port=found.port, user=found.user, way=found.way), found.hint


def _printable(words: str) -> str:
    if not words.isprintable():
        raise forms.ValidationError(_("There is a line break or another invisible character in it."))
    return words
