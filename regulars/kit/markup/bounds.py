"""Bounds that keep every markup parser linear.

A browser-grade parser is quadratic in nesting depth, in unclosed formatting (each paragraph opens it all again),
in the number of attributes of one tag and in ampersands. This pass walks the source once, before any parser sees
it, and leaves out what passes a bound. Words are kept.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5

from regulars.kit.markup.names import names

MOST_CHARACTERS = 1_000_000
MOST_TAGS = 30_000
MOST_AMPERSANDS = 20_000
MOST_ATTRIBUTES = 60
DEEPEST = 200
MOST_OPEN_FORMATTING = 10

FORMATTING = names("a b big code em font i nobr s small strike strong tt u")
# These close themselves when the next one opens, so leaving them open makes nothing deep.
SELF_CLOSING = names(
    "area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr wbr"
)

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ANY_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?P<end>>)|[\s/]*+(?P<attribute>[^\s/>][^\s=/>]*+(?:\s*+=\s*+(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*+|(?=>)))?+)"""
)
_AMPERSAND = re.compile(r"&(?:#?([a-zA-Z0-9]{1,40}))?;?")
# Careless programs write <ann@example.com> into HTML as it is.
_ADDRESS = re.compile(r"<([\w.+-]{1,80}@[\w.-]{1,120})>")
_DATA_ADDRESS = re.compile(r"data:[^\s\"'<>)]{200,}", re.IGNORECASE)


def within_bounds(html: str) -> str:
    """The same markup when it is of an ordinary shape; else without the tags that pass a bound. Text is kept."""
    html = _DATA_ADDRESS.sub("data:", html.replace("\0", ""))
    if len(html) > MOST_CHARACTERS:
        html = html[:MOST_CHARACTERS].rsplit("<", 1)[0]
    html = _ADDRESS.sub(r"&lt;\1&gt;", _known_entities(html))
    if html.count("<") < MOST_OPEN_FORMATTING and html.count("=") < MOST_ATTRIBUTES:
        return html
    return "".join(_Nesting().kept(html))


def _known_entities(html: str) -> str:
    """The markup with entities that exist; other ampersands are spelled out, those past the bound are look-alikes."""
    seen = itertools.count()

    def known(found: re.Match[str]) -> str:
        if next(seen) > MOST_AMPERSANDS:
            return f"\uff06{found[0][1:]}"
        exists = found[1] and (found[0][1] == "#" or found[0][1:] in html5)
        return found[0] if exists else f"&amp;{found[0][1:]}"

    return _AMPERSAND.sub(known, html)


@dataclass
class _Nesting:
    """How many elements stand open while the source is walked."""

    opened: Counter[str] = field(default_factory=Counter)
    depth: int = 0
    formatting: int = 0
    tags: int = 0

    def kept(self, html: str) -> Iterator[str]:
        """The pieces of the source that stay, in order."""
        position = 0
        while found := _TAG.search(html, position):
            self.tags += 1
            if self.tags > MOST_TAGS:
                yield _ANY_TAG.sub(" ", html[position:])
                return
            yield html[position : found.start()]
            end, attributes = _attributes(html, found.end())
            if end is None:  # a tag that never ends hides the rest, for browsers too
                return
            if self._admits(found[1] == "/", found[2].lower()):
                yield f"{found[0]} {attributes}>" if attributes else f"{found[0]}>"
            position = end
        yield html[position:]

    def _admits(self, closing: bool, name: str) -> bool:
        if name in SELF_CLOSING:
            return True
        return self._close(name) if closing else self._open(name)

    def _open(self, name: str) -> bool:
        is_formatting = name in FORMATTING
        if self.depth >= DEEPEST or (is_formatting and self.formatting >= MOST_OPEN_FORMATTING):
            return False
        self.opened[name] += 1
        self.depth += 1
        self.formatting += is_formatting
        return True

    def _close(self, name: str) -> bool:
        if not self.opened[name]:
            return False
        self.opened[name] -= 1
        self.depth -= 1
        self.formatting -= name in FORMATTING
        return True


def _attributes(html: str, position: int) -> tuple[int | None, str]:
    """Where the tag ends (None: it does not), and the source of its first attributes."""
    kept: list[str] = []
    while found := _ATTRIBUTE.match(html, position):
        position = found.end()
        if found["end"]:
            return position, " ".join(kept)
        if len(kept) < MOST_ATTRIBUTES:
            kept.append(found["attribute"])
    return None, ""
