"""The set-up page, which opens once, with the key that was printed."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regulars.desk.answering import see_other, unhurried
from regulars.desk.choices import zones
from regulars.desk.setup.forms import FoundingForm
from regulars.desk.signing_in import limiting
from regulars.desk.signing_in.entering import enter
from regulars.kit.pages import page
from regulars.team import founding
from regulars.team.errors import HouseStands
from regulars.team.models import Teammate


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@unhurried
def set_up(request: HttpRequest) -> HttpResponse:
    """Name the house and come in as the first teammate. The key travels with the form."""
    limiting.open_by_secret(request)
    key = request.POST.get("key") or request.GET.get("key", "")
    if not founding.opens(key):
        return _closed(request, key)
    form = FoundingForm(request.POST or None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return page(request, "desk/setup/page.html", status=status, form=form, key=key, zones=zones())
    try:
        enter(request, founding.found(form.founding))
    except HouseStands:
        return see_other("sign-in")
    return see_other("home")


def _closed(request: HttpRequest, key: str) -> HttpResponse:
    if Teammate.objects.exists():
        return see_other("home")
    address = settings.REGULARS_URL + reverse("set-up")
    return page(request, "desk/setup/closed.html", status=403 if key else 200, key=key, address=address)
