"""Entering mailboxes by permission: the house's registration at Google or Microsoft, and giving the permission."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from regulars.channels.email import sending
from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import permission, trying
from regulars.channels.email.models import Mailbox, Registration
from regulars.channels.email.tasks import call_for_delivery
from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.settings.mailboxes.forms import RegistrationForm
from regulars.kit import clock
from regulars.kit.pages import page

REMEMBERED = "asked for permission"


@sensitive_post_parameters("secret")
@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def registration(request: HttpRequest, provider: str) -> HttpResponse:
    """What the house got when it registered there; the secret is never shown again."""
    if provider not in (Mailbox.Way.GOOGLE, Mailbox.Way.MICROSOFT):
        raise Http404
    known = Registration.objects.filter(provider=provider).first() or Registration(provider=provider)
    form = RegistrationForm(request.POST or None, instance=known)
    if form.is_valid():
        form.keep()
        messages.success(
            request,
            _("Kept. Mailboxes at %(get_provider_display)s can be added now.")
            % {"get_provider_display": known.get_provider_display()},
        )
        return see_other("mailboxes")
    return page(
        request,
        "desk/settings/mailboxes/registration.html",
        status=422 if form.is_bound else 200,
        form=form,
        provider=known,
        back=_back(),
    )


@require_safe
@keepers_only
def ask(request: HttpRequest, mailbox_id: int) -> HttpResponse:
    """Go to Google or Microsoft and say yes there.

    A link and not a form: a form that leads elsewhere is stopped by our own policy. All it does here is to remember
    in the session what was asked.
    """
    mailbox = get_object_or_404(Mailbox.objects.exclude(way=Mailbox.Way.PASSWORD), pk=mailbox_id)
    try:
        address, remembered = permission.ask(mailbox, back=_back())
    except NoWayIn as refusal:
        messages.error(request, str(refusal))
        return see_other("settings-registration", mailbox.way)
    request.session[REMEMBERED] = remembered
    return HttpResponseRedirect(address)


@require_safe
@keepers_only
def come_back(request: HttpRequest) -> HttpResponse:
    """Back from there, with the permission or without. An answer counts once, and only for the session that asked."""
    remembered = request.session.pop(REMEMBERED, {})
    try:
        mailbox = permission.mailbox_meant(request.GET.get("state", ""), remembered)
        _take(request, mailbox, remembered["verifier"])
    except NoWayIn as refusal:
        messages.error(request, str(refusal))
    return see_other("mailboxes")


def _take(request: HttpRequest, mailbox: Mailbox, verifier: str) -> None:
    code = request.GET.get("code", "")
    if not code:
        raise NoWayIn(
            _("%(get_way_display)s gave no permission for %(user)s.")
            % {"get_way_display": mailbox.get_way_display(), "user": mailbox.user}
        )
    permission.receive(mailbox, code=code, verifier=verifier, back=_back())
    if mailbox.sending_addresses.exists():
        sending.try_now()
        call_for_delivery(clock.now())
    folders = list(mailbox.folders.values_list("name", flat=True))
    trying.try_out(mailbox, folders)
    mailbox.go_on()
    messages.success(request, _("It works: mail is fetched from %(name)s from now on.") % {"name": mailbox.name})


def _back() -> str:
    return f"{settings.REGULARS_URL}{reverse('mailbox-permission-back')}"
