"""The pages Django shows when something went wrong (the handlers of config.urls, and CSRF_FAILURE_VIEW)."""

from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.utils.translation import gettext as _

from regulars.desk.answering import trouble

TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
OUT_OF_DATE = (
    "The form was open for a long time, somebody signed in or out meanwhile, or this browser keeps no cookies. "
    "Go back, reload the page and try again."
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 when it was simply too much."""
    return trouble(request, 413 if isinstance(exception, TOO_BIG) else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403, with the reason if one of our rules gave it."""
    reason = str(exception) if isinstance(exception, PermissionDenied) else ""
    return trouble(request, 403, **({"title": _("This is not yours to change"), "words": reason} if reason else {}))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404. What was asked for is not repeated: an address can be anything."""
    return trouble(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """500, without asking the database or anything else that may be what broke."""
    template = engines["jinja2"].get_template("look/error.html")
    return HttpResponse(template.render({"status": 500, "house": "Regulars"}), status=500)


def no_token(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form without its CSRF token."""
    return trouble(request, 403, title=_("We could not be sure it was you"), words=OUT_OF_DATE)
