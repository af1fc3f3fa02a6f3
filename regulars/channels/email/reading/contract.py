"""The JSON that `read_mail` speaks: one request in, one answer out."""

import hashlib
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC
from pathlib import Path

from regulars.channels.email.reading import reply
from regulars.channels.email.reading.letter import read
from regulars.channels.email.reading.mail import Address, Attachment, Bounce, Mail, Reply
from regulars.kit import json_lines
from regulars.kit.json_lines import Answer, NoRequest
from regulars.kit.markup import place_images, sanitise, text_of

MOST_BYTES = 200 * 1024 * 1024


def answer(line: str) -> Answer:
    """The answer to one request line. Never raises: what cannot be done is told in `error`."""
    return json_lines.answer(line, _answered)


def _answered(request: Answer) -> Answer:
    kind, path = request.get("kind", "email"), request.get("path")
    if not isinstance(kind, str) or kind not in KINDS:
        raise NoRequest(f"unknown kind {kind!r}; known are {', '.join(sorted(KINDS))}")
    if not isinstance(path, str) or not path:
        raise NoRequest("a request needs the path of its input")
    with Path(path).open("rb") as file:
        return KINDS[kind](file.read(MOST_BYTES), request)


def mail_answer(mail: Mail) -> Answer:
    """A mail by the names of the contract."""
    return {
        "from": _addresses(mail.sender),
        "to": _addresses(mail.to),
        "cc": _addresses(mail.cc),
        "reply_to": _addresses(mail.reply_to),
        "delivered_to": list(mail.delivered_to),
        "return_path": mail.return_path,
        "subject": mail.subject,
        "message_id": mail.message_id,
        "in_reply_to": list(mail.in_reply_to),
        "references": list(mail.references),
        "date": mail.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if mail.date else None,
        "person": asdict(mail.person) if mail.person else None,
        "recipient_people": [asdict(person) for person in mail.recipient_people],
        **_body(mail),
        **reply_answer(mail.reply),
        "attachments": [_attachment(file) for file in mail.attachments],
        **asdict(mail.automatic),
        "bounce": _bounce(mail.bounce),
    }


def _body(mail: Mail) -> Answer:
    body = mail.body
    places = {
        file.content_id: f"attachments/{place}"
        for place, file in enumerate(mail.attachments, start=1)
        if file.content_id and file.inline
    }
    return {
        "body_type": body.type,
        "body": body.content,
        "text": body.text,
        "html": None if body.html is None else place_images(body.html, places),
        "html_text": body.html_text,
    }


def reply_answer(found: Reply) -> Answer:
    """A reply by the names of the contract."""
    return {
        "reply_text": found.text,
        "signature": found.signature,
        "quoted_messages": found.quoted_messages,
        "embedded_message": asdict(found.embedded) if found.embedded else None,
    }


def _addresses(found: tuple[Address, ...]) -> list[Answer]:
    return [{"name": address.name, "address": address.address} for address in found]


def _attachment(file: Attachment) -> Answer:
    return {
        "filename": file.filename,
        "size": file.size,
        "md5": hashlib.md5(file.content, usedforsecurity=False).hexdigest(),
        "content_type": file.content_type,
        "content_id": file.content_id,
        "inline": file.inline,
        "shown_apart": file.shown_apart,
        "text": file.text,
    }


def _bounce(found: Bounce | None) -> Answer | None:
    return None if found is None else {**asdict(found), "recipients": [asdict(row) for row in found.recipients]}


def message_answer(raw: bytes, own_host: str | None = None) -> Answer:
    """The answer for the bytes of one message."""
    return mail_answer(read(raw, own_host=own_host))


def _email(raw: bytes, request: Answer) -> Answer:
    own_host = request.get("own_host")
    return message_answer(raw, own_host if isinstance(own_host, str) else None)


def _reply_text(raw: bytes, _: Answer) -> Answer:
    return reply_answer(reply.of_text(raw.decode("utf-8", "replace")))


def _reply_html(raw: bytes, _: Answer) -> Answer:
    return reply_answer(reply.of_html(raw.decode("utf-8", "replace")))


def _html_sanitize(raw: bytes, _: Answer) -> Answer:
    html = sanitise(raw.decode("utf-8", "replace"))
    return {"html": html, "html_text": text_of(html)}


KINDS: dict[str, Callable[[bytes, Answer], Answer]] = {
    "email": _email,
    "reply_text": _reply_text,
    "reply_html": _reply_html,
    "html_sanitize": _html_sanitize,
}
