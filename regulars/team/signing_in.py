"""Signing in by a link that works once."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.kit.tokens import fingerprint
from regulars.team.errors import LinkSpent
from regulars.team.models import SignInLink, Teammate

GOOD_FOR = timedelta(minutes=15)
INVITATION_GOOD_FOR = timedelta(days=7)


def make_link(teammate: Teammate, *, good_for: timedelta = GOOD_FOR) -> str:
    """The secret of a fresh link for this teammate; it is not kept and cannot be shown again."""
    secret = secrets.token_urlsafe(32)
    SignInLink.objects.create(teammate=teammate, secret_hash=fingerprint(secret), expires_at=clock.now() + good_for)
    return secret


def whose(secret: str) -> Teammate:
    """The teammate a link would sign in, without using it up. Raises LinkSpent."""
    return _valid(secret).teammate


@transaction.atomic
def use(secret: str) -> Teammate:
    """Use the link up and give the teammate it signs in. Raises LinkSpent, also to the second of two at once."""
    link = _valid(secret)
    if not SignInLink.objects.valid_at(clock.now()).filter(id=link.id).update(used_at=clock.now()):
        raise LinkSpent(_("This link was used already. Ask for a new one."))
    return link.teammate


def _valid(secret: str) -> SignInLink:
    links = SignInLink.objects.valid_at(clock.now()).select_related("teammate")
    link = links.filter(secret_hash=fingerprint(secret), teammate__is_active=True).first()
    if link is None:
        raise LinkSpent(_("This link was used already or is too old. Ask for a new one."))
    return link
