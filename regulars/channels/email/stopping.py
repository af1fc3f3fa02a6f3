"""No more letters that were not asked for: a signed link in each, and one button in mail programs (RFC 8058)."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from regulars.conversation.models import Delivery
from regulars.kit import tokens
from regulars.kit.public import public_address
from regulars.people import consenting
from regulars.people.normalising import NotAnIdentifier, normalise

PURPOSE = "stop"


@dataclass(frozen=True)
class Address:
    """Somebody's address as the page shows it: whoever was sent the link on should not learn it."""

    raw: str

    @property
    def shown(self) -> str:
        """“m…@example.com”."""
        local, _, domain = self.raw.rpartition("@")
        return f"{local[:1]}…@{domain}"


def link(delivery: Delivery) -> str:
    """Where this recipient stops such letters; "" while nobody outside can open a page of ours."""
    home = public_address()
    return home + reverse("stop", args=[tokens.sign(PURPOSE, delivery.pk)]) if home else ""


def address_of(token: str) -> Address | None:
    """Whose letters the link stops, or None for a link that is none of ours or whose letter we no longer keep."""
    number = tokens.unsign(PURPOSE, token)
    found = Delivery.objects.filter(pk=number).values_list("address", flat=True).first() if number else None
    return Address(found) if found and _can_be_one(found) else None


def stop(address: Address, *, how: str) -> None:
    """They want no more of them; once is enough, and twice is harmless."""
    consenting.refuse("email", address.raw, how=how)


def _can_be_one(address: str) -> bool:
    try:
        return bool(normalise("email", address))
    except NotAnIdentifier:
        return False


@dataclass(frozen=True)
class Offer:
    """What stands at the foot of a letter that nobody asked for; without a link, an answer will do."""

    link: str

    @property
    def words(self) -> str:
        """The sentence, which the link follows where there is one."""
        if self.link:
            return gettext("You did not ask for this letter. One press, and no more like it come:")
        return gettext("You did not ask for this letter. Answer that you want no more like it, and none will come.")
