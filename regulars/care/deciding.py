"""Deciding about an offer: keeping it, waving it away, and undoing either.

deciding.keep(noticed, Wanted("Leo's first game", "7 March 2026", "10:00"), by=ada)
deciding.wave_away(noticed, by=ada)
"""

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.care.becoming import Wanted, become, unmake
from regulars.care.errors import AlreadyDecided
from regulars.care.models import Noticed
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import Teammate

State = Noticed.State


@transaction.atomic
def keep(noticed: Noticed, wanted: Wanted, *, by: Teammate) -> Noticed:
    """Make of the offer what it is, in the teammate's words. Keeping twice is harmless. Raises AlreadyDecided, and
    NotLearned for words or a day that cannot be kept."""
    held = _held(noticed)
    if held.state == State.KEPT:
        return held
    if held.state == State.WAVED:
        raise AlreadyDecided(_("Somebody waved it away a moment ago. Undo that first."))
    become(held, wanted, by=by)
    return _decided(held, State.KEPT, by)


@transaction.atomic
def wave_away(noticed: Noticed, *, by: Teammate) -> Noticed:
    """It does not matter, or it is wrong: it is not offered again. Waving twice is harmless. Raises AlreadyDecided."""
    held = _held(noticed)
    if held.state == State.WAVED:
        return held
    if held.state == State.KEPT:
        raise AlreadyDecided(_("Somebody kept it a moment ago. Undo that first."))
    return _decided(held, State.WAVED, by)


@transaction.atomic
def undo(noticed: Noticed, *, by: Teammate) -> Noticed:
    """It is an offer again, and what it became is taken back. Harmless where nobody decided."""
    held = _held(noticed)
    if held.state == State.KEPT:
        unmake(held, by=by)
    return held if held.state == State.OFFERED else _decided(held, State.OFFERED, None)


def _held(noticed: Noticed) -> Noticed:
    """The offer as it is now; nobody else decides, or moves its entry, meanwhile."""
    Person.objects.select_for_update().get(pk=noticed.entry.person_id)
    rows = Noticed.objects.select_for_update(of=("self",)).select_related(
        "entry__person", "entry__request", "occasion", "fact", "connection", "tagging__tag"
    )
    return rows.get(pk=noticed.pk)


def _decided(held: Noticed, state: Noticed.State, by: Teammate | None) -> Noticed:
    held.state, held.by, held.at = state, by, clock.now()
    held.save(update_fields=["state", "by", "at", "fact", "connection", "occasion", "tagging"])
    announce(f"person:{held.entry.person_id}")
    return held
