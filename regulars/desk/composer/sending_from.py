"""From which of our addresses a letter leaves: what suggests itself, and what one may choose."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regulars.channels.email import ours
from regulars.conversation.models import Draft, Request
from regulars.team.models import House


@dataclass(frozen=True)
class Choice:
    """One of our addresses: `value` is what an entry remembers ("" the house's), `words` what one reads."""

    value: str
    words: str
    is_chosen: bool


def choices(request: Request | None, draft: Draft | None) -> tuple[Choice, ...]:
    """What can be chosen, where there is a choice. At most three queries."""
    house = House.objects.ours()
    if house is None:
        return ()
    addresses = ours.everyone(house)
    if len(addresses) == 1:
        return ()
    wanted = draft.sent_from if draft else ours.for_answer(request, house) if request else ""
    values = {"" if ours.is_home(one, house) else one.address: one.address for one in addresses}
    return tuple(Choice(value, words, value == (wanted if wanted in values else "")) for value, words in values.items())


def chosen(wanted: str | None, request: Request | None) -> str:
    """What the entry remembers. Raises ValidationError, in words, for an address that is not ours."""
    house = House.objects.get()
    if wanted is None:
        return ours.for_answer(request, house) if request else ""
    if wanted and ours.compared(wanted) != ours.compared(ours.sender(wanted, house).address):
        raise ValidationError(
            _("“%(wanted)s” is no address of ours any more. Choose another one.") % {"wanted": wanted[:60]}
        )
    return wanted
