"""The words of a piece of markup, with line breaks where a reader sees them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from regulars.kit.markup.bounds import within_bounds
from regulars.kit.markup.names import names

UNREAD = names("script style head title template noscript iframe object svg math textarea select")
BLOCKS = names(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul caption"
)
SPACED = names("blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre table ul")
CELLS = names("td th")

# Private-use characters that stand for the edges of a quote until its lines are known.
_QUOTE_OPENS, _QUOTE_CLOSES, _SIGNATURE = "\ue0f0", "\ue0f1", "\ue0f2"
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_BREAKS = re.compile(r"([\f\v][\f\v ]*)")
_EMPTY_LINES = re.compile(r"\n{3,}")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u2060\ufeff"))


Finder = Callable[[LexborNode], frozenset[int]]


def _none(_: LexborNode) -> frozenset[int]:
    return frozenset()


def text_of(html: str) -> str:
    """The words alone: one line per block, an empty line between paragraphs, no markup."""
    return _Reading().read(html)


def mail_text_of(html: str) -> str:
    """The plain-text twin of a letter: as `text_of`, with each link's address behind its words, and bullets."""
    return _Reading(written=True).read(html)


def quoted_text_of(html: str, quotes_in: Finder, signatures_in: Finder) -> str:
    """As `text_of`, with `> ` before the lines of each quote, and a line `-- ` before each signature.

    The finders get the root of the tree and give the `mem_id` of the elements.
    """
    return _with_quote_marks(_Reading(quotes_in=quotes_in, signatures_in=signatures_in).read(html))


@dataclass
class _Reading:
    """One walk through a tree, first to last, without recursion."""

    written: bool = False
    quotes_in: Finder = _none
    signatures_in: Finder = _none
    quotes: frozenset[int] = frozenset()
    signatures: frozenset[int] = frozenset()
    pieces: list[str] = field(default_factory=list)
    preformatted: int = 0

    def read(self, html: str) -> str:
        root = LexborHTMLParser(within_bounds(html)).root
        if root is None:
            return ""
        self.quotes, self.signatures = self.quotes_in(root), self.signatures_in(root)
        for node, opening in walk(root):
            if node.tag == "-text":
                self._say(node.text_content or "")
            elif opening:
                self._enter(node)
            else:
                self._leave(node)
        return tidy("".join(self.pieces))

    def _say(self, words: str) -> None:
        self.pieces.append(words if self.preformatted else _SPACE.sub(" ", words))

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if node.mem_id in self.quotes:
            self.pieces.append(f"\f{_QUOTE_OPENS}\f")
        elif node.mem_id in self.signatures:
            self.pieces.append(f"\f{_SIGNATURE}\f")
        if tag == "br":
            self.pieces.append("\n")
        elif tag in BLOCKS:
            self.pieces.append("\v" if tag in SPACED else "\f")
        elif tag == "img" and self.written:
            self.pieces.append(node.attributes.get("alt") or "")
        if tag == "li" and self.written:
            self.pieces.append("* ")
        self.preformatted += tag == "pre"

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in BLOCKS:
            self.pieces.append("\v" if tag in SPACED else "\f")
        elif tag in CELLS:
            self.pieces.append(" ")
        elif tag == "a" and self.written:
            self.pieces.append(_address_behind(node))
        self.preformatted -= tag == "pre"
        if node.mem_id in self.quotes:
            self.pieces.append(f"\f{_QUOTE_CLOSES}\f")


def _with_quote_marks(text: str) -> str:
    depth = 0
    lines: list[str] = []
    for line in text.split("\n"):
        if line == _QUOTE_OPENS:
            depth += 1
        elif line == _QUOTE_CLOSES:
            depth -= 1
        elif line == _SIGNATURE:
            if not _follows_delimiter(lines):
                lines.append("-- ")
        else:
            lines.append(f"{'>' * depth} {line}".rstrip() if depth else line)
    return "\n".join(lines)


def _follows_delimiter(lines: list[str]) -> bool:
    return next((line.strip() for line in reversed(lines) if line.strip()), "") == "--"


def walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Each node when it is entered (True) and each element again when it is left (False), without the unread ones."""
    waiting: list[tuple[LexborNode, bool]] = [(root, True)]
    while waiting:
        node, opening = waiting.pop()
        if opening and node.tag in UNREAD:
            continue
        yield node, opening
        if opening and node.tag != "-text":
            waiting.append((node, False))
            waiting.extend((child, True) for child in reversed(list(node.iter(include_text=True))))


def tidy(text: str) -> str:
    """Text whose marks became lines.

    A form feed is "a new line, if we are not on one yet", a vertical tab "an empty line, if there is none yet".
    """
    lines: list[str] = [""]
    for block in _BREAKS.split(text.translate(_INVISIBLE)):
        if block[:1] in {"\f", "\v"}:
            _break(lines, empty_line="\v" in block)
        else:
            _append(lines, block.split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def _break(lines: list[str], *, empty_line: bool) -> None:
    if lines[-1].strip():
        lines.append("")
    if empty_line and len(lines) > 1 and lines[-2].strip():
        lines.append("")


def _append(lines: list[str], words: list[str]) -> None:
    lines[-1] = lines[-1] + words[0] if lines[-1] else words[0].lstrip(" ")
    lines.extend(word.lstrip(" ") for word in words[1:])


def _address_behind(link: LexborNode) -> str:
    address = link.attributes.get("href") or ""
    words = (link.text() or "").strip()
    bare = address.removeprefix("mailto:")
    return "" if not bare or bare == words or not address.lower().startswith(("http", "mailto:")) else f" ({bare})"
