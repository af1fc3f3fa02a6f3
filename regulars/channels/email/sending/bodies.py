"""The body of a letter: the same words as text and as HTML, pictures inside, files beside."""

import hashlib
import re
from email.message import EmailMessage
from email.policy import SMTP

import css_inline
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from regulars.channels.email.sending.headings import one_line
from regulars.channels.email.sending.quoting import Quote
from regulars.conversation.models import Attachment, Entry
from regulars.kit import markup

MEDIA_TYPE = re.compile(r"(application|audio|font|image|model|text|video)/[a-z0-9][a-z0-9.+-]{0,80}")
# Mail programs show these inside a letter; anything else, and what could carry a script, goes beside it.
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}

_inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)


def body(entry: Entry, subject: str, quote: Quote | None) -> bytes:
    """Everything from MIME-Version on."""
    message = EmailMessage(policy=SMTP)
    message.set_content(_text(entry, quote), cte="quoted-printable")
    message.add_alternative(_html(entry, subject, quote), subtype="html", cte="quoted-printable")
    files = list(entry.attachments.order_by("id"))
    for file in files:
        if _is_inside(file, entry):
            _show(message, file)
    for file in files:
        if not _is_inside(file, entry):
            _put_beside(message, file)
    _name_boundaries(message, entry.external_id)
    return message.as_bytes()


def _text(entry: Entry, quote: Quote | None) -> str:
    parts = [markup.mail_text_of(entry.html).strip() or entry.said.strip()]
    if signature := _signature(entry):
        parts.append(f"-- \n{signature}")
    if quote:
        parts.append(quote.as_text())
    return "\n\n".join(parts) + "\n"


def _html(entry: Entry, subject: str, quote: Quote | None) -> str:
    page = render_to_string(
        "email/letter.html",
        {
            "language": "en",
            "subject": subject,
            # Sanitised when it was written (speaking.Words).
            "words": mark_safe(entry.html),  # noqa: S308
            "signature": _signature(entry),
            "quote": quote,
        },
    )
    inlined: str = _inliner.inline(page)
    return inlined


def _signature(entry: Entry) -> str:
    return entry.by_teammate.signature.strip() if entry.by_teammate else ""


def _is_inside(file: Attachment, entry: Entry) -> bool:
    return bool(file.content_id) and file.content_type in PICTURES and f"cid:{file.content_id}" in entry.html


def _show(message: EmailMessage, file: Attachment) -> None:
    page = message.get_body(("html",))
    if not isinstance(page, EmailMessage) or page.get_content_type() != "text/html":
        raise TypeError("A letter always has an HTML part.")
    main, sub = file.content_type.split("/")
    page.add_related(_bytes(file), main, sub, cid=f"<{one_line(file.content_id)}>", filename=one_line(file.name))


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
