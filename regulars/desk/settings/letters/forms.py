"""What is asked about an address that letters leave from."""

from dataclasses import replace
from typing import Any, cast

from django import forms
from django.db.models import Model, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.channels.email import ours
from regulars.channels.email.errors import WrongServer
from regulars.channels.email.models import Mailbox, SendingAddress
from regulars.channels.email.sending import permitted
from regulars.channels.email.sending.server import PORTS, MailServer, Tls, parse, spelled
from regulars.desk.passwords import OtherPasswordField
from regulars.kit.secrets import CannotOpen
from regulars.team.models import House

EXACT = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}
PROTECTIONS = [
    ("starttls", "STARTTLS (usual, port 587)"),
    ("ssl", "TLS from the first byte (port 465)"),
    ("auto", "whatever the server offers"),
    ("none", "none (only on this machine or in its network)"),
]


HOUSES, OWN = "house", "own"


class AddressForm(forms.ModelForm[SendingAddress]):
    """An address, what stands beside and below it, and a mail server of its own if it has one. A password that was
    typed is never shown again; leaving the field empty keeps it.

    `through` is asked only where a mailbox is entered by permission, which can open its provider's mail server as well;
    its value is then the mailbox's number. `lacking` is the chosen mailbox whose permission is not for sending.
    """

    lacking: Mailbox | None = None

    through = forms.ChoiceField(
        label=_lazy("Letters leave through"),
        required=False,
        help_text=_lazy("Google and Microsoft send only from addresses that belong to that mailbox."),
        error_messages={"invalid_choice": _lazy("This way out is not there any more. Choose another one.")},
    )
    host = forms.CharField(
        label=_lazy("Its own mail server"),
        required=False,
        max_length=253,
        help_text=_lazy("Leave it empty to use the house's."),
        widget=forms.TextInput(attrs=EXACT | {"placeholder": "smtp.example.com"}),
    )
    port = forms.IntegerField(label=_lazy("Port"), required=False, min_value=1, max_value=65535)
    tls = forms.ChoiceField(label=_lazy("Protection"), choices=PROTECTIONS, required=False)
    user = forms.CharField(
        label=_lazy("User name"), required=False, max_length=320, widget=forms.TextInput(attrs=EXACT)
    )
    password = OtherPasswordField()
    plus = forms.BooleanField(
        label=_lazy("It brings us mail for name+anything@…, so answers find their matter even without their headers"),
        required=False,
        initial=True,
    )
    verp = forms.BooleanField(
        label=_lazy(
            "It lets letters leave with such an address as their return address, so what comes back is always told"
        ),
        required=False,
    )

    class Meta:
        model = SendingAddress
        fields = ["address", "name", "voice", "signature", "team"]
        labels = {
            "address": _lazy("The address"),
            "name": _lazy("What stands for the house"),
            "voice": _lazy("Letters come from"),
            "signature": _lazy("Under its letters"),
            "team": _lazy("Its team"),
        }
        help_texts = {
            "name": _lazy("“Corner Repairs”, for instance; empty: the name of the house."),
            "signature": _lazy(
                "Stands there instead of everyone's own lines, below their names. Empty: everyone's own."
            ),
            "team": _lazy("Answers in matters of this team leave from here."),
        }
        error_messages = {
            "address": {"required": "Which address do letters leave from?", "invalid": "That is not a mail address."}
        }
        widgets = {"signature": forms.Textarea(attrs={"rows": 3}), "address": forms.EmailInput(attrs=EXACT)}

    def __init__(self, *data: Any, house: House, **more: Any) -> None:
        super().__init__(*data, **more)
        self.house, self.is_home = house, bool(self.instance.address) and ours.is_home(self.instance, house)
        cast(forms.ModelChoiceField[Model], self.fields["team"]).empty_label = _("no team in particular")
        if self.instance.address:
            del self.fields["address"]
        if self.is_home:
            del self.fields["team"]
        self._offer_mailboxes()
        for name, value in self._server_before().items():
            self.fields[name].initial = value

    def _offer_mailboxes(self) -> None:
        """Those that are entered by permission, and the one that was chosen, whatever became of it."""
        permitted_ones = Q(grant__isnull=False) & ~Q(way=Mailbox.Way.PASSWORD)
        found = Mailbox.objects.filter(permitted_ones | Q(pk=self.instance.mailbox_id)).select_related("grant")
        self._mailboxes = {str(one.pk): one for one in found.order_by("name")}
        if not self._mailboxes:
            del self.fields["through"]
            return
        by_permission = [(pk, _named_for_choice(one)) for pk, one in self._mailboxes.items()]
        choices = [
            (HOUSES, _("The house’s mail server")),
            *by_permission,
            (OWN, _("A mail server of its own, named below")),
        ]
        cast(forms.ChoiceField, self.fields["through"]).choices = choices
        own = OWN if self.instance.has_server else HOUSES
        self.fields["through"].initial = str(self.instance.mailbox_id or own)

    def _server_before(self) -> dict[str, Any]:
        """The server as it is kept, without its password."""
        before = self._before()
        if before is None:
            return {"tls": "starttls"}
        if self.instance.mailbox_id:
            return {"tls": "starttls", "plus": before.plus, "verp": before.verp}
        names = ("host", "port", "tls", "user", "plus", "verp")
        return {name: getattr(before, name) for name in names}

    def _before(self) -> MailServer | None:
        try:
            return parse(self.instance.server) if self.instance.has_server else None
        except (CannotOpen, WrongServer):
            return None

    def clean_address(self) -> str:
        """An address that is not ours already."""
        address: str = self.cleaned_data["address"]
        if ours.among([address], self.house):
            raise forms.ValidationError(_("This address is ours already."))
        return address

    def clean(self) -> dict[str, Any]:
        """The server as a whole: what is wrong with it is said beside its name."""
        cleaned = super().clean() or self.cleaned_data
        self._server = ""
        self._mailbox: Mailbox | None = None
        through = cleaned.get("through") or (OWN if cleaned.get("host") else HOUSES)
        if self.errors or through == HOUSES:
            return cleaned
        if through == OWN:
            self._take_own(cleaned)
        else:
            self._take_permission(self._mailboxes[through], cleaned)
        return cleaned

    def _take_own(self, given: dict[str, Any]) -> None:
        if not given["host"]:
            self.add_error("host", _("Which server is it?"))
            return
        try:
            self._server = spelled(parse(spelled(self._named(given))))
        except WrongServer as refusal:
            self.add_error("host", str(refusal).partition(": ")[2].partition(". It should")[0].capitalize() + ".")

    def _take_permission(self, mailbox: Mailbox, given: dict[str, Any]) -> None:
        """The server of whoever gave it; who signs in, and by what, is the mailbox's to say when a letter leaves."""
        try:
            server = permitted.server_of(mailbox, plus=given["plus"], verp=given["verp"])
        except WrongServer as refusal:
            self.add_error("through", str(refusal))
            self.lacking = mailbox if mailbox.way != Mailbox.Way.PASSWORD else None
            return
        self._server, self._mailbox = spelled(replace(server, user="", word=None)), mailbox

    def _named(self, given: dict[str, Any]) -> MailServer:
        before, tls = self._before(), cast(Tls, given.get("tls") or "starttls")
        same = before is not None and (before.host, before.user) == (given["host"], given["user"])
        # A kept password goes to the server and the user it was given for, and to no other.
        password = given["password"] or (before.password if before and same else "")
        if not given["user"]:
            password = ""
        port = given.get("port") or PORTS[tls]
        return MailServer(given["host"], port, tls, given["user"], password, given["plus"], given["verp"])

    def save(self, commit: bool = True) -> SendingAddress:
        """Keep it, the server sealed."""
        address: SendingAddress = super().save(commit=False)
        address.server, address.mailbox = self._server, self._mailbox
        if commit:
            address.save()
        return address


def _named_for_choice(mailbox: Mailbox) -> str:
    whose = mailbox.name if mailbox.name == mailbox.user else f"{mailbox.name} ({mailbox.user})"
    return _("%(get_way_display)s, by the permission for %(whose)s") % {
        "get_way_display": mailbox.get_way_display(),
        "whose": whose,
    }


class KeyForm(forms.Form):
    """For which domain a key is made, and of which kind."""

    domain = forms.ChoiceField(label=_lazy("For"))
    algorithm = forms.ChoiceField(
        label=_lazy("Kind"),
        choices=[
            ("rsa-sha256", _lazy("RSA, known everywhere")),
            ("ed25519-sha256", _lazy("Ed25519, beside an RSA one")),
        ],
    )

    def __init__(self, *data: Any, domains: list[str]) -> None:
        super().__init__(*data)
        cast(forms.ChoiceField, self.fields["domain"]).choices = [(one, one) for one in domains]
