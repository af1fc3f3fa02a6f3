"""Whom a letter goes to, and copies: as typed, checked, refused in words."""

from email.utils import getaddresses

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q

from regulars.channels.email import ours
from regulars.conversation.models import Entry, Participant, Request
from regulars.conversation.speaking import Recipient
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.team.models import House

MOST_COPIES = 20


def copies_of(request: Request) -> str:
    """Who else was on the last message of the request, as a line for the cc field: neither we nor the person. One
    query, and one more where there is somebody."""
    last = request.entries.filter(kind=Entry.Kind.MESSAGE).order_by("-at", "-id").values("id")[:1]
    others = Q(role=Participant.Role.CC) | Q(role=Participant.Role.TO, entry__by_person__isnull=False)
    rows = Participant.objects.filter(others, entry__in=last).exclude(person=request.person_id).order_by("id")
    found = list(rows[: MOST_COPIES + 5])
    house = House.objects.ours() if found else None
    mine = ours.among((row.value for row in found), house) if house else set()
    return ", ".join(row.address for row in found if row.value not in mine)[:1000]


def read_copies(line: str) -> list[Recipient]:
    """The addresses of a cc field. Raises ValidationError, which names the one that cannot be one."""
    if not line.strip():
        return []
    if ":" in line:  # "Bcc: …" is a header of a mail, and a group is not an address
        raise ValidationError(f"“{' '.join(line.split())[:60]}” is not a mail address. Write only addresses here.")
    found = getaddresses([line.replace(";", ",").replace("\r", ",").replace("\n", ",")])
    if len(found) > MOST_COPIES:
        raise ValidationError(f"At most {MOST_COPIES} addresses can have a copy.")
    return [Recipient(checked(address or name or line), _one_line(name), "cc") for name, address in found]


def checked(address: str) -> str:
    """The address, if mail can be sent to it. Raises ValidationError in words."""
    try:
        normalise("email", address)
        validate_email(address.strip())
    except (NotAnIdentifier, ValidationError):
        words = " ".join(address.split())[:60]
        raise ValidationError(f"“{words}” is not a mail address. Write it like maria@example.com.") from None
    return address.strip()


def _one_line(name: str) -> str:
    return " ".join(name.split())[:200]
