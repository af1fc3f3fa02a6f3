"""The days that matter to people: written down, set right, taken away.

    occasions.write_down(maria, "Leo's first game", "7 March 2026", hour="10:00", by=ada)

Each deed stands in the person's history.
"""

import re
from datetime import date
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.care.models import Occasion
from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people import editing
from regulars.people.errors import NotLearned
from regulars.people.models import Connection, Person
from regulars.people.partial_dates import Partial, read
from regulars.team.clocks import zone_of_house
from regulars.team.models import Teammate

LONGEST = 200
AT_ONCE = 500
_HOUR = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")


@transaction.atomic
def write_down(
    person: Person,
    words: str,
    day: str,
    *,
    by: Teammate | None,
    hour: str = "",
    about: Person | None = None,
    entry: Entry | None = None,
    kind: str = "occasion",
    comes_round: bool = False,
) -> Occasion:
    """Keep a day of theirs. A day without a year is the next one. Raises NotLearned for what is no day or no words."""
    zone = person.tz or zone_of_house()
    row = Occasion(person=Person.objects.held(person.pk), about=about, entry=entry, kind=kind, zone=str(zone), by=by)
    if row.person.forgotten_at:
        raise NotLearned(_("We have forgotten this person, and keep nothing about them any more."))
    _fill(row, words, day, hour, comes_round=comes_round)
    row.save()
    editing.note(row.person, "occasion", "", in_history(row), by=by)
    announce(f"person:{person.pk}", "today")
    return row


@transaction.atomic
def set_right(
    row: Occasion, words: str, day: str, *, by: Teammate, hour: str = "", comes_round: bool = False
) -> Occasion:
    """It is another day, or called otherwise. Raises NotLearned."""
    held = Occasion.objects.select_for_update(of=("self",)).select_related("person").get(pk=row.pk)
    before = in_history(held)
    _fill(held, words, day, hour, comes_round=comes_round)
    if in_history(held) != before:
        held.save()
        editing.note(held.person, "occasion", before, in_history(held), by=by)
        announce(f"person:{held.person_id}", "today")
    return held


@transaction.atomic
def take_away(row: Occasion, *, by: Teammate, why: str = "") -> None:
    """It is not so, or we need not know it. That it stood here says the history."""
    held = Occasion.objects.select_for_update(of=("self",)).select_related("person").filter(pk=row.pk).first()
    if held:
        editing.note(held.person, "occasion", in_history(held), "", by=by, why=why)
        held.delete()
        announce(f"person:{held.person_id}", "today")


def come_round() -> int:
    """Reckon anew those that come every year and have been; how many. Goes on where it was stopped."""
    found, last = 0, 0
    gone = Occasion.objects.filter(comes_round=True).before(clock.now().date())
    while rows := list(gone.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        for row in rows:
            row.next_on = row.comes_next(_today(row.zone))
        Occasion.objects.bulk_update(rows, ["next_on"])
        found, last = found + len(rows), rows[-1].pk
    return found


def whose(person: Person, subject: str) -> Person | None:
    """Somebody of theirs who is called like this: the only one of that first name. One query; none without a name."""
    name = subject.split(maxsplit=1)[0].removesuffix("'s").removesuffix("’s").casefold() if subject.split() else ""
    if not name:
        return None
    edges = Connection.objects.of(person).select_related("person", "other")
    others = [one.other if one.person_id == person.pk else one.person for one in edges[:200]]
    alike = {one.pk: one for one in others if one.first_name.casefold() == name}
    return next(iter(alike.values())) if len(alike) == 1 else None


def in_history(row: Occasion) -> str:
    """ "Leo's first game: 7 March 2026, 10:00"."""
    told = ", ".join(filter(None, [str(row.partial), row.hour, _("every year") if row.comes_round else ""]))
    return f"{row.words}: {told}"


def _fill(row: Occasion, words: str, day: str, hour: str, *, comes_round: bool) -> None:
    said = " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
    if not said:
        raise NotLearned(_("Say what happens on that day, in a few words."))
    if len(said) > LONGEST:
        raise NotLearned(_("Say it in %(LONGEST)s letters.") % {"LONGEST": LONGEST})
    today = _today(row.zone)
    found = _with_a_year(read(day), today)
    row.words, row.hour, row.comes_round = said, _hour(hour), comes_round and bool(found.month and found.day)
    row.year, row.month, row.day = found.year, found.month, found.day
    row.next_on = row.comes_next(today)


def _with_a_year(found: Partial, today: date) -> Partial:
    """A day or a month that was told without a year is the next one."""
    if found.year or not found.month:
        return found
    if found.day and (ahead := found.next_on(today)):
        return Partial(ahead.year, found.month, found.day)
    return Partial(today.year if found.month >= today.month else today.year + 1, found.month)


def _hour(typed: str) -> str:
    if not typed.strip():
        return ""
    if not (told := _HOUR.fullmatch(typed.strip())):
        raise NotLearned(_("Write the hour like 10:00, or leave it empty."))
    return f"{int(told[1]):02}:{told[2]}"


def _today(zone: str) -> date:
    return clock.now().astimezone(ZoneInfo(zone)).date()
