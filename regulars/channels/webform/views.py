"""The public pages: the form, and thanks."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regulars.channels.webform import saying
from regulars.channels.webform.forms import HelloForm
from regulars.channels.webform.tickets import new_ticket
from regulars.conversation import answer_times
from regulars.kit.limits import TooMany
from regulars.kit.pages import page


@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def hello(request: HttpRequest) -> HttpResponse:
    """Say something to the house. Whether somebody is known here is never told."""
    if request.method != "POST":
        return page(request, "webform/hello.html", form=HelloForm(initial={"ticket": new_ticket()}))
    form = HelloForm(request.POST, request.FILES)
    if not form.is_valid():
        return page(request, "webform/hello.html", form=form.once_more(), status=422)
    try:
        saying.say(form.said(), came_from=request.META["REMOTE_ADDR"])
    except TooMany as refusal:
        form.add_error(None, str(refusal))
        return _not_now(request, form, status=429, again_in=refusal.retry_after)
    except OSError:
        form.add_error(None, _("We could not keep your message just now. Please try again in a minute."))
        return _not_now(request, form, status=503, again_in=60)
    return HttpResponseRedirect(reverse("hello-thanks"), status=303)


@login_not_required
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Thank them, and tell when we usually answer."""
    return page(request, "webform/thanks.html", usually=answer_times.usually())


def _not_now(request: HttpRequest, form: HelloForm, *, status: int, again_in: int) -> HttpResponse:
    response = page(request, "webform/hello.html", form=form.once_more(), status=status)
    response.headers["Retry-After"] = str(again_in)
    return response
