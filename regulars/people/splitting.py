"""A household becomes two, and both keep their history; or they come together again.

studio = splitting.split(household, [marisol, leo], on=date(2026, 5, 1), name="Vega", by=ada)
splitting.put_back(studio, by=ada)
"""

from collections.abc import Collection, Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.people import circles, editing, places
from regulars.people.dating import today
from regulars.people.errors import NotLearned, StaysAsItIs
from regulars.people.models import Circle, Membership, Person
from regulars.people.partial_dates import day_in_words
from regulars.team.models import Teammate


@transaction.atomic
def split(
    circle: Circle,
    leaving: Collection[Person],
    *,
    on: date,
    name: str,
    by: Teammate | None,
    address: Mapping[str, str] | None = None,
    why: str = "",
) -> Circle:
    """Those who leave form a circle of their own from that day on, in the roles they had; the others stay.

    Raises NotLearned when nobody leaves or nobody stays, or the day is ahead or before somebody came."""
    Circle.objects.select_for_update().get(pk=circle.pk)
    there = list(Membership.objects.current(today()).filter(circle=circle).select_related("person", "circle"))
    going = [row for row in there if row.person_id in {person.pk for person in leaving}]
    _check(going, there, on)
    own = circles.found(circle.kind, name, by=by)
    Circle.objects.filter(pk=own.pk).update(split_from=circle, is_demo=circle.is_demo)
    own.refresh_from_db()
    for row in going:
        circles.change(row, role=row.role, since=row.since, until=on, by=by, why=why)
        circles.join(own, row.person, role=row.role, since=on, by=by)
    if address and any(value.strip() for value in address.values()):
        places.settle(own, address, since=on, by=by)
    editing.note(None, "split", "", f"{own} since {day_in_words(on)}", circle=circle, by=by, why=why)
    editing.note(None, "split", "", f"from {circle} since {day_in_words(on)}", circle=own, by=by, why=why)
    return own


@transaction.atomic
def put_back(own: Circle, *, by: Teammate | None, why: str = "") -> Circle:
    """Those who left come back into the circle they came from, as if they had never left it; the other one ends unless
    somebody else is in it by now. Gives the circle they are in again. Raises StaysAsItIs."""
    if own.split_from is None or own.ended_at:
        raise StaysAsItIs(_("There is nothing to put back: this was not split off, or is no more."))
    home = Circle.objects.select_for_update().get(pk=own.split_from.pk)
    if home.ended_at:
        raise StaysAsItIs(_("%(home)s is no more. Let it go on first.") % {"home": home})
    for row in Membership.objects.filter(circle=own, until=None).select_related("person", "circle"):
        _bring_home(row, home, by=by, why=why)
    if not Membership.objects.current(today()).filter(circle=own).exists():
        circles.end(own, by=by, why=why or _("Together again in %(home)s") % {"home": home})
    editing.note(None, "split", str(own), "together again", circle=home, by=by, why=why)
    return home


def came_with_the_split(own: Circle) -> list[Membership]:
    """Those in it today who left the circle it was split from: whom put_back would bring back. One query."""
    left = Membership.objects.filter(circle=own.split_from, until__isnull=False).values("person")
    return list(Membership.objects.filter(circle=own, until=None, person__in=left).select_related("person"))


def _bring_home(row: Membership, home: Circle, *, by: Teammate | None, why: str) -> None:
    """End one membership in the split-off circle and let the one before go on, where they had one."""
    before = Membership.objects.filter(circle=home, person=row.person, until=row.since).select_related("circle").last()
    if before is None:
        return
    circles.change(row, role=row.role, since=row.since, until=max(today(), row.since or today()), by=by, why=why)
    if not Membership.objects.filter(circle=home, person=row.person, until=None).exists():
        circles.change(before, role=before.role, since=before.since, until=None, by=by, why=why)


def _check(going: list[Membership], there: list[Membership], on: date) -> None:
    if not going:
        raise NotLearned(_("Choose who moves out."))
    if len(going) == len(there):
        raise NotLearned(_("If all of them move, give the household another address instead."))
    if on > today():
        raise NotLearned(_("That day is still ahead. Split it when it has come."))
    for row in going:
        if row.since and row.since > on:
            raise NotLearned(
                _("%(person)s came only on %(day_in_words)s.")
                % {"person": row.person, "day_in_words": day_in_words(row.since)}
            )
