"""What the people room refuses.

PeopleError
├── EditedMeanwhile   somebody else changed it since this page was opened; it says who, and what it is now
├── NotLearned        what was typed cannot be kept, in words
│   └── BelongsTo     it is an identifier of somebody else, who is named
└── StaysAsItIs       a deed on who somebody is cannot be done or undone, in words
"""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from regulars.people.models import Identifier


class PeopleError(Exception):
    """A refusal of the people room; its words can be shown to a teammate."""


class EditedMeanwhile(PeopleError):
    """Somebody else changed it since the page was opened. `now` is what it says now, `by` who did it ("" unknown)."""

    def __init__(self, what: str, now: str, *, by: str = "", at: datetime | None = None) -> None:
        self.what, self.now, self.by, self.at = what, now, by, at
        super().__init__(
            _("%(by)s changed this meanwhile. It says “%(now)s” now.") % {"by": by or "Somebody", "now": now}
            if now
            else _("%(by)s took this away meanwhile.") % {"by": by or "Somebody"}
        )


class NotLearned(PeopleError):
    """What was typed cannot be kept."""


class BelongsTo(NotLearned):
    """One address leads to one person, and this one leads to somebody else: `known` is theirs."""

    def __init__(self, known: "Identifier") -> None:
        self.known = known
        super().__init__(
            _("This belongs to %(person)s already. One address leads to one person.") % {"person": known.person}
        )


class StaysAsItIs(PeopleError):
    """A deed on who somebody is cannot be done, or not be undone any more."""
