"""Days off: taking them, coming back earlier, and who is away now.

Rooms above listen to `went`: what waits for somebody who is away goes on.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.team.clocks import today_of
from regulars.team.errors import AwayToo, NotHere, OverAlready
from regulars.team.models import House, Teammate, TimeOff

LONGEST = timedelta(days=730)

# Sent inside the transaction with `teammate`, once days off begin that hold already.
went = Signal()


def away_now(house: House | None = None) -> Mapping[int, TimeOff]:
    """Who is away at this moment, by the teammate's number, with the days off that last longest. One query, two for who
    has not read the house."""
    now, house = clock.now(), house or House.objects.ours()
    around = TimeOff.objects.around(now).select_related("teammate", "cover")
    return {row.teammate_id: row for row in sorted(around, key=lambda row: row.last) if row.holds(now, house)}


def time_off_of(teammate: Teammate) -> TimeOff | None:
    """The days off that keep a teammate away now. One query."""
    return away_now().get(teammate.pk)


@transaction.atomic
def take_off(teammate: Teammate, *, first: date, last: date, words: str = "", cover: Teammate | None = None) -> TimeOff:
    """They will be away. Raises OverAlready for days that have passed, NotHere and AwayToo for who cannot stand in."""
    _check_days(teammate, first, last)
    if cover:
        _check_cover(teammate, cover, first, last)
    made = TimeOff.objects.create(teammate=teammate, first=first, last=last, words=words.strip()[:120], cover=cover)
    if made.holds(clock.now(), House.objects.ours()):
        went.send(TimeOff, teammate=teammate)
    return made


def come_back(time_off: TimeOff) -> None:
    """They are here again, or stay after all: days that lie ahead are gone, those that began end yesterday."""
    yesterday = today_of(time_off.teammate, clock.now()) - timedelta(days=1)
    if time_off.first > yesterday:
        time_off.delete()
    else:
        time_off.last = min(time_off.last, yesterday)
        time_off.save(update_fields=["last"])


def _check_days(teammate: Teammate, first: date, last: date) -> None:
    if last < first:
        raise OverAlready(_("The last day lies before the first."))
    if last < today_of(teammate, clock.now()):
        raise OverAlready(_("These days have passed."))
    if last - first > LONGEST:
        raise OverAlready(_("That is longer than two years. Who leaves for good can be let go on the team’s page."))


def _check_cover(teammate: Teammate, cover: Teammate, first: date, last: date) -> None:
    if cover.pk == teammate.pk:
        raise NotHere(_("Somebody else has to stand in for you."))
    if not cover.is_active:
        raise NotHere(_("%(name)s does not work here any more.") % {"name": cover.name})
    if TimeOff.objects.filter(teammate=cover, first__lte=last, last__gte=first).exists():
        raise AwayToo(
            _("%(first_name)s is away on some of these days. Choose somebody else.") % {"first_name": cover.first_name}
        )
