"""Mailboxes: how they fare, adding one, setting it right, leaving it alone, taking it away."""

from datetime import timedelta

from django.contrib import messages
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import settling, trying
from regulars.channels.email.models import Mailbox
from regulars.desk.answering import see_other, unhurried
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.settings.mailboxes import reading
from regulars.desk.settings.mailboxes.forms import AddressForm, MailboxForm, suggested
from regulars.desk.sight import visitor
from regulars.kit import clock, limits
from regulars.kit.pages import page

READ_OR_POST = ["GET", "HEAD", "POST"]
TRIES, IN = 40, timedelta(minutes=10)


@require_safe
def mailboxes(request: HttpRequest) -> HttpResponse:
    """Where mail is fetched from, and how that goes. Everyone may see it: a mailbox in trouble concerns us all."""
    return page(
        request,
        "desk/settings/mailboxes/list.html",
        part="mailboxes",
        rows=reading.rows(),
        keeps=visitor(request).keeps_house,
    )


@sensitive_post_parameters("password", "kept")
@require_http_methods(READ_OR_POST)
@unhurried
@keepers_only
def add(request: HttpRequest) -> HttpResponse:
    """Add one: first its address, then what is suggested for it."""
    if request.method == "POST":
        return _try(request, Mailbox())
    address = AddressForm(request.GET or None, label_suffix="")
    if not address.is_valid():
        status = 422 if address.is_bound else 200
        return page(request, "desk/settings/mailboxes/new.html", status=status, form=address)
    mailbox, hint = suggested(address.cleaned_data["address"])
    return _page(request, _form(request, mailbox), hint=hint)


@sensitive_post_parameters("password", "kept")
@require_http_methods(READ_OR_POST)
@unhurried
@keepers_only
def edit(request: HttpRequest, mailbox_id: int) -> HttpResponse:
    """Set one right."""
    mailbox = get_object_or_404(Mailbox, pk=mailbox_id)
    return _try(request, mailbox) if request.method == "POST" else _page(request, _form(request, mailbox))


def _form(request: HttpRequest, mailbox: Mailbox) -> MailboxForm:
    return MailboxForm(request.POST or None, mailbox=mailbox, seal_for=request.session.session_key or "")


def _page(
    request: HttpRequest, form: MailboxForm, *, status: int = 200, found: trying.Found | None = None, hint: str = ""
) -> HttpResponse:
    return page(
        request,
        "desk/settings/mailboxes/edit.html",
        status=status,
        form=form,
        mailbox=form.before,
        found=found,
        folders=found.folders if found else form.known_folders,
        chosen=form["folders"].value() or [],
        kept=form.sealed_password(),
        hint=hint,
    )


def _try(request: HttpRequest, mailbox: Mailbox) -> HttpResponse:
    """Whatever was typed is tried before it is believed; only what worked is kept."""
    form = _form(request, mailbox)
    if not form.is_valid():
        return _page(request, form, status=422)
    limits.spend(f"trying mailboxes by {visitor(request).pk}", at_most=TRIES, per=IN)
    wanted, folders = form.wanted, form.cleaned_data["folders"]
    if _lacks_permission(wanted):
        return _keep_for_permission(request, wanted, folders)
    try:
        found = trying.try_out(wanted, folders)
    except NoWayIn as refusal:
        form.blame(refusal)
        return _page(request, form, status=422)
    if request.POST.get("deed") == "try":
        return _page(request, form, found=found)
    settling.settle(wanted, folders)
    messages.success(request, _("It works: mail is fetched from %(name)s from now on.") % {"name": wanted.name})
    return see_other("mailboxes")


def _lacks_permission(mailbox: Mailbox) -> bool:
    return mailbox.way != Mailbox.Way.PASSWORD and not (mailbox.pk and hasattr(mailbox, "grant"))


def _keep_for_permission(request: HttpRequest, mailbox: Mailbox, folders: list[str]) -> HttpResponse:
    """It cannot be tried yet: kept, but left alone until the permission is there."""
    mailbox.paused_since = clock.now()
    settling.settle(mailbox, folders)
    messages.info(
        request,
        _("Kept. Now give the permission at %(get_way_display)s.") % {"get_way_display": mailbox.get_way_display()},
    )
    return see_other("mailboxes")


@require_POST
@keepers_only
def pause(request: HttpRequest, mailbox_id: int) -> HttpResponse:
    """Leave it alone until further notice."""
    mailbox = get_object_or_404(Mailbox, pk=mailbox_id)
    mailbox.pause()
    messages.success(
        request, _("%(name)s is left alone until you say so. Mail that comes waits there.") % {"name": mailbox.name}
    )
    return see_other("mailboxes")


@require_POST
@keepers_only
def go_on(request: HttpRequest, mailbox_id: int) -> HttpResponse:
    """Fetch again."""
    mailbox = get_object_or_404(Mailbox, pk=mailbox_id)
    mailbox.go_on()
    messages.success(
        request, _("Mail is fetched from %(name)s again, first what came meanwhile.") % {"name": mailbox.name}
    )
    return see_other("mailboxes")


@require_POST
@keepers_only
def look(request: HttpRequest, mailbox_id: int) -> HttpResponse:
    """Try again at once."""
    mailbox = get_object_or_404(Mailbox.objects.filter(paused_since=None), pk=mailbox_id)
    settling.look_now(mailbox)
    messages.success(request, _("We are looking into %(name)s.") % {"name": mailbox.name})
    return see_other("mailboxes")


@require_POST
@keepers_only
def remove(request: HttpRequest, mailbox_id: int) -> HttpResponse:
    """Take it away; what it brought stays, there and here."""
    mailbox = get_object_or_404(Mailbox, pk=mailbox_id)
    try:
        mailbox.delete()
    except ProtectedError:
        names = ", ".join(mailbox.sending_addresses.order_by("address").values_list("address", flat=True))
        messages.error(
            request,
            _("Letters from %(names)s leave by its permission. Choose another way out for them first.")
            % {"names": names},
        )
        return see_other("mailbox", mailbox.pk)
    messages.success(
        request, _("%(name)s is taken away. What it brought stays, there and here.") % {"name": mailbox.name}
    )
    return see_other("mailboxes")
