"""Whether the person may read what was said among us, in words. Runs no query, but one where a day is named.

`zone` gives the clock of the house, on which such a day begins.
"""

from collections.abc import Callable
from datetime import tzinfo

from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.conversation.models import Entry
from regulars.conversation.withholding import AMONG_US
from regulars.desk.composer import days
from regulars.people.models import Person

Zone = Callable[[], tzinfo]


def seen(entry: Entry, person: Person, zone: Zone) -> str:
    """ "Maria can see this" beside a note that she may read by now."""
    if entry.kind != Entry.Kind.NOTE or not entry.is_open_to_the_person:
        return ""
    who = person.first_name if person.name.strip() else _("They")
    since = (
        _(" since %(in_words)s") % {"in_words": days.in_words(entry.withheld_until, zone())}
        if entry.withheld_until
        else ""
    )
    return _("%(who)s can see this%(since)s") % {"who": who, "since": since}


def told(entry: Entry, person: Person, zone: Zone) -> str:
    """ "Maria does not see this until Friday 4 December: a surprise"; "" for what she may read."""
    if entry.is_open_to_the_person:
        return ""
    sees_not = (
        _("%(first_name)s does not see this") % {"first_name": person.first_name}
        if person.name.strip()
        else _("They do not see this")
    )
    until = (
        _(" until %(in_words)s") % {"in_words": days.in_words(entry.withheld_until, zone())}
        if entry.withheld_until
        else ""
    )
    return f"{sees_not}{until}: {entry.withheld_because}"


def place(entry: Entry, list_: str) -> str:
    """Where it is changed who may read it; "" for what was said between the person and us, and where nothing was."""
    said = entry.kind == Entry.Kind.NOTE or bool(entry.words.strip())  # type: ignore[attr-defined]
    if entry.kind not in AMONG_US or not said:
        return ""
    return reverse("openness", args=[entry.pk]) + (f"?list={list_}" if list_ else "")
