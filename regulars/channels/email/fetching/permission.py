"""Entering a mailbox by permission instead of a password (OAuth 2.0): asking for it, and keeping it fresh.

The house registers at Google or Microsoft once and enters what it got there (`Registration`). A keeper then gives the
permission in their own browser (`ask`, `receive`: authorization code with PKCE), and `access_token` renews what ends.
"""

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from authlib.common.security import generate_token
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from django.core import signing
from django.db.models import Q
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext
from requests import RequestException

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching.authorities import Authority, authority_of, known_at
from regulars.channels.email.models import Grant, Mailbox, Registration
from regulars.kit import clock

SALT = "regulars.email.permission"
ASK_WITHIN = timedelta(minutes=30)
ANSWER_WITHIN = 15
# Renewed so long before it ends; until then everybody else goes on with the old one.
EARLY = timedelta(minutes=5)
REFRESHING = timedelta(seconds=40)
LOOK_AGAIN_EVERY = 0.25

T = TypeVar("T")


def registration_for(mailbox: Mailbox) -> Registration:
    """How the house is known where this mailbox is. Raises NoWayIn when it has not registered there."""
    found = Registration.objects.filter(provider=mailbox.way).first()
    if found is None:
        raise NoWayIn(
            gettext("The house is not registered at %(get_way_display)s yet: enter the id and the secret first.")
            % {"get_way_display": mailbox.get_way_display()},
            at="way",
            needs_hands=True,
        )
    return found


def ask(mailbox: Mailbox, *, back: str) -> tuple[str, dict[str, str]]:
    """The address where a keeper gives the permission, and what their session must remember until they come back.

    `back` is the absolute address they come back to, as registered. Raises NoWayIn.
    """
    registration = registration_for(mailbox)
    authority = authority_of(registration)
    verifier = generate_token(64)
    state = signing.dumps([mailbox.pk, secrets.token_urlsafe(16)], salt=SALT)
    address, _ = _session(registration, authority, back).create_authorization_url(
        authority.authorize, state=state, code_verifier=verifier, login_hint=mailbox.user, **authority.besides
    )
    return address, {"state": state, "verifier": verifier}


def mailbox_meant(state: str, remembered: dict[str, str]) -> Mailbox:
    """The mailbox that somebody comes back for. Raises NoWayIn unless this very session asked, lately."""
    try:
        mailbox_id, _ = signing.loads(state, salt=SALT, max_age=ASK_WITHIN)
    except (signing.BadSignature, ValueError, TypeError):
        mailbox_id = 0
    asked = constant_time_compare(state, remembered.get("state", "")) if state else False
    found = Mailbox.objects.filter(pk=mailbox_id).first() if asked and mailbox_id else None
    if found is None:
        raise NoWayIn(
            gettext("This answer does not belong to a question of yours, or it came too late. Ask once more.")
        )
    return found


def receive(mailbox: Mailbox, *, code: str, verifier: str, back: str) -> Grant:
    """Take the permission that came back as a code, and keep it sealed. Raises NoWayIn."""
    registration = registration_for(mailbox)
    authority = authority_of(registration)

    def exchange() -> dict[str, Any]:
        return dict(
            _session(registration, authority, back).fetch_token(
                authority.token, code=code, code_verifier=verifier, grant_type="authorization_code"
            )
        )

    token = _asked(exchange, authority, mailbox)
    if not token.get("refresh_token"):
        raise NoWayIn(
            gettext("%(name)s gave a permission that cannot be renewed. Take it back there and ask again.")
            % {"name": authority.name}
        )
    grant = Grant.objects.filter(mailbox=mailbox).first() or Grant(mailbox=mailbox)
    _keep(grant, token)
    return grant


def access_token(mailbox: Mailbox, *, instead_of: str = "") -> str:
    """The word to enter this mailbox with by XOAUTH2, for IMAP and, with the same mailbox's user, for SMTP.

    It lasts for at least some minutes: one that is about to end is renewed first, by one process at a time.
    `instead_of` is a token that was just refused. Raises NoWayIn with words when there is no permission (any more);
    may wait for some seconds, so never call it inside a transaction.
    """
    until = time.monotonic() + REFRESHING.total_seconds()
    while True:
        grant = Grant.objects.filter(mailbox=mailbox.pk).first()
        if grant is None:
            raise _gone(mailbox)
        if grant.ends_at > clock.now() + EARLY and grant.access_token != instead_of:
            return str(grant.access_token)
        if _may_refresh(grant):
            return _refresh(grant, mailbox)
        # Somebody else is at it. What has not ended yet is good enough until they are done.
        if grant.ends_at > clock.now() and grant.access_token != instead_of:
            return str(grant.access_token)
        if time.monotonic() > until:
            raise NoWayIn(
                gettext("%(get_way_display)s has not renewed our permission yet.")
                % {"get_way_display": mailbox.get_way_display()}
            )
        time.sleep(LOOK_AGAIN_EVERY)


def may_send(grant: Grant) -> bool:
    """Whether the permission is for sending, too. Who said nothing gave what was asked for (RFC 6749, 5.1)."""
    wanted = known_at(grant.mailbox.way).sending
    return not grant.scope or any(one.casefold().endswith(wanted) for one in grant.scope.split())


def xoauth2(user: str, token: str) -> str:
    """What is said to enter by XOAUTH2, before it is put into base64."""
    return f"user={user}\1auth=Bearer {token}\1\1"


def _may_refresh(grant: Grant) -> bool:
    """Whether it is us who renews it. The hold ends by itself, so a killed process stands in nobody's way; no
    transaction stays open while the authority thinks."""
    now = clock.now()
    free = Grant.objects.filter(Q(refreshing_until=None) | Q(refreshing_until__lt=now), pk=grant.pk)
    return bool(free.filter(ends_at=grant.ends_at).update(refreshing_until=now + REFRESHING))


def _refresh(grant: Grant, mailbox: Mailbox) -> str:
    try:
        registration = registration_for(mailbox)
        authority = authority_of(registration)
        session = _session(registration, authority)
        old = str(grant.refresh_token)
        token = _asked(lambda: dict(session.refresh_token(authority.token, refresh_token=old)), authority, mailbox)
    except BaseException:
        Grant.objects.filter(pk=grant.pk).update(refreshing_until=None)
        raise
    _keep(grant, {"refresh_token": old, "scope": grant.scope} | token)
    return str(grant.access_token)


def _keep(grant: Grant, token: dict[str, Any]) -> None:
    grant.access_token = str(token["access_token"])
    grant.refresh_token = str(token["refresh_token"])
    grant.scope = str(token.get("scope") or "")
    ends = token.get("expires_at")
    grant.ends_at = datetime.fromtimestamp(float(ends), UTC) if ends else clock.now() + timedelta(minutes=50)
    grant.refreshing_until = None
    grant.save()


def _session(registration: Registration, authority: Authority, back: str = "") -> OAuth2Session:
    return OAuth2Session(
        registration.client_id,
        registration.client_secret,
        token_endpoint_auth_method="client_secret_post",  # noqa: S106 (the name of a method)
        scope=authority.scope,
        redirect_uri=back or None,
        code_challenge_method="S256",
        default_timeout=ANSWER_WITHIN,
    )


def _asked(question: Callable[[], dict[str, Any]], authority: Authority, mailbox: Mailbox) -> dict[str, Any]:
    """The authority's answer. Raises NoWayIn in words: refused for good, or away for now."""
    try:
        token = question()
    except OAuthError as error:
        raise _refused(error, authority, mailbox) from error
    except (RequestException, ValueError) as error:
        raise NoWayIn(
            gettext("%(name)s could not be asked (%(name2)s).")
            % {"name": authority.name, "name2": type(error).__name__}
        ) from error
    if not isinstance(token.get("access_token"), str):
        raise NoWayIn(gettext("%(name)s answered something that is no permission.") % {"name": authority.name})
    return token


def _refused(error: OAuthError, authority: Authority, mailbox: Mailbox) -> NoWayIn:
    if error.error == "invalid_grant":
        return _gone(mailbox)
    if error.error in {"invalid_client", "unauthorized_client"}:
        words = gettext("%(name)s does not know this house by the id and secret that are entered here.") % {
            "name": authority.name
        }
        return NoWayIn(words, at="way", needs_hands=True)
    said = " ".join(str(error.description or error.error).split())[:200]
    return NoWayIn(
        gettext("%(name)s refused: “%(said)s”") % {"name": authority.name, "said": said}, at="way", needs_hands=True
    )


def _gone(mailbox: Mailbox) -> NoWayIn:
    return NoWayIn(
        gettext(
            "%(get_way_display)s does not let us into %(user)s: the permission was taken back, has "
            "ended, or was never given. Give it once more."
        )
        % {"get_way_display": mailbox.get_way_display(), "user": mailbox.user},
        at="way",
        needs_hands=True,
    )
