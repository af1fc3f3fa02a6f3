"""Mail providers: who may call us, where, and what proves that it is them."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from regulars.channels.email.models import Provider
from regulars.channels.email.providers import proving
from regulars.channels.email.providers.kinds import KINDS, USER, Door, Kind
from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.kit.pages import page
from regulars.kit.secrets import CannotOpen

DOORS: dict[Door, str] = {"mail": "For mail that people write to you", "events": "For what became of your letters"}


@dataclass(frozen=True)
class Address:
    """One door as the page shows it: what to paste at the provider, and how there."""

    name: str
    hint: str
    url: str
    is_open: bool


@dataclass(frozen=True)
class Row:
    """A provider in the list."""

    provider: Provider
    label: str


class ChoiceForm(forms.Form):
    """Which provider comes next."""

    kind = forms.ChoiceField(label=_lazy("Your provider"), error_messages={"required": "Choose one."})

    def __init__(self, *data: Any, taken: set[str]) -> None:
        """Those that are there already cannot be chosen."""
        super().__init__(*data)
        choices = [(kind.name, kind.label) for kind in KINDS.values() if kind.name not in taken]
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 (declared above)
        field.choices = choices


class KeysForm(forms.Form):
    """What the provider shows us. What is there already is never shown; an empty field leaves it as it is."""

    def __init__(self, *data: Any, kind: Kind, given: dict[str, str]) -> None:
        """A field for each key of this kind of provider."""
        super().__init__(*data)
        self._kind = kind
        for key in kind.keys:
            known = bool(given.get(key.name))
            self.fields[key.name] = forms.CharField(
                label=key.label,
                help_text=f"{key.where}{' It is kept; leave this empty to keep it so.' if known else ''}",
                max_length=4000,
                # Where there is but one key, nothing opens without it; of several each may be all one wants.
                required=len(kind.keys) == 1 and not known,
                error_messages={
                    "required": gettext("%(label)s shows you this; its doors open with it.") % {"label": kind.label}
                },
                widget=forms.PasswordInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
            )

    def clean(self) -> dict[str, Any]:
        """Refuse what cannot be such a key."""
        found: dict[str, Any] = {name: "".join(str(value).split()) for name, value in self.cleaned_data.items()}
        for key in self._kind.keys:
            words = found.get(key.name, "")
            if words and (objection := proving.objection(self._kind, key, words)):
                self.add_error(key.name, objection)
        return found


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def providers(request: HttpRequest) -> HttpResponse:
    """Every provider that may call, and a way to add one."""
    known = list(Provider.objects.order_by("kind"))
    form = ChoiceForm(request.POST or None, taken={one.kind for one in known})
    if form.is_valid():
        added, _ = Provider.objects.get_or_create(kind=form.cleaned_data["kind"])
        return see_other("settings-provider", added.kind)
    rows = [Row(one, KINDS[one.kind].label) for one in known if one.kind in KINDS]
    return page(request, "desk/settings/providers.html", status=422 if form.is_bound else 200, form=form, rows=rows)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def provider(request: HttpRequest, kind: str) -> HttpResponse:
    """One provider: the addresses to give it, and the keys it gives us."""
    row = get_object_or_404(Provider, kind=kind, kind__in=KINDS)
    of = KINDS[row.kind]
    try:
        given, trouble = row.given_keys, ""
    except CannotOpen as error:
        given, trouble = {}, str(error)
    form = KeysForm(request.POST or None, kind=of, given=given)
    if form.is_valid() and not trouble:
        row.keep_keys(form.cleaned_data)
        messages.success(request, gettext("Kept."))
        return see_other("settings-provider", row.kind)
    return page(
        request,
        "desk/settings/provider.html",
        status=422 if form.is_bound else 200,
        provider=row,
        kind=of,
        form=form,
        trouble=trouble,
        addresses=[] if trouble else _addresses(row, of, given),
        is_reachable=settings.REGULARS_URL.startswith("https://"),
    )


@require_POST
@keepers_only
def leave(request: HttpRequest, kind: str) -> HttpResponse:
    """A provider may not call any more: its addresses are closed at once."""
    row = get_object_or_404(Provider, kind=kind)
    row.delete()
    label = KINDS[kind].label if kind in KINDS else kind
    messages.success(request, gettext("%(label)s cannot call any more. What it brought stays.") % {"label": label})
    return see_other("settings-providers")


def _addresses(row: Provider, kind: Kind, given: dict[str, str]) -> list[Address]:
    hints: dict[Door, str] = {"mail": kind.mail_hint, "events": kind.events_hint}
    return [
        Address(DOORS[door], hints[door], _address(row, kind, door), kind.is_open(door, given)) for door in kind.doors
    ]


def _address(row: Provider, kind: Kind, door: Door) -> str:
    """With our password in it, where the provider has no signature of its own."""
    ending = kind.mail_path if door == "mail" else "events/"
    path = reverse("provider-events", args=[row.place]).removesuffix("events/") + ending
    parts = urlsplit(settings.REGULARS_URL)
    place = f"{USER}:{quote(row.password, safe='')}@{parts.netloc}" if kind.says_password(door) else parts.netloc
    return urlunsplit(parts._replace(netloc=place, path=parts.path.rstrip("/") + path))
