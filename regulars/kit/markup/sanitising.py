"""Markup made harmless: no script, no forms, no remote content until somebody asks for it."""

import html as entities
import re
from collections.abc import Collection, Mapping

import nh3

from regulars.kit.markup.bounds import within_bounds
from regulars.kit.markup.names import names
from regulars.kit.markup.styles import harmless_style

TAGS = names(
    "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd "
    "del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main "
    "mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody "
    "td tfoot th thead time tr tt u ul var wbr"
)
DROPPED_WITH_CONTENT = names(
    "script style title iframe object embed applet svg math frameset noframes noembed noscript template "
    "xmp select textarea audio video"
)
ATTRIBUTES: dict[str, set[str]] = {
    "*": {"align", "bgcolor", "class", "color", "dir", "height", "lang", "style", "title", "valign", "width"},
    "a": {"href"},
    "img": {"alt", "src", "data-remote-src"},
    "font": {"face", "size"},
    "table": {"border", "cellpadding", "cellspacing"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "blockquote": {"type"},
    "time": {"datetime"},
}
LINK_SCHEMES = ("http://", "https://", "mailto:", "tel:", "sms:")
REMOTE_SCHEMES = ("http://", "https://")

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]+")
_APART = ' target="_blank" rel="noopener noreferrer nofollow"'
_LINK = re.compile(r'<a((?: [\w-]+="[^"]*")*)>')
_IMAGE = re.compile(r'<img((?: [\w-]+="[^"]*")*)>')
_SOURCE = re.compile(r' src="([^"]*)"')


def sanitise(html: str, *, own_sources: tuple[str, ...] = (), classes: Collection[str] = ()) -> str:
    """Harmless markup with the same words.

    An image of the world outside keeps its address in `data-remote-src` and has no `src`: nothing is fetched before
    a click. `cid:` sources and those that begin with one of `own_sources` stay, and of classes those in `classes`:
    others could dress a stranger's words as ours. Sanitising twice changes nothing.
    """
    allowed = ("cid:", *own_sources)
    clean = nh3.clean(
        within_bounds(html),
        tags=set(TAGS),
        clean_content_tags=set(DROPPED_WITH_CONTENT),
        attributes=ATTRIBUTES,
        attribute_filter=lambda tag, name, value: _harmless(name, value, classes),
        url_schemes={"http", "https", "mailto", "tel", "sms", "cid"},
        link_rel=None,
    )
    clean = _LINK.sub(rf"<a\1{_APART}>", clean)
    return _IMAGE.sub(lambda image: _waiting(image, allowed), clean)


def place_images(html: str, addresses: Mapping[str, str]) -> str:
    """Sanitised markup whose `cid:` images point at `addresses` (by content id); unknown ones lose their source."""

    def placed(source: re.Match[str]) -> str:
        value = entities.unescape(source[1])
        if not value.lower().startswith("cid:"):
            return source[0]
        address = addresses.get(value[4:].strip().strip("<>"))
        return f' src="{entities.escape(address)}"' if address else ""

    return _IMAGE.sub(lambda image: _SOURCE.sub(placed, image[0]), html)


def _harmless(attribute: str, value: str, classes: Collection[str]) -> str | None:
    if attribute == "style":
        return harmless_style(value) or None
    if attribute == "class":
        return " ".join(name for name in value.split() if name in classes) or None
    if attribute == "href":
        return _address(value, LINK_SCHEMES)
    if attribute == "data-remote-src":
        return _address(value, REMOTE_SCHEMES)
    if attribute == "src":
        return _UNSEEN.sub("", value) or None
    return value


def _address(value: str, schemes: tuple[str, ...]) -> str | None:
    """The address when it leads outside by a known road. A relative one would lead to a page of ours: refused."""
    bare = _UNSEEN.sub("", value)
    if bare.startswith("//"):
        bare = f"https:{bare}"
    return bare if bare.lower().startswith(schemes) else None


def _waiting(image: re.Match[str], allowed: tuple[str, ...]) -> str:
    """The image tag with a foreign source set aside."""

    def aside(source: re.Match[str]) -> str:
        value = source[1]
        if value.lower().startswith(allowed):
            return source[0]
        remote = _address(entities.unescape(value), REMOTE_SCHEMES)
        return f' data-remote-src="{entities.escape(remote)}"' if remote else ""

    return f"<img{_SOURCE.sub(aside, image[1])}>"
