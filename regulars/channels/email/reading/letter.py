"""One mail read from top to bottom."""

import hashlib
import re

from regulars.channels.email.reading import automatic, bounces, people, reply
from regulars.channels.email.reading.addresses import addresses
from regulars.channels.email.reading.dates import sent_at
from regulars.channels.email.reading.headers import MOST_HEADERS, Headers, ids, split
from regulars.channels.email.reading.mail import Address, Mail, Reply
from regulars.channels.email.reading.parts import Parts, charset_hints, parts
from regulars.channels.email.reading.words import readable

# Where servers write down by which address a mail came in.
DELIVERY_HEADERS = (
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-envelope-to",
    "x-forwarded-to",
    "x-delivered-to",
    "x-rcpt-to",
    "x-forwarded-for",
)
# How mail programs begin the subject of what they pass on. (VS is left out: it is an answer in Finnish.)
FORWARDS = re.compile(
    r"\s*+(?:\[[^\]]{1,60}\]\s*+)?(?:fwd?|wg|tr|rv|i|enc|pd|vb|vl|i̇?lt|doorst|fs|redir|videresend|továbbítás|转发|轉寄|転送|전달)"
    r"\s?\.?\s?[:：]",
    re.IGNORECASE,
)
MADE_UP_HOST = "no-message-id.invalid"


def read(raw: bytes, *, own_host: str | None = None) -> Mail:
    """The mail in these bytes. Whatever they are, something is returned; what is missing is empty."""
    headers, body = split(raw)
    hints = charset_hints(raw)
    carried = parts(headers, body, hints)
    sender = addresses(headers.all("from", hints), hints) or addresses(headers.all("sender", hints), hints)
    to, cc = addresses(headers.all("to", hints), hints), addresses(headers.all("cc", hints), hints)
    bounce = bounces.bounce(headers, carried, sender, to)
    subject = headers.read("subject", hints)
    given = next(iter(ids(headers.first("message-id"))), "")
    return Mail(
        sender=sender,
        to=to,
        cc=cc,
        reply_to=addresses(headers.all("reply-to", hints), hints),
        delivered_to=_delivered_to(headers),
        return_path=automatic.return_path(headers),
        subject=subject,
        message_id=given or f"{hashlib.sha256(raw).hexdigest()}@{MADE_UP_HOST}",
        message_id_made_up=not given,
        in_reply_to=ids(" ".join(headers.all("in-reply-to"))),
        references=ids(" ".join(headers.all("references"))),
        date=sent_at(headers.all("date")),
        person=people.author(headers, sender),
        recipient_people=tuple(people.person(address) for address in _distinct((*to, *cc))),
        body=carried.body,
        reply=_reply(carried, subject),
        attachments=carried.attachments,
        automatic=automatic.automatic(headers, sender, bounce, own_host),
        bounce=bounce,
        headers=tuple(
            (name, readable(value.decode("utf-8", "replace"), hints)) for name, value in headers.fields[:MOST_HEADERS]
        ),
    )


def _reply(carried: Parts, subject: str) -> Reply:
    """The newest words, from the text part when it says anything, else from the HTML."""
    body, forwarded = carried.body, FORWARDS.match(subject) is not None
    if (body.text or "").strip():
        return reply.of_text(body.text or "", forwarded=forwarded)
    return reply.of_html(carried.source or body.html or "", forwarded=forwarded)


def _delivered_to(headers: Headers) -> tuple[str, ...]:
    found = [address.address.lower() for name in DELIVERY_HEADERS for address in addresses(headers.all(name))]
    return tuple(dict.fromkeys(found))


def _distinct(found: tuple[Address, ...]) -> list[Address]:
    return list({address.address.lower(): address for address in reversed(found)}.values())[::-1]
