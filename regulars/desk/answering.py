"""Answers that many screens give."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.template import engines
from django.utils.translation import gettext as _

from regulars.kit.limits import TooMany

View = Callable[..., HttpResponse]


class SeeOther(HttpResponseRedirect):
    """Done: look over there (303), so that reloading repeats no deed."""

    status_code = 303


def see_other(to: str, *args: object) -> SeeOther:
    """Done: look at this address, or at the page of this name."""
    return SeeOther(resolve_url(to, *args))


def trouble(request: HttpRequest, status: int, **words: str) -> HttpResponse:
    """The page that says what went wrong; `reason` is a further sentence, `title` and `words` replace the usual."""
    template = engines["jinja2"].get_template("look/error.html")
    return HttpResponse(template.render({"status": status, **words}, request), status=status)


def unhurried(view: View) -> View:
    """A view whose limits answer in words: too many tries are a page that says when to come back (429)."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **more: object) -> HttpResponse:
        try:
            return view(request, *args, **more)
        except TooMany as refusal:
            return too_many(request, refusal)

    return answer


def too_many(request: HttpRequest, refusal: TooMany) -> HttpResponse:
    """The page that asks for a little patience."""
    answer = trouble(request, 429, words=str(refusal), title=_("A little slower, please"))
    answer.headers["Retry-After"] = str(refusal.retry_after)
    return answer
