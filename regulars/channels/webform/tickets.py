"""The ticket each form carries: when it was handed out, signed, and a number that makes sending twice harmless."""

import secrets
import time

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner, b62_encode
from django.utils.translation import gettext as _

FASTEST, SLOWEST = 2, 24 * 3600
SALT = "regulars.webform"


class WrongTicket(ValueError):
    """Nobody types that fast, or the page was open too long, or the ticket is not ours; its words are for people."""


class TooQuick(WrongTicket):
    """The ticket is good, and will do in a moment."""


class _Earlier(TimestampSigner):
    """Signs as if it were a few seconds ago."""

    def timestamp(self) -> str:
        return b62_encode(int(time.time()) - FASTEST - 1)


def new_ticket() -> str:
    """A ticket for one form."""
    return _signer().sign(secrets.token_urlsafe(12))


def ready_ticket() -> str:
    """A ticket for somebody who has typed already, and is asked to press Send once more: it will do at once."""
    return _Earlier(salt=SALT).sign(secrets.token_urlsafe(12))


def number_of(ticket: str) -> str:
    """The number on the ticket. Raises WrongTicket, TooQuick for one that only has to become a little older."""
    try:
        number = _signer().unsign(ticket, max_age=SLOWEST)
    except SignatureExpired:
        raise WrongTicket(_("This page was open for more than a day. Please press Send once more.")) from None
    except BadSignature:
        raise WrongTicket(_("This page was not complete. Please press Send once more.")) from None
    if _is_younger_than(ticket, FASTEST):
        raise TooQuick(_("That was quicker than we can read. Please press Send once more."))
    return number


def _is_younger_than(ticket: str, seconds: int) -> bool:
    try:
        _signer().unsign(ticket, max_age=seconds)
    except SignatureExpired:
        return False
    return True


def _signer() -> TimestampSigner:
    return TimestampSigner(salt=SALT)
