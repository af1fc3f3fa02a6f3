"""Whether it is really the provider who calls, and what the call means: anymail's views are asked both.

    NotProven       whoever called could not prove to be the provider; nothing was looked at
    NotUnderstood   it is the provider, and says something we cannot make sense of

anymail reads its options from global settings; here each call gets a view of its own with what this house was given.
"""

import base64
import binascii
import json
import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from regulars.channels.email.models import Provider
from regulars.channels.email.providers import collecting, svix
from regulars.channels.email.providers.kinds import USER, Door, Key, Kind
from regulars.channels.email.providers.posts import Post
from regulars.kit import clock

# Mailgun goes on trying for eight hours.
MAILGUN_TRIES = timedelta(hours=9)
# SendGrid goes on trying for a day.
SENDGRID_TRIES = timedelta(hours=26)

logger = logging.getLogger(__name__)


class NotProven(Exception):
    """Whoever called could not prove to be the provider; the words say how."""


class NotUnderstood(Exception):
    """It is the provider, and it says something we cannot make sense of."""


def view_for(provider: Provider, kind: Kind, door: Door) -> Any:
    """anymail's view for one call at this door, with what proves this provider to this house."""
    keys = provider.given_keys
    given = {key.name: keys.get(key.name, "") for key in kind.keys_of(door)}
    auth = [f"{USER}:{provider.password}"] if kind.says_password(door) else []
    if kind.name in _BARE:
        view = _bare(kind, door, given, auth)
    else:
        view = _class(kind, door)(**given, **_webhook_url(kind, provider), webhook_secret=auth)
    _collect_by_ourselves(view, kind, given)
    return view


def prove(view: Any, kind: Kind, door: Door, provider: Provider, post: Post) -> None:
    """Raise NotProven unless the provider itself made this call."""
    try:
        view.run_validators(post)
        further = _FURTHER.get(kind.name)
        if further and door in kind.signs:
            further(post, kind.keys_of(door), provider)
    except NotProven:
        raise
    except Exception as error:  # whatever a stranger sends, it has proven nothing
        logger.info("a call for %s was not proven: %r", kind.name, error)
        raise NotProven(f"Somebody called who could not prove to be {kind.label}.") from error


def understand(view: Any, kind: Kind, post: Post) -> list[Any]:
    """anymail's events of a proven call. Raises NotUnderstood, and CannotCollect when a part has to be fetched."""
    try:
        return [event for event in view.parse_events(post) if event is not None]
    except collecting.CannotCollect:
        raise
    except Exception as error:  # what another house sends may have any shape
        logger.warning("a call of %s could not be understood", kind.name, exc_info=True)
        raise NotUnderstood(
            f"{kind.label} sent something unexpected ({type(error).__name__}). Is the address the right one of the two?"
        ) from error


def objection(kind: Kind, key: Key, words: str) -> str:
    """Why these words cannot be this key of the provider, or "" when they may be."""
    if not words.isascii():
        return "This cannot be it: it holds letters that no key has."
    try:
        if (kind.name, key.name) in _PUBLIC:
            _public_key(words)
        elif kind.name == "resend" and key.name != "api_key":
            base64.b64decode(words.removeprefix("whsec_"), validate=True)
    except (ValueError, binascii.Error):
        return "This cannot be it: part of it seems to be missing."
    return ""


def _class(kind: Kind, door: Door) -> Any:
    return import_string(getattr(kind, door))


# These ask in __init__ for libraries that what they do here does not need, or warn that nobody tests them.
_BARE = {"amazon_ses", "resend", "sendgrid"}
_PUBLIC = {("postal", "webhook_key"), ("sendgrid", "tracking_webhook_verification_key")}


def _bare(kind: Kind, door: Door, given: Mapping[str, str], auth: list[str]) -> Any:
    from anymail.utils import collect_all_methods  # type: ignore[import-untyped]  # noqa: PLC0415

    base = _class(kind, door)
    view = base.__new__(base)
    view.validators = collect_all_methods(base, "validate_request")
    view.basic_auth = auth
    view.auto_confirm_enabled, view._svix_webhook = False, None
    if key := given.get("tracking_webhook_verification_key"):
        view.webhook_verification_key = _public_key(key)
    return view


def _public_key(words: str) -> Any:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: PLC0415

    return load_pem_public_key(f"-----BEGIN PUBLIC KEY-----\n{words}\n-----END PUBLIC KEY-----".encode())


def _webhook_url(kind: Kind, provider: Provider) -> dict[str, str]:
    """Mandrill signs the address that it calls; behind proxies only the house knows what that is."""
    if kind.name != "mandrill":
        return {}
    return {"webhook_url": f"{settings.REGULARS_URL}/providers/{provider.place}/events/"}


def _collect_by_ourselves(view: Any, kind: Kind, keys: Mapping[str, str]) -> None:
    """anymail fetches without any bound of time or size, and forgets the bytes; `view.raws` has them, in order."""
    view.raws = []
    if kind.name == "brevo":
        view._fetch_attachment = lambda about: _brevo_attachment(about, keys)
    elif kind.name == "resend":
        view._fetch_inbound_email = lambda identity: _laid_by(view, collecting.resend_mail(str(identity), keys))
    elif kind.name == "mailtrap":
        view.fetch_inbound_message = lambda inbox, identity: {"raw_message_url": (str(inbox), str(identity))}
        view.fetch_raw_message_chunks = lambda place: _laid_by(
            view, collecting.mailtrap_mail(place[0], place[1], keys)
        ).keys()


def _laid_by(view: Any, raw: bytes) -> Any:
    """Keep the bytes; anymail is given an empty mail, which has no pieces, in their stead."""
    from anymail.inbound import AnymailInboundMessage  # type: ignore[import-untyped]  # noqa: PLC0415

    view.raws.append(raw)
    return AnymailInboundMessage()


def _brevo_attachment(about: Mapping[str, Any], keys: Mapping[str, str]) -> Any:
    from anymail.inbound import AnymailInboundMessage  # noqa: PLC0415

    data, content_type = collecting.brevo_file(str(about["DownloadToken"]), keys)
    return AnymailInboundMessage.construct_attachment(
        content_type=content_type or about.get("ContentType"),
        content=data,
        filename=about.get("Name"),
        content_id=about.get("ContentID"),
    )


def _check_svix(post: Post, keys: tuple[Key, ...], provider: Provider) -> None:
    secret = next(provider.given_keys[key.name] for key in keys if key.name.endswith("_secret"))
    if not svix.is_signed(secret, post.headers, post.body):
        raise NotProven("Somebody called without the signature of Resend, or with an old one.")


def _check_mailgun_moment(post: Post, keys: tuple[Key, ...], provider: Provider) -> None:
    """Its signature is over moment and token alone: an old one could stand on anything."""
    if post.content_type == "application/json":
        moment = json.loads(post.body)["signature"]["timestamp"]
    else:
        moment = post.POST["timestamp"]
    _check_moment(moment, MAILGUN_TRIES)


def _check_sendgrid_moment(post: Post, keys: tuple[Key, ...], provider: Provider) -> None:
    _check_moment(post.headers["X-Twilio-Email-Event-Webhook-Timestamp"], SENDGRID_TRIES)


def _check_moment(moment: object, tries: timedelta) -> None:
    if abs(clock.now().timestamp() - int(str(moment))) > tries.total_seconds():
        raise NotProven("A call came with an old signature: somebody may be repeating what they overheard.")


_FURTHER = {
    "mailgun": _check_mailgun_moment,
    "resend": _check_svix,
    "sendgrid": _check_sendgrid_moment,
}
