"""A mail that a provider brought becomes an arrival, byte for byte where the provider has the bytes."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from regulars.channels.email.models import Heard, Provider
from regulars.channels.email.providers import verdicts
from regulars.channels.email.providers.kinds import Kind
from regulars.channels.email.providers.posts import Post
from regulars.channels.email.providers.proving import NotUnderstood
from regulars.conversation import arrivals
from regulars.kit.tokens import fingerprint

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Brought:
    """A mail as a provider brought it: its bytes, its envelope, what the provider found out about it."""

    raw: bytes = field(repr=False)
    sender: str
    recipients: tuple[str, ...]
    verdicts: dict[str, Any]
    identity: str = ""

    @property
    def mark(self) -> str:
        """Tells a repeated call from another mail: the provider's own id where it has one, else the bytes."""
        return fingerprint("mail", self.identity or self.raw, *self.recipients)


def brought(kind: Kind, events: Iterable[Any], post: Post, raws: list[bytes]) -> list[Brought]:
    """The mails of one call; `raws` are their bytes, or none of them where the provider has taken them apart.

    Raises NotUnderstood when there are bytes and it cannot be told whose.
    """
    mails = [event for event in events if event.event_type == "inbound" and event.message is not None]
    if raws and len(raws) != len(mails):
        raise NotUnderstood(f"{kind.label} sent mails that cannot be told apart.")
    return [_one(kind, event, post, raw) for event, raw in zip(mails, raws or [b""] * len(mails), strict=True)]


def _one(kind: Kind, event: Any, post: Post, raw: bytes) -> Brought:
    message = event.message
    return Brought(
        raw or _rebuilt(kind, message, post),
        message.envelope_sender or "",
        _recipients(kind, event, post),
        verdicts.of(kind, event, post),
        str(event.event_id or "" if raw else fingerprint(post.body, str(event.event_id or ""))),
    )


def keep(provider: Provider, mail: Brought) -> bool:
    """Keep it; False when it was brought before. When this returns, it survives the death of any process."""
    with transaction.atomic():
        _, fresh = Heard.objects.get_or_create(provider=provider, mark=mail.mark)
        if fresh:
            session = {"provider": {"name": provider.kind, **mail.verdicts}}
            arrivals.keep("email", mail.raw, sender=mail.sender, recipients=mail.recipients, session=session)
    return fresh


def _rebuilt(kind: Kind, message: Any, post: Post) -> bytes:
    """A mail put together again from its parts; where that fails, the call itself, for a human to look at."""
    try:
        raw: bytes = message.as_bytes()
    except Exception:  # the parts of a mail can be anything, and none may be lost
        logger.warning("a mail of %s could not be put together", kind.name, exc_info=True)
        return f"Subject: {kind.label} brought a mail that could not be put together\r\n\r\n".encode() + post.body
    return raw


def _recipients(kind: Kind, event: Any, post: Post) -> tuple[str, ...]:
    """Everybody it was brought for; anymail keeps the first alone."""
    try:
        found = _EVERYBODY[kind.name](event.esp_event, post) if kind.name in _EVERYBODY else []
    except (KeyError, TypeError, ValueError, AttributeError):
        found = []
    everybody = [*found, event.message.envelope_recipient]
    return tuple(dict.fromkeys(one for one in everybody if isinstance(one, str) and one))[:500]


_EVERYBODY: dict[str, Callable[[Any, Post], list[Any]]] = {
    "amazon_ses": lambda notice, _: list(notice["receipt"]["recipients"]),
    "mailersend": lambda notice, _: [one["email"] for one in notice["data"]["recipients"]["rcptTo"]],
    "mailgun": lambda _, post: post.POST["recipient"].split(","),
    "sendgrid": lambda _, post: verdicts.envelope(post)["to"],
}
