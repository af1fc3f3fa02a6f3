"""What a mail carries: its body, and the files that are not its body."""

import html as entities
import mimetypes
import re
from dataclasses import dataclass, replace

from regulars.channels.email.reading import tnef
from regulars.channels.email.reading.charsets import decode
from regulars.channels.email.reading.headers import Headers, split
from regulars.channels.email.reading.mail import Attachment, Body
from regulars.channels.email.reading.multipart import Leaf, leaves
from regulars.channels.email.reading.quoted_html import KNOWN_CLASSES
from regulars.channels.email.reading.transfer import uuencoded
from regulars.channels.email.reading.words import readable
from regulars.kit.markup import sanitise, text_of

LONGEST_TEXT = 2_000_000  # characters of a body; the rest stays in the raw message
DEEPEST_MESSAGE = 3  # messages attached to messages attached to …
MOST_MISSING = (
    0.3  # share of a plain text's words that may be missing in the HTML before the two are different messages
)
TNEF_TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
# A message that is carried along, by these names.
MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})
BODY_TEXTS = frozenset({"text/plain", "text/html", "text/enriched", "text/richtext"})

_CID = re.compile(r"""cid:([^"'\s>)]{1,500})""", re.IGNORECASE)
_RICHTEXT_TAG = re.compile(r"<[^<>]{1,60}>")
_CHARSET_SEEN = re.compile(rb"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_URL = re.compile(r"(?:https?://|www\.|mailto:)\S+|\[(?:cid|image):[^\]]{0,200}\]", re.IGNORECASE)
_COMPARED = 50_000  # characters of two twins that are compared
_EXTENSIONS = {
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "text/plain": ".txt",
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
}


@dataclass(frozen=True, slots=True)
class Parts:
    """A mail's body and files."""

    body: Body
    attachments: tuple[Attachment, ...]
    leaves: tuple[Leaf, ...]
    source: str = ""
    """The HTML of the body as it came: not to be shown, only to be told apart."""


def charset_hints(raw: bytes) -> tuple[str, ...]:
    """Charsets that the mail names anywhere near its start: what raw bytes in its headers are likely to be."""
    found = [name.decode("ascii").lower() for name in _CHARSET_SEEN.findall(raw[:20_000])]
    return tuple(dict.fromkeys(name for name in found if name not in {"us-ascii", "utf-8"}))[:5]


def parts(headers: Headers, body: bytes, hints: tuple[str, ...] = (), depth: int = 0) -> Parts:
    """The body and the attachments of a message whose headers are already split off."""
    found = tuple(leaves(headers, body, hints))
    bodies = [leaf for leaf in found if _is_body(leaf, alone=len(found) == 1)]
    files = [attachment for leaf in found if leaf not in bodies for attachment in _files(leaf, depth)]
    texts = [
        _Segment(leaf, *_without_uuencoded(leaf)) if leaf in bodies else _Segment(leaf, "")
        for leaf in found
        if leaf in bodies or _is_placed_image(leaf)
    ]
    files = [*(file for segment in texts for file in segment.files), *files]
    shown = _body(texts)
    return Parts(shown[0], tuple(_numbered(_placed(files, shown[1]))), found, shown[1])


@dataclass(frozen=True, slots=True)
class _Segment:
    """One leaf of the body, decoded."""

    leaf: Leaf
    text: str
    files: tuple[Attachment, ...] = ()

    @property
    def is_html(self) -> bool:
        return self.leaf.kind == "text/html"

    @property
    def is_image(self) -> bool:
        return self.leaf.kind.startswith("image/")


def _is_placed_image(leaf: Leaf) -> bool:
    """Whether this is a picture that its writer put between texts."""
    placed = leaf.within[-1:] == ("mixed",) and leaf.disposition.value == "inline"
    return placed and leaf.kind.startswith("image/") and _content_id(leaf) is not None


def _is_body(leaf: Leaf, *, alone: bool) -> bool:
    if leaf.kind not in BODY_TEXTS or leaf.disposition.value == "attachment":
        return False
    if "report" in leaf.within and not leaf.first and leaf.kind == "text/plain":
        return False
    return alone or not _given_name(leaf)


def _without_uuencoded(leaf: Leaf) -> tuple[str, tuple[Attachment, ...]]:
    """The text of a leaf, with uuencoded files in it taken out."""
    files = uuencoded(leaf.raw) if leaf.kind == "text/plain" else []
    if not files:
        return _text(leaf, leaf.content), ()
    starts, ends = [0, *(end for *_, end in files)], [*(start for *_, start, _ in files), len(leaf.raw)]
    around = b"".join(leaf.raw[start:end] for start, end in zip(starts, ends, strict=True))
    made = [Attachment(readable(name), _type_of_name(name), data) for name, data, _, _ in files]
    return _text(leaf, around), tuple(made)


def _text(leaf: Leaf, content: bytes) -> str:
    declared = leaf.type["charset"]
    if not declared and leaf.kind == "text/html":
        seen = _CHARSET_SEEN.search(content[:2_000])
        declared = seen[1].decode("ascii") if seen else ""
    text = decode(content[: LONGEST_TEXT * 4], declared, leaf.hints)[:LONGEST_TEXT]
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if leaf.kind in {"text/enriched", "text/richtext"}:
        text = _RICHTEXT_TAG.sub("", text)
    return _unflowed(text, leaf) if leaf.type["format"].lower() == "flowed" else text


def leaf_text(leaf: Leaf) -> str:
    """The text of any leaf, decoded."""
    return _text(leaf, leaf.content[:LONGEST_TEXT])


def _unflowed(text: str, leaf: Leaf) -> str:
    """Soft line breaks of format=flowed taken out (RFC 3676); quoted lines are left as they are."""
    lines: list[str] = []
    open_line = False
    drop = 1 if leaf.type["delsp"].lower() == "yes" else 0
    for raw in text.split("\n"):
        line = raw[1:] if raw.startswith(" ") else raw
        soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
        bare = line[: len(line) - drop] if soft else line
        if open_line and line and not line.startswith(">"):
            lines[-1] += bare
        else:
            lines.append(bare)
        open_line = soft
    return "\n".join(lines)


def _body(segments: list[_Segment]) -> tuple[Body, str]:
    """The body, and its HTML as it came (to look for the images it shows)."""
    written = [segment for segment in segments if segment.is_html and segment.text.strip()]
    plain = [segment for segment in segments if not segment.is_html and not segment.is_image]
    text = "\n".join(segment.text.strip("\n") for segment in plain if segment.text.strip()) if plain else None
    source = _joined(segments) if written or _illustrated(segments) else ""
    html = sanitise(source, classes=KNOWN_CLASSES) if source else None
    html_text = text_of(html) if html is not None else None
    if html is not None and (html_text or "img" in html or not (text or "").strip()):
        return Body("text/html", _whole(html_text or "", text or ""), text, html, html_text), source
    kind = "text/html" if segments and all(segment.is_html for segment in segments) else "text/plain"
    return Body(kind, text or "", text, html, html_text), source


def _illustrated(segments: list[_Segment]) -> bool:
    """Whether pictures stand between plain texts, each at its place."""
    first = next((place for place, segment in enumerate(segments) if not segment.is_image), len(segments))
    return any(segment.is_image for segment in segments[first:]) and len([s for s in segments if not s.is_image]) > 1


def _joined(segments: list[_Segment]) -> str:
    """The HTML parts in a row, with those plain ones and pictures between them that are not just their twins."""
    twins = any(segment.is_html and "alternative" in segment.leaf.within for segment in segments)
    pieces = []
    for segment in segments:
        if segment.is_html:
            pieces.append(segment.text)
        elif segment.is_image:
            pieces.append(f'<div><img src="cid:{entities.escape(_content_id(segment.leaf) or "")}"></div>')
        elif segment.text.strip() and not (twins and "alternative" in segment.leaf.within):
            pieces.append(f'<div style="white-space: pre-wrap">{entities.escape(segment.text.strip())}</div>')
    return "\n".join(pieces)


def _whole(html_text: str, text: str) -> str:
    """The words of the HTML, and below them those of its plain twin where the two say different things."""
    words = set(_WORD.findall(_URL.sub(" ", text[:_COMPARED]).lower()))
    missing = words - set(_WORD.findall(html_text[: 2 * _COMPARED].lower()))
    differs = len(missing) > MOST_MISSING * len(words)
    return f"{html_text}\n\n{text.strip()}" if differs else html_text


def _files(leaf: Leaf, depth: int) -> list[Attachment]:
    content = leaf.content
    if leaf.kind in TNEF_TYPES or (_given_name(leaf) or "").lower() == "winmail.dat":
        inside = tnef.attachments(content)
        if inside:
            return [Attachment(name, kind or _type_of_name(name), data) for name, kind, data in inside]
    name = _given_name(leaf) or ""
    if leaf.kind in MESSAGES and depth < DEEPEST_MESSAGE:
        return _message(leaf, content, name, depth)
    text = _text(leaf, content) if leaf.kind.startswith(("text/", "message/")) else None
    return [Attachment(name, leaf.kind, content, _content_id(leaf), text=text)]


def _message(leaf: Leaf, content: bytes, name: str, depth: int) -> list[Attachment]:
    """An attached message, named by its subject, followed by the files inside it."""
    headers, body = split(content)
    if not headers.fields:
        return [Attachment(name or "message.eml", leaf.kind, content, _content_id(leaf), text=_text(leaf, content))]
    inside = parts(headers, body, leaf.hints, depth + 1)
    subject = readable(headers.first("subject", leaf.hints), leaf.hints)
    text = f"{subject}\n\n{inside.body.content}".strip()
    message = Attachment(name or f"{subject[:100] or 'message'}.eml", leaf.kind, content, _content_id(leaf), text=text)
    return [message, *(replace(file, inline=False) for file in inside.attachments)]


def _given_name(leaf: Leaf) -> str | None:
    name = leaf.disposition["filename"] or leaf.type["name"] or leaf.disposition["name"] or leaf.type["filename"]
    return name.strip().strip('"') or None


def _content_id(leaf: Leaf) -> str | None:
    return leaf.headers.read("content-id").strip().strip("<>").strip() or None


def _type_of_name(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _placed(files: list[Attachment], html: str) -> list[Attachment]:
    """The files, those inline that the HTML shows."""
    shown = {entities.unescape(found).lower().strip("<>") for found in _CID.findall(html)}
    return [
        replace(file, inline=bool(file.content_id) and (file.content_id or "").lower() in shown and _is_image(file))
        for file in files
    ]


def _is_image(file: Attachment) -> bool:
    return file.content_type.startswith("image/") or _type_of_name(file.filename).startswith("image/")


def _numbered(files: list[Attachment]) -> list[Attachment]:
    """The files, nameless ones named by their place and type."""
    return [
        file if file.filename else replace(file, filename=f"{_noun(file)}-{place}{_extension(file)}")
        for place, file in enumerate(files, start=1)
    ]


def _noun(file: Attachment) -> str:
    return "image" if file.content_type.startswith("image/") else "attachment"


def _extension(file: Attachment) -> str:
    return _EXTENSIONS.get(file.content_type) or mimetypes.guess_extension(file.content_type) or ".bin"
