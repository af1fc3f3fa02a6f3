"""How open a note is: read by the person too, or not for a reason, or not until a day. Every change is kept."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation.errors import NoReason
from regulars.conversation.models import Entry, Opening
from regulars.kit.live.announcing import announce
from regulars.team.models import Teammate

# What is said among us: a note, and the sentence of a hand-over.
AMONG_US = (Entry.Kind.NOTE, Entry.Kind.ASSIGNED, Entry.Kind.UNASSIGNED)


@transaction.atomic
def change(entry: Entry, *, by: Teammate, because: str, until: datetime | None) -> Opening | None:
    """From now on the person may read it (because=""), or not for this reason, until then if a moment is given.

    None where that is how it stands. Raises NoReason for a day without a reason, and for what is not said among us.
    """
    held = Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    because = " ".join(because.split())[:300]
    if held.kind not in AMONG_US:
        raise NoReason(_("Only a note can be kept from them. What was said between you and them is theirs too."))
    if until and not because:
        raise NoReason(_("Say why they may not read it until then."))
    if (because, until) == (held.withheld_because, held.withheld_until):
        return None
    opening = Opening.objects.create(
        entry=held,
        by=by,
        because=because,
        until=until,
        because_before=held.withheld_because,
        until_before=held.withheld_until,
    )
    Entry.objects.filter(pk=held.pk).update(withheld_because=because, withheld_until=until)
    announce(f"person:{held.person_id}")
    return opening
