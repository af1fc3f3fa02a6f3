"""Coming in and going out."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other, unhurried
from regulars.desk.signing_in import letters, limiting
from regulars.desk.signing_in.entering import enter, enter_by_link, way_on
from regulars.desk.signing_in.forms import AddressForm, SignInForm
from regulars.kit.pages import page
from regulars.team import signing_in
from regulars.team.errors import LinkSpent
from regulars.team.models import Teammate

FORGOTTEN = "If you have forgotten your password, choose a new one in the settings within a quarter of an hour."
READ_OR_POST = ["GET", "HEAD", "POST"]


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(READ_OR_POST)
@unhurried
def sign_in(request: HttpRequest) -> HttpResponse:
    """Address and password. A wrong pair and an unknown address get the same answer."""
    if request.user.is_authenticated:
        return redirect(way_on(request))
    form = SignInForm(request.POST or None)
    if form.is_valid():
        limiting.try_to_sign_in(request, form.cleaned_data["email"])
        if teammate := form.teammate(request):
            limiting.signed_in(form.cleaned_data["email"])
            enter(request, teammate)
            return see_other(way_on(request))
    return _door(request, form)


def _door(request: HttpRequest, form: SignInForm) -> HttpResponse:
    if not form.is_bound and not Teammate.objects.exists():
        return redirect("set-up")
    form.focus_what_is_missing()
    status = 422 if form.is_bound else 200
    return page(request, "desk/signing_in/sign_in.html", status=status, form=form, next=way_on(request))


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(READ_OR_POST)
@unhurried
def ask_for_link(request: HttpRequest) -> HttpResponse:
    """Have a link mailed. Whoever's address it is, the answer and the work done for it are the same."""
    can_mail, form = letters.can_leave(), AddressForm(request.POST or None)
    if can_mail and form.is_valid():
        limiting.ask_for_link(request, form.cleaned_data["email"])
        letters.mail_link.enqueue(form.cleaned_data["email"])
        return page(request, "desk/signing_in/link_sent.html", email=form.cleaned_data["email"])
    status = 422 if can_mail and form.is_bound else 200
    return page(request, "desk/signing_in/ask_for_link.html", status=status, form=form, can_mail=can_mail)


@login_not_required
@never_cache
@require_http_methods(READ_OR_POST)
@unhurried
def use_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Looking at a link shows whom it lets in; only the button uses it up, because mail scanners look at every link."""
    limiting.open_by_secret(request)
    try:
        if request.method != "POST":
            return page(request, "desk/signing_in/link.html", whom=signing_in.whose(secret))
        teammate = signing_in.use(secret)
    except LinkSpent as refusal:
        return page(request, "desk/signing_in/link_spent.html", status=410, reason=str(refusal))
    enter_by_link(request, teammate)
    if teammate.is_demo:  # whoever looks around in the demo wants to see the shop, not a form
        return see_other("home")
    if not teammate.has_usable_password():
        return see_other("password")
    messages.info(request, FORGOTTEN)
    return see_other("home")


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Go out; the session is gone from our side too."""
    logout(request)
    return see_other("sign-in")
