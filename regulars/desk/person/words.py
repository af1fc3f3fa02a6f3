"""What somebody said, as markup for the bubble it stands in."""

import re
from collections.abc import Iterator

import nh3
from django.utils.html import escape, urlize
from markupsafe import Markup

from regulars.desk.person.timeline import LONGEST_SHOWN

# No classes, no styles, no pictures: what a teammate pasted must not be able to dress up as a part of the page.
PLAIN_TAGS = {"a", "b", "blockquote", "br", "code", "del", "div", "em", "h1", "i", "li", "ol", "p", "pre", "s"}
PLAIN_TAGS |= {"strong", "u", "ul"}

NO_WORDS = Markup('<span class="quiet">Nothing is written in it.</span>')
NO_WORDS_BUT_FILES = Markup('<span class="quiet">No words, only what is attached.</span>')

_WORDS = re.compile(r"(\s+)")
_MAY_LEAD = re.compile(r"@|[.:]\S")


def as_said(text: str) -> Markup:
    """Text with its line breaks left to the style and its addresses as links."""
    shown = text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN].rstrip() + " …"
    return Markup("".join(_linked(shown)))  # noqa: S704 (each piece is escaped)


def _linked(text: str) -> Iterator[str]:
    """Django looks closely at every word; only one with a dot, a colon or an @ inside can be an address."""
    for line in text.splitlines(keepends=True):
        yield _with_links(line) if _MAY_LEAD.search(line) else escape(line)


def _with_links(line: str) -> str:
    words = _WORDS.split(line)
    return "".join(
        urlize(word, nofollow=True, autoescape=True) if _MAY_LEAD.search(word) else escape(word) for word in words
    )


def as_written(html: str) -> Markup:
    """What one of us wrote with the composer, with nothing left but its structure and its links."""
    clean = nh3.clean(
        html,
        tags=PLAIN_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )
    return Markup(clean)  # noqa: S704 (nh3 cleaned it)
