"""What a provider tells about a letter becomes the state of its delivery. Told twice or in any order, it is the same.

A letter that came back stays so, whatever is told late; a letter that has not left yet keeps what our own mail server
says. That somebody opened a letter or followed a link is not asked for, and not kept when it is told all the same.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from regulars.channels.email.models import Heard, Provider
from regulars.channels.email.providers import letters
from regulars.channels.email.providers.kinds import Kind
from regulars.conversation import outbox
from regulars.conversation.models import Delivery
from regulars.kit.tokens import fingerprint
from regulars.people import consenting
from regulars.people.models import Consent

LONGEST_WORDS = 500


def tell(provider: Provider, kind: Kind, event: Any) -> bool:
    """Take in one word about a letter; False when it was known, is about none of ours, or is nothing we ask for."""
    report = _REPORTS.get(event.event_type)
    delivery = letters.delivery_of(event) if report else None
    if report is None or delivery is None:
        return False
    with transaction.atomic():
        _, fresh = Heard.objects.get_or_create(provider=provider, mark=_mark(event, delivery))
        if fresh:
            report(provider, delivery, kind, event)
    return fresh


def _mark(event: Any, delivery: Delivery) -> str:
    """A repeated call has the provider's own id, or else the same moment and the same words."""
    when = event.timestamp.isoformat() if event.timestamp else ""
    told = str(event.event_id or "") or f"{when} {event.mta_response} {event.description}"
    return fingerprint("event", event.event_type, str(delivery.pk), told)


def _delivered(provider: Provider, delivery: Delivery, kind: Kind, event: Any) -> None:
    Heard.objects.get_or_create(provider=provider, mark=_arrived(delivery))
    outbox.heard_further(delivery, _words(kind, event, "Their server has it"))
    if delivery.state == Delivery.State.DELIVERED:
        outbox.reached(delivery)


def _deferred(provider: Provider, delivery: Delivery, kind: Kind, event: Any) -> None:
    """Told late, after their server took it, it means nothing any more."""
    if not Heard.objects.filter(provider=provider, mark=_arrived(delivery)).exists():
        outbox.heard_further(delivery, _words(kind, event, "Their server does not take it yet"))


def _arrived(delivery: Delivery) -> str:
    return fingerprint("arrived", str(delivery.pk))


def _bounced(provider: Provider, delivery: Delivery, kind: Kind, event: Any) -> None:
    lasting = _LASTING[kind.name](event) if kind.name in _LASTING else True
    outbox.bounced(delivery, _words(kind, event, "It came back"), permanent=True, address_is_bad=lasting)


def _rejected(provider: Provider, delivery: Delivery, kind: Kind, event: Any) -> None:
    """The provider never sent it: it knows of earlier bounces or complaints, or does not want to."""
    bad = event.reject_reason in {"bounced", "invalid"} or _told(event, "payload", "status") == "hardfail"
    outbox.bounced(delivery, _words(kind, event, "It was not sent"), permanent=True, address_is_bad=bad)


def _complained(provider: Provider, delivery: Delivery, kind: Kind, event: Any) -> None:
    outbox.complained(delivery)


def _unsubscribed(provider: Provider, delivery: Delivery, kind: Kind, event: Any) -> None:
    """They pressed the provider's own link: what they want is the same."""
    consenting.refuse("email", delivery.address, how=Consent.How.PAGE)


_REPORTS: dict[str, Callable[[Provider, Delivery, Kind, Any], None]] = {
    "delivered": _delivered,
    "deferred": _deferred,
    "bounced": _bounced,
    "rejected": _rejected,
    "failed": _rejected,
    "complained": _complained,
    "unsubscribed": _unsubscribed,
}


def _words(kind: Kind, event: Any, otherwise: str) -> str:
    """The other server's own words, else the provider's, else ours; in one line."""
    said = next((str(one) for one in (event.mta_response, event.description) if one), "")
    line = " ".join(said.split())[:LONGEST_WORDS]
    return line or f"{otherwise}, says {kind.label}."


def _told(event: Any, *path: str) -> str:
    """A value inside what was told, in lower case; "" when it is not there."""
    value = event.esp_event
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return str(value).casefold() if value is not None else ""


# Whether the address is bad, or only this letter came back: each says it in a word of its own.
_SPARKPOST_LASTING = {"10", "30", "90"}
_LASTING: dict[str, Callable[[Any], bool]] = {
    "amazon_ses": lambda event: _told(event, "bounce", "bounceType") == "permanent",
    "brevo": lambda event: _told(event, "event") != "soft_bounce",
    "mailersend": lambda event: "soft_bounced" not in _told(event, "type") + _told(event, "data", "type"),
    "mailjet": lambda event: _told(event, "hard_bounce") in {"true", "1"},
    "mandrill": lambda event: _told(event, "event") == "hard_bounce",
    "postmark": lambda event: _told(event, "Type") == "hardbounce",
    "resend": lambda event: _told(event, "data", "bounce", "type") in {"permanent", ""},
    "sendgrid": lambda event: _told(event, "type") != "blocked",
    "sparkpost": lambda event: _told(event, "msys", "message_event", "bounce_class") in _SPARKPOST_LASTING,
}
