"""What browsers send, without the letters nobody can see or type: PostgreSQL keeps no NUL, and no page shows one.
And without numbers that no row can have, which a database refuses to look for."""

import re
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, QueryDict
from django.http.response import HttpResponseBase

LARGEST = 2**63 - 1  # the number of the last row a table can have
# Tabs and new lines are words' own.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Readable:
    """A middleware: every form and every address is read without control characters, and behind an endless number there
    is nothing.

    It stands behind the check against forged forms, which has read the form by then. Views that are asked by machines
    (csrf_exempt) read their own bytes: theirs is left as it came.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer; only what is asked changes."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        """Clean what the view is going to read. Raises Http404 for a number that no row has."""
        if any(isinstance(part, int) and part > LARGEST for part in kwargs.values()):
            raise Http404
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
