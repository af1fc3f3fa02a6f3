"""“No more letters I did not ask for”. Nothing happens by looking: mail scanners follow every link."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regulars.channels.email import stopping
from regulars.kit.pages import page
from regulars.people.models import Consent

ONE_CLICK = "One-Click"


# The signed link is the proof: a mail program that presses the button for its reader has no cookie and no token.
@csrf_exempt
@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """A page with one button; the button, and the one of mail programs, stop such letters."""
    address = stopping.address_of(token)
    if address is None:
        return _private(page(request, "email/stop.html", status=404, address=None, done=False))
    if request.method != "POST":
        return _private(page(request, "email/stop.html", address=address, done=False))
    if request.POST.get("List-Unsubscribe") == ONE_CLICK:
        stopping.stop(address, how=Consent.How.ONE_CLICK)
        return HttpResponse(_("Done: no more letters like this.\n"), content_type="text/plain; charset=utf-8")
    stopping.stop(address, how=Consent.How.PAGE)
    return _private(page(request, "email/stop.html", address=address, done=True))


def _private(response: HttpResponse) -> HttpResponse:
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = _("noindex, nofollow")
    return response
