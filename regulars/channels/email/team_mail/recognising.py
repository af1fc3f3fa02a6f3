"""Whose address it is: one of us, the house, or the world."""

from collections.abc import Iterable

from django.db.models.functions import Lower

from regulars.channels.email import ours
from regulars.channels.email.reading import Mail
from regulars.channels.email.reading.mail import Address
from regulars.conversation.incoming import Incoming
from regulars.conversation.models import Arrival
from regulars.kit.prepared import Prepared
from regulars.people.models import Kind, Trust
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.team.models import House, Teammate

_by_address: Prepared[Teammate] = Prepared(
    lambda address: Teammate.objects.annotate(lower=Lower("email")).filter(lower=address, is_active=True)[:1]
)


def author_of(mail: Mail) -> Teammate | None:
    """The teammate whose own address stands in From, or None. Nothing is proven by that. One query."""
    return of_address(mail.sender[0].address) if mail.sender else None


def of_address(address: str) -> Teammate | None:
    """Who works here today and has this address."""
    value = value_of(address)
    return _by_address.first(address=value) if value else None


def is_proven(mail: Mail, said: Incoming, arrival: Arrival) -> bool:
    """Whether the one author is who they say: their mail was judged so, or a teammate looked and let it in."""
    return arrival.released or (said.trust == Trust.VERIFIED and len(mail.sender) == 1)


def outside(addresses: Iterable[Address]) -> list[Address]:
    """Those that are neither the house's nor a teammate's, each once. One query, where there is somebody."""
    found = {value: address for address in addresses if (value := value_of(address.address))}
    ours = us_among(found)
    return [address for value, address in found.items() if value not in ours]


def us_among(values: Iterable[str]) -> set[str]:
    """Which of these normalised addresses are ours: the house's, with any tag behind a plus, or a teammate's."""
    asked, house = list(values), House.objects.ours()
    teammates = Teammate.objects.annotate(lower=Lower("email")).filter(lower__in=asked) if asked else []
    return {normalise(Kind.EMAIL, one.email) for one in teammates} | (ours.among(asked, house) if house else set())


def value_of(address: str) -> str:
    """The address as it is compared, or "" when it is none."""
    try:
        return normalise(Kind.EMAIL, address)
    except NotAnIdentifier:
        return ""
