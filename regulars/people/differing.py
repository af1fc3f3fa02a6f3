"""What two people differ in, and what the one who stays is called, speaks and looks like afterwards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from regulars.people.editing import EDITABLE
from regulars.people.errors import StaysAsItIs
from regulars.people.models import Person
from regulars.people.setting_aside import text_of, value_of
from regulars.people.sorting import sort_key

# What somebody chooses, one by one.
CHOSEN = (*EDITABLE, "face", "style")
Sum = Callable[[Any, Any], Any]


def _earlier(ours: Any, theirs: Any) -> Any:
    return min(ours, theirs)


# What nobody has to choose.
SUMS: dict[str, Sum] = {
    "since": _earlier,
    "known_by": lambda ours, theirs: ours or theirs,
    "has_died": lambda ours, theirs: ours or theirs,
    # Taking the demo away must never take somebody real along.
    "is_demo": lambda ours, theirs: ours and theirs,
}


@dataclass(frozen=True)
class Difference:
    """A column in which both have something, and not the same; `default` is what stays if nobody chooses."""

    what: str
    words: str
    kept: str
    gone: str
    default: str


def differences(kept: Person, gone: Person) -> list[Difference]:
    """What there is to choose. Runs no query."""
    found = []
    for what in CHOSEN:
        ours, theirs = _plain(kept, what), _plain(gone, what)
        if ours and theirs and ours != theirs:
            words = str(_column(what).verbose_name)
            found.append(Difference(what, words, ours, theirs, ours))
    return found


def chosen(kept: Person, gone: Person, choices: Mapping[str, str]) -> dict[str, str]:
    """What each of CHOSEN says afterwards: as somebody chose, else as it was, else what the other one has.

    Raises StaysAsItIs for a choice that is neither's: somebody changed it since.
    """
    after = {}
    for what in CHOSEN:
        ours, theirs = _plain(kept, what), _plain(gone, what)
        after[what] = choices.get(what, ours or theirs)
        if after[what] not in (ours, theirs):
            raise StaysAsItIs(_("Somebody changed one of the two meanwhile. Look at both once more."))
    if unknown := set(choices) - set(CHOSEN):
        raise ValueError(f"{', '.join(sorted(unknown))}: nobody chooses that.")
    return after


def become(kept: Person, gone: Person, after: Mapping[str, str]) -> dict[str, list[Any]]:
    """Write it to the one kept; {column: [before, after]} as text for the ledger."""
    values = {what: value for what, value in after.items() if value != _plain(kept, what)}
    values |= {what: add(getattr(kept, what), getattr(gone, what)) for what, add in SUMS.items()}
    if "name" in values:
        values["sort_name"] = sort_key(values["name"])
    changed = {}
    for what, value in values.items():
        field = _column(what)
        before = text_of(field, kept)
        setattr(kept, what, value)
        if (now := text_of(field, kept)) != before:
            changed[what] = [before, now]
    Person.objects.filter(pk=kept.pk).update(**{what: getattr(kept, what) for what in changed})
    return changed


def be_again(kept: Person, changed: Mapping[str, list[Any]]) -> None:
    """Give the one kept back what it was, where nobody has changed it since."""
    back = {}
    for what, (before, after) in changed.items():
        field = _column(what)
        if text_of(field, kept) == after:
            back[what] = value_of(field, before)
    if back:
        Person.objects.filter(pk=kept.pk).update(**back)


def _column(what: str) -> "models.Field[Any, Any]":
    field: models.Field[Any, Any] = Person._meta.get_field(what)  # type: ignore[assignment]
    return field


def _plain(person: Person, what: str) -> str:
    """The value as a form carries it: a face by the name of its file."""
    return str(getattr(person, what) or "")
