"""Whom a letter goes to, and copies: as typed, checked, refused in words."""

from email.utils import getaddresses

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from regulars.channels.email.team_mail.recognising import us_among
from regulars.conversation import attending
from regulars.conversation.models import Request
from regulars.conversation.speaking import Recipient
from regulars.people.normalising import NotAnIdentifier, normalise

MOST_COPIES = 20


def copies_of(request: Request) -> str:
    """Who else is in the round, as a line for the cc field."""
    return ", ".join(one.address for one in attending.others_in(request, us_among))[:1000]


def read_copies(line: str) -> list[Recipient]:
    """The addresses of a cc field. Raises ValidationError, which names the one that cannot be one."""
    if not line.strip():
        return []
    if ":" in line:  # "Bcc: …" is a header of a mail, and a group is not an address
        raise ValidationError(
            _("“%(join)s” is not a mail address. Write only addresses here.") % {"join": " ".join(line.split())[:60]}
        )
    found = getaddresses([line.replace(";", ",").replace("\r", ",").replace("\n", ",")])
    if len(found) > MOST_COPIES:
        raise ValidationError(_("At most %(MOST_COPIES)s addresses can have a copy.") % {"MOST_COPIES": MOST_COPIES})
    return [Recipient(checked(address or name or line), _one_line(name), "cc") for name, address in found]


def checked(address: str) -> str:
    """The address, if mail can be sent to it. Raises ValidationError in words."""
    try:
        normalise("email", address)
        validate_email(address.strip())
    except (NotAnIdentifier, ValidationError):
        words = " ".join(address.split())[:60]
        raise ValidationError(
            _("“%(words)s” is not a mail address. Write it like maria@example.com.") % {"words": words}
        ) from None
    return address.strip()


def _one_line(name: str) -> str:
    return " ".join(name.split())[:200]
