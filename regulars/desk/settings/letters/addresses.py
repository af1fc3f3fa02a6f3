"""Where letters leave from."""

from dataclasses import dataclass

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.channels.email import ours
from regulars.channels.email.errors import WrongServer
from regulars.channels.email.models import SendingAddress, SigningKey
from regulars.channels.email.sending.headings import ascii_domain
from regulars.channels.email.sending.server import parse
from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.settings.letters.forms import AddressForm, KeyForm
from regulars.desk.sight import visitor
from regulars.kit.pages import page
from regulars.kit.secrets import CannotOpen
from regulars.team.models import House


@dataclass(frozen=True)
class Row:
    """An address as the list shows it."""

    address: str
    is_home: bool
    says: str
    server: str
    team: str
    url: str


@require_safe
@keepers_only
def letters(request: HttpRequest) -> HttpResponse:
    """All addresses, and the keys that sign for their domains."""
    return show(request)


def show(request: HttpRequest, *, key_form: KeyForm | None = None, status: int = 200) -> HttpResponse:
    """The page."""
    house = House.objects.get()
    found = ours.everyone(house)
    domains = list(dict.fromkeys(ascii_domain(one.address).rpartition("@")[2].lower() for one in found))
    return page(
        request,
        "desk/settings/letters/list.html",
        status=status,
        rows=[_row(one, house, request) for one in found],
        keys=list(SigningKey.objects.order_by("domain", "retired_at", "id")),
        form=key_form or KeyForm(domains=domains),
    )


def _row(one: SendingAddress, house: House, request: HttpRequest) -> Row:
    is_home = ours.is_home(one, house)
    url = reverse("sending-address-home") if is_home else reverse("sending-address", args=[one.pk])
    team = one.team.name if one.team else ""
    return Row(one.address, is_home, one.speaks_as(visitor(request), house), _server(one), team, url)


def _server(one: SendingAddress) -> str:
    if not one.has_server:
        return _("through the house's mail server")
    if one.mailbox:
        return _("through %(get_way_display)s, by the permission for %(name)s") % {
            "get_way_display": one.mailbox.get_way_display(),
            "name": one.mailbox.name,
        }
    try:
        return _("through %(parse)s") % {"parse": parse(one.server)}
    except (CannotOpen, WrongServer) as closed:
        return str(closed)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def add(request: HttpRequest) -> HttpResponse:
    """One more."""
    return _change(request, SendingAddress())


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def edit(request: HttpRequest, address_id: int) -> HttpResponse:
    """Change what stands beside and below it, or its server."""
    return _change(request, get_object_or_404(SendingAddress, pk=address_id))


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def edit_home(request: HttpRequest) -> HttpResponse:
    """The same for the house's own."""
    return _change(request, ours.everyone(House.objects.get())[0])


def _change(request: HttpRequest, address: SendingAddress) -> HttpResponse:
    form = AddressForm(request.POST or None, instance=address, house=House.objects.get())
    if form.is_valid():
        try:
            with transaction.atomic():
                form.save()
            messages.success(request, _("Kept."))
            return see_other("settings-letters")
        except IntegrityError:
            form.add_error(None, _("Somebody else added this address a moment ago."))
    status = 422 if form.is_bound else 200
    return page(request, "desk/settings/letters/edit.html", status=status, form=form, address=address)


@require_POST
@keepers_only
def remove(request: HttpRequest, address_id: int) -> HttpResponse:
    """Letters leave from it no more; those that wait leave from the house's."""
    address = get_object_or_404(SendingAddress, pk=address_id)
    address.delete()
    messages.success(request, _("Letters leave from %(address)s no more.") % {"address": address.address})
    return see_other("settings-letters")
