"""What only those may do who keep the house."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from regulars.desk.sight import visitor

Answer = TypeVar("Answer", bound=HttpResponseBase)


def keepers_only(view: Callable[..., Answer]) -> Callable[..., Answer]:
    """A view for those who keep the house; others get the page that says so (403)."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **more: object) -> Answer:
        if not visitor(request).keeps_house:
            raise PermissionDenied("Only those who keep the house may change this. Ask one of them.")
        return view(request, *args, **more)

    return guarded
