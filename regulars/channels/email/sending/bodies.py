"""The body of a letter: the same words as text and as HTML, pictures inside, files beside."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP

import css_inline
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from regulars.channels.email.sending.headings import one_line
from regulars.channels.email.sending.lending import Loan
from regulars.channels.email.sending.quoting import Quote
from regulars.channels.email.sending.signatures import Signature
from regulars.channels.email.stopping import Offer
from regulars.conversation.models import Attachment, Entry
from regulars.kit import markup
from regulars.kit.look.sizes import file_size

MEDIA_TYPE = re.compile(r"(application|audio|font|image|model|text|video)/[a-z0-9][a-z0-9.+-]{0,80}")
# Mail programs show these inside a letter; anything else, and what could carry a script, goes beside it.
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}

_inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)


@dataclass(frozen=True)
class Content:
    """All that a letter holds. `lent` are the files that leave as links, by attachment; `stop` stands at the foot of a
    letter that nobody asked for."""

    entry: Entry
    subject: str
    signature: Signature | None = None
    quote: Quote | None = None
    lent: Mapping[int, Loan] = field(default_factory=dict)
    stop: Offer | None = None


def body(content: Content) -> bytes:
    """Everything from MIME-Version on."""
    entry = content.entry
    message = EmailMessage(policy=SMTP)
    message.set_content(_text(content), cte="quoted-printable")
    message.add_alternative(_html(content), subtype="html", cte="quoted-printable")
    files = [file for file in entry.attachments.order_by("id") if file.pk not in content.lent]
    if content.signature and content.signature.picture:
        _show(message, content.signature.picture, "image/jpeg", content.signature.content_id, "face.jpg")
    for file in files:
        if _is_inside(file, entry):
            _show(message, _bytes(file), file.content_type, file.content_id, file.name)
    for file in files:
        if not _is_inside(file, entry):
            _put_beside(message, file)
    _name_boundaries(message, entry.external_id)
    return message.as_bytes()


def _text(content: Content) -> str:
    parts = [markup.mail_text_of(content.entry.html).strip() or content.entry.said.strip()]
    parts += [
        _("%(one_line)s (%(file_size)s, until %(last_day)s):\n%(link)s")
        % {"one_line": one_line(one.name), "file_size": file_size(one.size), "last_day": one.last_day, "link": one.link}
        for one in content.lent.values()
    ]
    if content.signature:
        parts.append(content.signature.as_text())
    if content.quote:
        parts.append(content.quote.as_text())
    if content.stop:
        parts.append(f"{content.stop.words}\n{content.stop.link}".strip())
    return "\n\n".join(parts) + "\n"


def _html(content: Content) -> str:
    page = render_to_string(
        "email/letter.html",
        {
            "subject": content.subject,
            # Sanitised when it was written (speaking.Words).
            "words": mark_safe(content.entry.html),  # noqa: S308
            "signature": content.signature,
            "lent": list(content.lent.values()),
            "quote": content.quote,
            "stop": content.stop,
        },
    )
    inlined: str = _inliner.inline(page)
    return inlined


def _is_inside(file: Attachment, entry: Entry) -> bool:
    return bool(file.content_id) and file.content_type in PICTURES and f"cid:{file.content_id}" in entry.html


def _show(message: EmailMessage, picture: bytes, kind: str, content_id: str, name: str) -> None:
    page = message.get_body(("html",))
    if not isinstance(page, EmailMessage) or page.get_content_type() != "text/html":
        raise TypeError("A letter always has an HTML part.")
    main, sub = kind.split("/")
    page.add_related(picture, main, sub, cid=f"<{one_line(content_id)}>", filename=one_line(name), disposition="inline")


def _put_beside(message: EmailMessage, file: Attachment) -> None:
    kind = file.content_type.lower()
    main, sub = (kind if MEDIA_TYPE.fullmatch(kind) else "application/octet-stream").split("/")
    message.add_attachment(_bytes(file), main, sub, filename=one_line(file.name) or "file")


def _bytes(file: Attachment) -> bytes:
    with file.file.open("rb") as opened:
        data: bytes = opened.read()
    return data


def _name_boundaries(message: EmailMessage, seed: str) -> None:
    """Boundaries made of the letter's id instead of chance, so that a repeat has the same bytes."""
    parts = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(parts):
        part.set_boundary(f"=_{hashlib.sha256(f'{seed} {number}'.encode()).hexdigest()[:40]}")
