"""Places in a saved reply: {their first name} and the like, filled in from what we know.

A place for which we know nothing stays in braces, so that everybody sees it; a letter in which one is left
cannot be sent. Whoever writes learns in words what is missing (`missing`).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.html import escape
from django.utils.translation import gettext as _

from regulars.conversation.models import Promise, Request
from regulars.kit import day_words
from regulars.people.models import Person
from regulars.team.clocks import zone_of_house
from regulars.team.models import House, Teammate

OWN_LINE = "{your own line}"
BRACES = re.compile(r"\{\s*([^{}<>]{1,40}?)\s*\}")


@dataclass(frozen=True)
class Place:
    """A word in braces, what it becomes (`example`), and the sentence for when we know nothing to put there."""

    name: str
    example: str
    unknown: str

    @property
    def braced(self) -> str:
        """As it stands in a text."""
        return f"{{{self.name}}}"


PLACES: tuple[Place, ...] = (
    Place("their first name", "Maria", "We do not know their first name"),
    Place("their name", "Maria Lopes", "We do not know their name"),
    Place("my first name", "Ada", "You have no name here yet"),
    Place("my name", "Ada Ferro", "You have no name here yet"),
    Place("house", "Corner Roasters", "The house has no name yet"),
    Place("subject", "Loud grinder", "This matter has no subject"),
    Place("promise day", "Friday, 6 March", "Nothing is promised here with a day"),
)
BY_NAME = {one.name: one for one in PLACES}
FIRST_LINE = Place("your own line", "It was good to see you on Saturday.", "Your own line is still missing")


@dataclass(frozen=True)
class About:
    """To whom, in which matter and by whom a letter is written."""

    person: Person
    request: Request | None
    by: Teammate


def values(about: About) -> dict[str, str]:
    """What stands for each place; "" where we know nothing. At most two queries."""
    house, person, by = House.objects.ours(), about.person, about.by
    return {
        "their first name": person.first_name if person.name.strip() else "",
        "their name": person.name.strip(),
        "my first name": by.first_name if by.name.strip() else "",
        "my name": by.name.strip(),
        "house": house.name if house else "",
        "subject": about.request.subject.strip() if about.request else "",
        "promise day": _promise_day(about, house),
    }


def _promise_day(about: About, house: House | None) -> str:
    """The day of the next open promise to them, in this matter where one stands there."""
    open_ones = Promise.objects.open().filter(person=about.person).order_by("due")[:20]
    due = [one for one in open_ones if about.request is None or one.request_id in (about.request.pk, None)]
    return _day(due[0].due, zone_of_house(house)) if due else ""


def _day(moment: datetime, zone: ZoneInfo) -> str:
    return day_words.day(moment.astimezone(zone))


def fill(html: str, known: Mapping[str, str]) -> str:
    """The markup with every place filled that something is known for; the others stay in braces."""
    return _replaced(html, lambda place: escape(known.get(place.name, "")))


def _replaced(html: str, by: Callable[[Place], str]) -> str:
    def one(found: "re.Match[str]") -> str:
        place = BY_NAME.get(_name(found[1]))
        return (by(place) or place.braced) if place else found[0]

    return BRACES.sub(one, html)


def left_in(text: str) -> tuple[Place, ...]:
    """The places that still stand in a text, each once, in the order of PLACES."""
    there = {_name(one) for one in BRACES.findall(text)}
    return tuple(place for place in (*PLACES, FIRST_LINE) if place.name in there)


def unheard_of(text: str) -> tuple[str, ...]:
    """What stands in braces in a text and is no place: a slip of whoever writes a saved reply."""
    known = {*BY_NAME, FIRST_LINE.name}
    return tuple(dict.fromkeys(one for one in BRACES.findall(text) if _name(one) not in known))


def missing(places: tuple[Place, ...]) -> str:
    """What to do about places that nothing is known for, in a sentence or two; "" for none."""
    return " ".join(
        _("%(unknown)s: write something for “%(braced)s”, or take it out.")
        % {"unknown": one.unknown, "braced": one.braced}
        for one in places
    )


def _name(found: str) -> str:
    return " ".join(found.replace("&nbsp;", " ").split()).casefold()
