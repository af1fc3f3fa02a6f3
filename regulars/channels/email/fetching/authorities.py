"""Google and Microsoft: where a house asks for permission to enter a mailbox, for what, and where it sends by it."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings

from regulars.channels.email.models import Mailbox, Registration

GIVEN_AFTER_SIGNING_IN = "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"


@dataclass(frozen=True)
class Authority:
    """Who gives permission: its name, its two addresses, what is asked for, and what must be said besides.

    `server` is the mail server that a permission opens, as a URL; `sending` ends the name of what allows to send by it.
    """

    name: str
    authorize: str
    token: str
    scope: str
    server: str
    sending: str
    besides: dict[str, str] = field(default_factory=dict)


KNOWN = {
    Mailbox.Way.GOOGLE: Authority(
        "Google",
        "https://accounts.google.com/o/oauth2/v2/auth",
        "https://oauth2.googleapis.com/token",
        "https://mail.google.com/",
        "smtp://smtp.gmail.com:587?tls=starttls",
        "mail.google.com/",
        # Only so does Google give a token that can be renewed.
        {"access_type": "offline", "prompt": "consent"},
    ),
    Mailbox.Way.MICROSOFT: Authority(
        "Microsoft",
        "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
        "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
        f"{GIVEN_AFTER_SIGNING_IN} offline_access",
        "smtp://smtp.office365.com:587?tls=starttls",
        "/smtp.send",
    ),
}


def known_at(way: str) -> Authority:
    """Who gives permission for this way into a mailbox, with what the setting REGULARS_AUTHORITIES names instead."""
    others: dict[str, Any] = settings.REGULARS_AUTHORITIES.get(str(way), {})
    return replace(KNOWN[Mailbox.Way(way)], **others)


def authority_of(registration: Registration) -> Authority:
    """The authority of a registration, its tenant in its addresses."""
    known = known_at(registration.provider)
    tenant = registration.tenant or "common"
    return replace(
        known, authorize=known.authorize.replace("{tenant}", tenant), token=known.token.replace("{tenant}", tenant)
    )
