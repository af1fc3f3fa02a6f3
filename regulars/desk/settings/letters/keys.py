"""The keys that sign our letters."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regulars.channels.email import ours
from regulars.channels.email.models import SigningKey
from regulars.channels.email.sending import signing
from regulars.channels.email.sending.headings import ascii_domain
from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.settings.letters.addresses import show
from regulars.desk.settings.letters.forms import KeyForm
from regulars.team.models import House


@require_POST
@keepers_only
def make(request: HttpRequest) -> HttpResponse:
    """A new key; it signs once its record is published."""
    found = ours.everyone(House.objects.get())
    form = KeyForm(request.POST, domains=[ascii_domain(one.address).rpartition("@")[2].lower() for one in found])
    if not form.is_valid():
        return show(request, key_form=form, status=422)
    signing.make_key(form.cleaned_data["domain"], form.cleaned_data["algorithm"])
    messages.success(request, _("The key is made. Publish its record, then let it sign."))
    return see_other("settings-letters")


@require_POST
@keepers_only
def begin(request: HttpRequest, key_id: int) -> HttpResponse:
    """Its record is published; where we can ask, we look first: what nobody can check is worse than no signature."""
    key = _key(key_id)
    if signing.is_published(key) is False:
        messages.error(
            request,
            _("We do not find %(record_name)s yet. New records can take an hour to be seen.")
            % {"record_name": key.record_name},
        )
        return see_other("settings-letters")
    signing.begin(key)
    messages.success(request, _("Letters are signed with it from now on."))
    return see_other("settings-letters")


@require_POST
@keepers_only
def retire(request: HttpRequest, key_id: int) -> HttpResponse:
    """Sign with it no more."""
    signing.retire(_key(key_id))
    messages.success(request, _("Nothing is signed with it any more. Leave its record where it is for a week."))
    return see_other("settings-letters")


@require_POST
@keepers_only
def forget(request: HttpRequest, key_id: int) -> HttpResponse:
    """Throw away a key that signs nothing."""
    if signing.forget(_key(key_id)):
        messages.success(request, _("The key is gone."))
    else:
        messages.info(request, _("This key signs our letters. Let another one do so first."))
    return see_other("settings-letters")


def _key(key_id: int) -> SigningKey:
    return get_object_or_404(SigningKey, pk=key_id)
