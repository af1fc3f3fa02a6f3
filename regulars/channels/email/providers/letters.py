"""Which letter of ours a provider speaks of, and the marks by which it will know.

A letter carries its signed token in its Message-ID, in a header of ours, and where the house has such a provider in
the header that this provider repeats with every word about a letter. What the provider's mail server answered when it
took the letter is kept too: those who give letters ids of their own say it there.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from regulars.channels.email.models import Handed, Provider
from regulars.conversation.models import Delivery, Entry
from regulars.conversation.tokens import entry_of, entry_token
from regulars.people.normalising import NotAnIdentifier, normalise

HEADER = "X-Regulars-Letter"
TOKEN = re.compile(r"(?<![0-9a-z.])[0-9a-z]{1,13}\.[a-z2-7]{16}(?![0-9a-z])")
IDENTITY = re.compile(r"(?=[^\s<>]*\d)[\w.@=+-]{10,200}")
MOST_VALUES, DEEPEST = 500, 8
# Where a word about a letter says which. Not among them: what was answered or quoted, which names earlier letters.
NAMES = {
    "_id", "anymail_id", "customid", "email_id", "id", "job_id", "letter", "message-id", "message_guid", "message_id",
    "messageguid", "messageid", "payload", "sg_message_id", "smtp-id", "token", "transmission_id", "x-mailin-custom",
    HEADER.casefold(),
}  # fmt: skip


def marks(entry: Entry) -> list[str]:
    """The header lines by which providers will know this letter, and ask nobody whether they opened it. One query."""
    token = entry_token(entry.id)
    lines = [f"{HEADER}: {token}"]
    for kind in Provider.objects.order_by("kind").values_list("kind", flat=True):
        if kind in _LINES:
            lines += _LINES[kind](token)
    return lines


def _as_json(**values: Any) -> str:
    return json.dumps(values)


# Each repeats the token to us, and switches off what follows people: pictures that tell, links that count.
_LINES: dict[str, Callable[[str], list[str]]] = {
    "brevo": lambda token: [f"X-Mailin-custom: {_as_json(letter=token)}"],
    "mailgun": lambda token: [f"X-Mailgun-Variables: {_as_json(letter=token)}", "X-Mailgun-Track: no"],
    "mailjet": lambda token: [f"X-MJ-CustomID: {token}", "X-Mailjet-TrackOpen: 0", "X-Mailjet-TrackClick: 0"],
    "mailtrap": lambda token: [f"X-MT-Custom-Variables: {_as_json(letter=token)}"],
    "mandrill": lambda token: [f"X-MC-Metadata: {_as_json(letter=token)}", "X-MC-Track: none"],
    "postmark": lambda token: [f"X-PM-Metadata-letter: {token}", "X-PM-KeepID: true", "X-PM-TrackOpens: false",
                               "X-PM-TrackLinks: None"],
    "sendgrid": lambda token: [f"X-SMTPAPI: {_as_json(unique_args={'letter': token})}"],
    "sparkpost": lambda token: [
        f"X-MSYS-API: {_as_json(metadata={'letter': token}, options={'open_tracking': False, 'click_tracking': False})}"
    ],
    "unisender_go": lambda token: [
        f"X-UNISENDER-GO: {_as_json(global_metadata={'letter': token}, track_links=0, track_read=0)}"
    ],
}  # fmt: skip


def remember(delivery: Delivery, words: str) -> None:
    """Keep the ids in what a mail server said when it took the letter. Nothing where the house has no provider."""
    if not Provider.objects.exists():
        return
    found = dict.fromkeys(word.strip("<>.,;=") for word in IDENTITY.findall(words[:1000]))
    Handed.objects.bulk_create([Handed(delivery=delivery, value=value) for value in list(found)[:10]])


def delivery_of(event: Any) -> Delivery | None:
    """The letter to this recipient that the word is about, or None when it is none of ours. At most four queries."""
    values = list(dict.fromkeys(_named(event.esp_event)))[:MOST_VALUES]
    return _by_token(values, event.recipient) or _by_identity(values, event.recipient)


def _by_token(values: list[str], recipient: str | None) -> Delivery | None:
    """Our own signature, for an address the letter went to."""
    found = (entry_of(token) for value in values for token in TOKEN.findall(value))
    ids = list(dict.fromkeys(entry for entry in found if entry))[:20]
    rows = list(Delivery.objects.filter(entry__in=ids, channel="email").select_related("entry").order_by("id"))
    return _the_one(rows, recipient)


def _by_identity(values: list[str], recipient: str | None) -> Delivery | None:
    """The provider's id, which each copy of a letter has for itself."""
    ids = {part for value in values for part in (value.strip("<>"), value.partition(".")[0]) if len(part) >= 10}
    known = Handed.objects.filter(value__in=ids).select_related("delivery__entry").order_by("-id")
    rows = [row.delivery for row in known[:20]]
    return _the_one(rows, recipient) or (rows[0] if len({row.pk for row in rows}) == 1 else None)


def _the_one(rows: list[Delivery], recipient: str | None) -> Delivery | None:
    wanted = _value(recipient or "")
    return next((row for row in rows if _value(row.address) == wanted), None) if wanted else None


def _value(address: str) -> str:
    try:
        return normalise("email", address)
    except NotAnIdentifier:
        return ""


def _named(told: Any, name: str = "", depth: int = 0) -> Iterator[str]:
    """The values of what was told that say which letter it is about; headers come as pairs of name and value."""
    if depth > DEEPEST:
        return
    if isinstance(told, dict):
        if isinstance(told.get("name"), str) and isinstance(told.get("value"), str):
            yield from _named(told["value"], told["name"], depth + 1)
            return
        for key, value in told.items():
            yield from _named(value, key, depth + 1)
    elif isinstance(told, list):
        for value in told:
            yield from _named(value, name, depth + 1)
    elif isinstance(told, str | int) and name.casefold() in NAMES:
        yield str(told)[:2000]
