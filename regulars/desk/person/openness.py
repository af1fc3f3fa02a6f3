"""Whether the person may read what was said among us, in words. Runs no query, but one where a day is named.

`zone` gives the clock of the house, on which such a day begins.
"""

from collections.abc import Callable
from datetime import tzinfo

from django.urls import reverse

from regulars.conversation.models import Entry
from regulars.conversation.withholding import AMONG_US
from regulars.desk.composer import days
from regulars.people.models import Person

Zone = Callable[[], tzinfo]


def seen(entry: Entry, person: Person, zone: Zone) -> str:
    """ "Maria can see this" beside a note that she may read by now."""
    if entry.kind != Entry.Kind.NOTE or not entry.is_open_to_the_person:
        return ""
    who = person.first_name if person.name.strip() else "They"
    since = f" since {days.in_words(entry.withheld_until, zone())}" if entry.withheld_until else ""
    return f"{who} can see this{since}"


def told(entry: Entry, person: Person, zone: Zone) -> str:
    """ "Maria does not see this until Friday 4 December: a surprise"; "" for what she may read."""
    if entry.is_open_to_the_person:
        return ""
    sees_not = f"{person.first_name} does not see this" if person.name.strip() else "They do not see this"
    until = f" until {days.in_words(entry.withheld_until, zone())}" if entry.withheld_until else ""
    return f"{sees_not}{until}: {entry.withheld_because}"


def place(entry: Entry, list_: str) -> str:
    """Where it is changed who may read it; "" for what was said between the person and us, and where nothing was."""
    said = entry.kind == Entry.Kind.NOTE or bool(entry.words.strip())  # type: ignore[attr-defined]
    if entry.kind not in AMONG_US or not said:
        return ""
    return reverse("openness", args=[entry.pk]) + (f"?list={list_}" if list_ else "")
