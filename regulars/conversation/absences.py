"""People who are away: learned from their own automatic replies, ended when they write."""

from datetime import date

from regulars.conversation.models import Absence, Entry
from regulars.kit.live.announcing import announce
from regulars.kit.prepared import Prepared
from regulars.people.models import Person

_current: Prepared[int] = Prepared(
    lambda person: Absence.objects.current().filter(person=person).values_list("id", flat=True)[:1]
)


def learn(person: Person, *, until: date, entry: Entry) -> Absence:
    """Their own reply says that they are away up to and including this day; it replaces what an earlier one said.

    A day that a teammate set right stays, unless the reply names a later one.
    """
    absence, fresh = Absence.objects.get_or_create(
        person=person, ended_at=None, defaults={"until": until, "entry": entry}
    )
    if not fresh and (absence.corrected_by_id is None or until > absence.until):
        Absence.objects.filter(pk=absence.pk).update(until=until, entry=entry, corrected_by=None)
        absence.refresh_from_db()
    announce(f"person:{person.pk}")
    return absence


def they_are_here(person: Person) -> None:
    """They wrote themselves. One query where nothing was known of an absence."""
    if _current.first(person=person):
        for absence in Absence.objects.current().filter(person=person):
            absence.end()
