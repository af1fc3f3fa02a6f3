"""The Jinja environment of every page: what templates may call, and nothing else."""

from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment

from regulars.kit import wording
from regulars.kit.look.jinja import LOOK


def environment(**options: Any) -> Environment:
    """The environment, with the look's macros, icons and filters and the paths of the house."""
    # Django's backend asks for autoescape=True among the options.
    made = Environment(**options, extensions=["jinja2.ext.do"])  # noqa: S701
    made.trim_blocks = made.lstrip_blocks = True
    wording.install(made)
    made.globals |= {"url": _url, "static": static} | LOOK["globals"]
    made.filters |= LOOK["filters"]
    return made


def _url(name: str, *args: Any, **query: Any) -> str:
    path = _path(settings.ROOT_URLCONF, name, args)
    wanted = {key: value for key, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(wanted, doseq=True)}" if wanted else path


@lru_cache(maxsize=4096)
def _path(urlconf: str, name: str, args: tuple[Any, ...]) -> str:
    """A list names a hundred addresses, mostly the same ones as a moment ago; working one out takes Django its time."""
    return reverse(name, urlconf, args=args)
