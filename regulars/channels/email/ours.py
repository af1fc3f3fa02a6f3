"""Which mail addresses are ours, and which of them a letter leaves from.

The house's address always is; others are SendingAddress rows. Entries and drafts remember one by its words
(`sent_from`, "" is the house's); a letter only ever leaves from an address that is still ours.
"""

from collections.abc import Iterable

from django.db.models import QuerySet

from regulars.channels.email.models import SendingAddress
from regulars.conversation.models import Entry, Request
from regulars.kit.prepared import Prepared
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.team.models import House

_by_value: Prepared[SendingAddress] = Prepared(
    lambda values: SendingAddress.objects.filter(value__in=values), standing=True
)
_all: Prepared[SendingAddress] = Prepared(
    lambda: SendingAddress.objects.select_related("team", "mailbox").order_by("address"), standing=True
)
_came_to: Prepared[str] = Prepared(
    lambda request: (
        Entry.objects.filter(
            request=request, kind=Entry.Kind.MESSAGE, channel="email", by_person__isnull=False, automatic=False
        )
        .order_by("-at", "-id")
        .values_list("sent_from", flat=True)[:1]
    )
)


def everyone(house: House) -> list[SendingAddress]:
    """All of them, the house's own first. One query."""
    home = compared(house.address)
    rows = _all.all()
    first = next((row for row in rows if row.value == home), None) or _of_the_house(house)
    return [first, *(row for row in rows if row.value != home)]


def besides_the_house_s() -> QuerySet[SendingAddress]:
    """The addresses that were entered: where there are none, there is nothing to choose from."""
    return SendingAddress.objects.all()


def sender(sent_from: str, house: House) -> SendingAddress:
    """What a letter with this `sent_from` leaves from: the address if it is still ours, else the house's. One query."""
    wanted, home = compared(sent_from), compared(house.address)
    found = {row.value: row for row in _by_value.all(values=[wanted or home, home])}
    return found.get(wanted) or found.get(home) or _of_the_house(house)


def came_to(addresses: Iterable[str], house: House) -> str:
    """The first of these addresses that is ours, as `sent_from` has it: "" for the house's own and for none.

    Plus-tags do not matter (hello+shop@…). No query where all are the house's.
    """
    home = compared(house.address)
    values = list(dict.fromkeys(value for address in addresses if (value := compared(address))))
    if not values or values[0] == home:
        return ""
    known = {row.value: row.address for row in _by_value.all(values=values[:40])}
    first = next((value for value in values if value == home or value in known), home)
    return "" if first == home else known[first]


def for_answer(request: Request, house: House) -> str:
    """The `sent_from` of an answer in this request: the address of the team it is with, else the one written to."""
    if request.team_id and (of_team := SendingAddress.objects.filter(team=request.team_id).order_by("id").first()):
        return "" if of_team.value == compared(house.address) else of_team.address
    return _came_to.first(request=request) or ""


def among(addresses: Iterable[str], house: House) -> set[str]:
    """Those of these addresses that are ours, also with a tag (hello+r.…@). At most one query."""
    home, given = compared(house.address), {address: compared(address) for address in addresses}
    others = sorted({value for value in given.values() if value and value != home})
    known = {home, *(row.value for row in _by_value.all(values=others))}
    return {address for address, value in given.items() if value in known}


def is_home(address: SendingAddress, house: House) -> bool:
    """Whether it is the house's own."""
    return address.value == compared(house.address)


def compared(address: str) -> str:
    """The address by which ours are told: normalised, without a plus-tag; "" for what is none."""
    try:
        local, _, domain = normalise("email", address).rpartition("@")
    except NotAnIdentifier:
        return ""
    return f"{local.partition('+')[0] or local}@{domain}"


def _of_the_house(house: House) -> SendingAddress:
    return SendingAddress(address=house.address, value=compared(house.address))
