"""Whether a letter may go to an address. Asked in the transaction in which a channel takes the letter up.

Answers of a teammate always may. A letter that was not asked for goes to nobody who said that they want none, and
neither it nor what a rule wrote goes to an address whose mail comes back.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from regulars.conversation.models import Delivery, Entry
from regulars.kit import day_words
from regulars.people import consenting
from regulars.people.models import Identifier
from regulars.people.normalising import NotAnIdentifier, normalise


def objections(deliveries: Sequence[Delivery]) -> dict[int, str]:
    """By delivery: why it must not leave, in words; those that may are not in it. One query, three where a letter was
    not asked for."""
    entries = _watched({delivery.entry_id for delivery in deliveries})
    watched = {row: value for row in deliveries if row.entry_id in entries and (value := _value(row.address))}
    if not watched:
        return {}
    unasked = {value for row, value in watched.items() if entries[row.entry_id]}
    refusals = consenting.refusals("email", unasked) if unasked else {}
    bouncing = _bouncing(watched.values())
    found: dict[int, str] = {}
    for row, value in watched.items():
        if value in refusals and entries[row.entry_id]:
            found[row.pk] = _("They said on %(day)s that they want no letters they did not ask for.") % {
                "day": day_words.plain_day(refusals[value].at)
            }
        elif since := bouncing.get(value):
            found[row.pk] = _("Mail to this address has been coming back since %(day)s.") % {
                "day": day_words.plain_day(since)
            }
    return found


def _watched(entry_ids: Collection[int]) -> dict[int, bool]:
    """Of these entries the ones that are not simply our answer: whether nobody asked for it."""
    rows = Entry.objects.filter(Q(unasked=True) | ~Q(by_rule=""), id__in=entry_ids)
    return dict(rows.values_list("id", "unasked"))


def _value(address: str) -> str:
    try:
        return normalise("email", address)
    except NotAnIdentifier:
        return ""


def _bouncing(values: Iterable[str]) -> dict[str, datetime]:
    known = Identifier.objects.filter(kind="email", value__in=set(values), bouncing_since__isnull=False)
    return {value: since for value, since in known.values_list("value", "bouncing_since") if since}
