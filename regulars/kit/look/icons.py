"""Lucide icons as inline SVG, so that they take the colour and size of the words beside them."""

import re
from functools import lru_cache
from typing import Any

import lucide.jinja
from markupsafe import Markup

# They point along the line of text, so they turn round where text runs from right to left.
TURNING = {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "forward", "log-out", "reply", "send"}


@lru_cache(maxsize=512)
def icon(name: str) -> Markup:
    """The named Lucide icon, 1.2 em high and silent to screen readers: the words beside it say what it means.

    Raises lucide.IconDoesNotExist for a name that Lucide does not know.
    """
    dress: dict[str, Any] = {"class": "icon icon--turns" if name in TURNING else "icon", "aria-hidden": "true"}
    drawn = lucide.jinja.lucide(name, **dress)
    return Markup(re.sub(r">\s+<", "><", drawn).strip())  # noqa: S704 (drawings of a package, not words of a person)
