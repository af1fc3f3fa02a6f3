"""The Jinja environment of every page: what templates may call, and nothing else."""

from typing import Any

from django.http import QueryDict
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment

from regulars.kit.look.jinja import LOOK


def environment(**options: Any) -> Environment:
    """The environment, with the look's macros, icons and filters and the paths of the house."""
    # Django's backend asks for autoescape=True among the options.
    made = Environment(**options, extensions=["jinja2.ext.i18n", "jinja2.ext.do"])  # noqa: S701
    made.trim_blocks = made.lstrip_blocks = True
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {"url": _url, "static": static} | LOOK["globals"]
    made.filters |= LOOK["filters"]
    return made


def _url(name: str, *args: Any, **query: Any) -> str:
    path = reverse(name, args=args)
    wanted = QueryDict(mutable=True)
    wanted.update({key: value for key, value in query.items() if value not in (None, "")})
    return f"{path}?{wanted.urlencode()}" if wanted else path
