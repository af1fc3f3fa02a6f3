"""What browsers send, without the letters nobody can see or type: PostgreSQL keeps no NUL, and no page shows one."""

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase

# Tabs and new lines are words' own.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Readable:
    """A middleware: every form and every address is read without control characters.

    It stands behind the check against forged forms, which has read the form by then. Views that are asked by machines
    (csrf_exempt) read their own bytes: theirs is left as it came.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer; only what is asked changes."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        """Clean what the view is going to read."""
        request.GET = _readable(request.GET)  # type: ignore[assignment]
        if request.method == "POST" and not getattr(view, "csrf_exempt", False):
            request.POST = _readable(request.POST)  # type: ignore[assignment]


def _readable(said: QueryDict) -> QueryDict:
    if not any(_UNSEEN.search(value) for _, values in said.lists() for value in values):
        return said
    clean = QueryDict(mutable=True, encoding=said.encoding)
    for name, values in said.lists():
        clean.setlist(name, [_UNSEEN.sub("", value) for value in values])
    clean._mutable = False
    return clean
