"""Lucide icons as inline SVG, so that they take the colour and size of the words beside them."""

from functools import lru_cache

import lucide.jinja
from markupsafe import Markup

# They point along the line of text, so they turn round where text runs from right to left.
TURNING = {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "forward", "log-out", "reply", "send"}


@lru_cache(maxsize=512)
def icon(name: str) -> Markup:
    """The named Lucide icon, 1.2 em high and silent to screen readers: the words beside it say what it means.

    Raises lucide.IconDoesNotExist for a name that Lucide does not know.
    """
    dress = {"class": "icon icon--turns" if name in TURNING else "icon", "aria-hidden": "true"}
    return Markup(lucide.jinja.lucide(name, **dress))  # noqa: S704 (our own package's drawings)
