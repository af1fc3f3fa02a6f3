"""What would happen if two became one, in words and numbers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from regulars.desk.who.details import shown
from regulars.people.differing import Difference
from regulars.people.following import Following
from regulars.people.merging import Foresight
from regulars.people.models import Style

# How a shopkeeper calls what follows, in the order it is told; what goes without saying is left out.
CALLED = {
    "conversation.Entry.person": "Entries of the conversation",
    "conversation.Request.person": "Matters",
    "conversation.Promise.person": "Promises",
    "people.Identifier.person": "Addresses and numbers",
    "people.Fact.person": "Facts they told us",
    "people.Asking.person": "Questions we asked",
    "people.Membership.person": "Places in circles",
    "people.Connection.person": "Connections with others",
    "people.Connection.other": "Connections with others",
    "people.LifeDate.person": "Dates of their life",
    "people.Place.person": "Postal addresses",
    "people.Tagging.person": "Tags",
    "people.Standing.person": "Decisions on how we stand",
    "people.Limit.person": "Limits",
    "people.Parting.person": "Partings",
    "people.Person.merged_into": "People merged with them before",
    "conversation.Draft.person": "Letters begun",
    "conversation.Absence.person": "Times they were away",
    "people.Change.person": "Lines of their history",
}
MOST_ASIDE = 20


@dataclass(frozen=True)
class Line:
    """So many of something."""

    what: str
    count: int


@dataclass(frozen=True)
class Choice:
    """Something both have: `what` names the field, `kept` and `gone` are (value, as it is read)."""

    what: str
    words: str
    kept: tuple[str, str]
    gone: tuple[str, str]


def counted(seen: Foresight) -> list[Line]:
    """What follows, the same words added up."""
    sums: dict[str, int] = {}
    for one in seen.following:
        what = CALLED.get(one.relation.name)
        if what and (count := one.count - len(one.aside)) > 0:
            sums[what] = sums.get(what, 0) + count
    return [Line(what, sums[what]) for what in dict.fromkeys(CALLED.values()) if what in sums]


def set_aside(seen: Foresight) -> list[str]:
    """What cannot follow, one by one. One query a relation that has any."""
    return [words for one in seen.following if one.aside for words in _aside(one)]


def _aside(one: Following) -> Iterator[str]:
    rows = one.relation.model._base_manager.filter(pk__in=one.aside).order_by("pk")
    say = ASIDE.get(one.relation.model._meta.label, _plainly)
    for row in rows[:MOST_ASIDE]:
        yield say(row)
    if len(one.aside) > MOST_ASIDE:
        yield _("and %(MOST_ASIDE)s more") % {"MOST_ASIDE": len(one.aside) - MOST_ASIDE}


def _plainly(row: Any) -> str:
    name = str(row._meta.verbose_name)
    return f"{name[:1].upper()}{name[1:]}: {row}"


ASIDE: dict[str, Callable[[Any], str]] = {
    "people.Tagging": lambda row: _("The tag “%(tag)s”, which both have") % {"tag": row.tag},
    "people.Membership": lambda row: _("A place in %(circle)s, where both are") % {"circle": row.circle},
    "people.Connection": lambda row: (
        _("The connection “%(name)s”, which would be there twice or lead to itself") % {"name": row.kind.name}
    ),
    "people.Parting": lambda row: _("The parting, because we parted with both"),
    "conversation.Draft": lambda row: (
        _("A letter %(first_name)s has begun, because there is one to each") % {"first_name": row.by.first_name}
    ),
    "conversation.Absence": lambda row: (
        _("That they are away until %(until)s, because both are away") % {"until": row.until}
    ),
}


def choices(differences: Iterable[Difference]) -> list[Choice]:
    """What there is to choose, as it is read. A face is shown, not told."""
    return [
        Choice(
            one.what,
            WORDS.get(one.what, one.words[:1].upper() + one.words[1:]),
            (one.kept, _read(one.what, one.kept)),
            (one.gone, _read(one.what, one.gone)),
        )
        for one in differences
    ]


WORDS = {
    "called": "What they like to be called",
    "zone": "Where their clock hangs",
    "language": "Language to write in",
    "speaks": "Other languages",
    "reach_by": "How they like to be reached",
    "reach_words": "In their words",
    "style": "How close we are",
    "face": "Picture",
}


def _read(what: str, value: str) -> str:
    if what == "style":
        return str(Style(value).label)
    return shown(what, value)
