"""People as vCards 4.0, for the address books of others.

What was told us to be handled with care stays here: such a card is handed around. Everything is in the JSON Lines.
"""

import base64
import re
import uuid
from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from regulars.bringing.card import Day
from regulars.bringing.reading.vcards import UNKNOWN, day_text
from regulars.kit import clock
from regulars.people.models import Connection, Fact, LifeDate, Membership, Person, Place, Sensitivity, Tagging
from regulars.team.models import House

PAGE = 200
WIDTH = 75
DATES = {"birthday": "BDAY", "death": "DEATHDATE", "anniversary": "ANNIVERSARY"}


def vcards(people: QuerySet[Person], *, alone: bool = False) -> Iterator[bytes]:
    """A card for each of these people, by key, some hundred at a time; ten queries for each so many. `alone`: the
    others whom a card names come without one, so they are named in words."""
    house = House.objects.ours()
    spelling = _Spelling(house.address if house else "", alone)
    after = 0
    while rows := list(_with_everything(people.filter(pk__gt=after).order_by("pk")[:PAGE])):
        after = rows[-1].pk
        for person in rows:
            yield spelling.card(person)


def _with_everything(people: QuerySet[Person]) -> QuerySet[Person]:
    today = timezone.localdate(clock.now())
    facts = Fact.objects.current().filter(sensitivity=Sensitivity.OPEN).order_by("id")
    here = Connection.objects.filter(until=None).select_related("kind", "person", "other").order_by("id")
    return people.prefetch_related(
        "identifiers",
        Prefetch("places", Place.objects.filter(until=None).order_by("id")),
        Prefetch("life_dates", LifeDate.objects.current().order_by("id")),
        Prefetch("facts", facts),
        Prefetch("taggings", Tagging.objects.select_related("tag").order_by("id")),
        Prefetch("memberships", Membership.objects.current(today).select_related("circle").order_by("id")),
        Prefetch("connections", here),
        Prefetch("connections_here", here),
    )


class _Spelling:
    """How this house writes its cards."""

    def __init__(self, address: str, alone: bool) -> None:
        self.space, self.alone = uuid.uuid5(uuid.NAMESPACE_URL, f"mailto:{address}"), alone

    def card(self, person: Any) -> bytes:
        """One card, folded, with its ends."""
        lines = ["BEGIN:VCARD", "VERSION:4.0", f"UID:{self._uid(person.pk)}"]
        lines += [*_names(person), *_ways(person), *_places(person), *_life(person), *_circles(person)]
        lines += self._related(person)
        lines += [*_picture(person), f"REV:{clock.now():%Y%m%dT%H%M%SZ}", "END:VCARD"]
        return "".join(_folded(line) for line in lines).encode()

    def _uid(self, number: int) -> str:
        return f"urn:uuid:{uuid.uuid5(self.space, f'person {number}')}"

    def _related(self, person: Any) -> Iterator[str]:
        for one in person.connections.all():
            yield self._relation(one.other, one.kind.name)
        for one in person.connections_here.all():
            yield self._relation(one.person, one.kind.inverse)

    def _relation(self, other: Person, words: str) -> str:
        kind = re.sub(r'[";:\\\x00-\x1f]', " ", words)
        if self.alone:
            return f'RELATED;VALUE=text;TYPE="{kind}":{_text(str(other))}'
        return f'RELATED;TYPE="{kind}":{self._uid(other.pk)}'


def _names(person: Any) -> Iterator[str]:
    yield f"FN:{_text(str(person))}"
    first, _, last = person.name.partition(" ")
    yield f"N:{_text(last)};{_text(first)};;;"
    for name, value in (
        ("NICKNAME", person.called), ("PRONOUNS", person.pronouns), ("X-PHONETIC-NAME", person.sounds),
        ("TZ", person.zone),
    ):  # fmt: skip
        if value:
            yield f"{name}:{_text(value)}"
    for place, code in enumerate([person.language, *person.speaks.split()]):
        if code:
            yield f"LANG;PREF={min(place + 1, 100)}:{_text(code)}"


def _ways(person: Any) -> Iterator[str]:
    for one in person.identifiers.all():
        label = f';TYPE="{_parameter(one.label)}"' if one.label else ""
        if one.kind == "email":
            yield f"EMAIL{label}:{_text(one.raw)}"
        elif one.kind == "phone":
            yield f"TEL{label};VALUE=uri:tel:{_text(one.value)}"
        elif one.kind == "handle":
            yield f"IMPP{label}:{_text(one.raw if ':' in one.raw else 'x-handle:' + one.raw)}"


def _places(person: Any) -> Iterator[str]:
    for one in person.places.all():
        label = f';TYPE="{_parameter(one.label)}"' if one.label else ""
        parts = ("", "", one.street, one.locality, one.region, one.postcode, one.country)
        yield f"ADR{label}:{';'.join(_text(part) for part in parts)}"


def _life(person: Any) -> Iterator[str]:
    for number, one in enumerate(person.life_dates.all()):
        text = day_text(Day(one.kind, one.year, one.month, one.day))
        if one.kind == "death" and text == "--":
            yield f"DEATHDATE;VALUE=text:{UNKNOWN}"
        elif one.kind in DATES:
            yield f"{DATES[one.kind]}:{text}"
        else:
            yield f"day{number}.X-ABDATE:{text}"
            yield f"day{number}.X-ABLABEL:{_text(one.words)}"
    for one in person.facts.all():
        yield f"NOTE:{_text(one.words)}"


def _circles(person: Any) -> Iterator[str]:
    for number, one in enumerate(person.memberships.all()):
        if one.circle.kind == "company":
            yield f"org{number}.ORG:{_text(one.circle.name)}"
            if one.role:
                yield f"org{number}.TITLE:{_text(one.role)}"
    tags = [_text(one.tag.name) for one in person.taggings.all()]
    if tags:
        yield f"CATEGORIES:{','.join(tags)}"


def _picture(person: Any) -> Iterator[str]:
    if not person.face:
        return
    try:
        with person.face.open("rb") as file:
            yield f"PHOTO:data:image/jpeg;base64,{base64.b64encode(file.read()).decode()}"
    except FileNotFoundError:
        return


def _text(value: str) -> str:
    """With backslashes before what would end the value."""
    clean = value.replace("\\", "\\\\").replace("\r\n", "\n").replace("\n", "\\n").replace("\r", "\\n")
    return re.sub(r"([,;])", r"\\\1", clean)


def _parameter(value: str) -> str:
    return re.sub(r'[";:\\\x00-\x1f]', " ", value).strip()


def _folded(line: str) -> str:
    """At most 75 bytes a line, never through the middle of a letter."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > WIDTH:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    return "\r\n".join([*pieces, piece]) + "\r\n"
