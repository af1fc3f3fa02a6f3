"""The only place that knows htmx and its version (4). Every function gives attributes for a part's `attrs` or `link`.

What htmx 4 does differently from the older line, and what we do about it:
  - nothing is inherited from an ancestor unless its attribute says `:inherited` (carry_token does);
  - answers 4xx and 5xx are swapped like any other: SETTINGS keeps that for 422, a form with its errors, and hushes the
    rest, for which the page shows a toast;
  - events are called htmx:after:swap and so on.
An answer 204 changes nothing; a 303 is followed, and what it leads to is swapped.
"""

import json

Attributes = dict[str, str]

SCRIPT = "vendor/htmx-4.0.1/htmx.min.js"
SETTINGS = json.dumps(
    {
        "defaultSwap": "outerHTML",
        "defaultTimeout": 30_000,
        "includeIndicatorCSS": False,
        # What a reader has unfolded stays unfolded when the live feed brings the same thing anew.
        "morphIgnore": ["data-htmx-powered", "open"],
        "noSwap": [204, 304, 400, 401, 403, 404, 405, 409, 413, 429, "5xx"],
    }
)


def swap_to(url: str, into: str = "this", *, how: str = "outerHTML", remember: bool = False) -> Attributes:
    """A link that brings a part of the page into a place (a selector). remember: the address bar follows."""
    return {"hx-get": url, "hx-target": into, "hx-swap": how} | ({"hx-push-url": "true"} if remember else {})


def swap_links(into: str, *, how: str = "outerHTML") -> Attributes:
    """A link of a family that all fill one place (the tabs of a list): it brings what its own href names."""
    return {"hx-boost": "true", "hx-target": into, "hx-swap": how, "hx-push-url": "false"}


def swap_post(url: str, into: str = "this", *, how: str = "outerHTML") -> Attributes:
    """A form (or a button in one) whose answer takes the place; without script the form posts as it stands."""
    return {"hx-post": url, "hx-target": into, "hx-swap": how, "hx-disable": "find button:not([type=button])"}


def swap_live(url: str, *, how: str = "outerMorph") -> Attributes:
    """Something that fetches itself again when its data-live topic is announced; focus and scroll stay."""
    return {"hx-get": url, "hx-trigger": "live", "hx-target": "this", "hx-swap": how, "hx-sync": "this:queue last"}


def swap_typing(url: str, into: str, *, how: str = "outerHTML") -> Attributes:
    """A field that searches while one types, a quarter of a second after the last letter."""
    return {
        "hx-get": url,
        "hx-trigger": "input changed delay:250ms, search",
        "hx-target": into,
        "hx-swap": how,
        "hx-sync": "this:replace",
        "hx-replace-url": "true",
    }


def swap_in_sight(url: str, *, how: str = "outerHTML") -> Attributes:
    """Something that fetches itself when it comes into sight: the older entries, the next page of a list."""
    return {"hx-get": url, "hx-trigger": "intersect once", "hx-target": "this", "hx-swap": how}


def carry_token(csrf_token: object) -> Attributes:
    """On the body: every request carries the token."""
    return {"hx-headers:inherited": json.dumps({"X-CSRFToken": str(csrf_token)})}


HTMX = {
    "carry_token": carry_token,
    "swap_in_sight": swap_in_sight,
    "swap_links": swap_links,
    "swap_live": swap_live,
    "swap_post": swap_post,
    "swap_to": swap_to,
    "swap_typing": swap_typing,
}
