"""Brings in who takes part: the six teammates, and everybody who ever wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import make_password

from regulars.demo.story import nouns
from regulars.demo.story.nouns import Story
from regulars.people.models import Identifier, Kind, Person, Trust
from regulars.people.normalising import normalise
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Cast:
    """The rows of those who take part, by their keys in the story; `addresses` are each person's, first one first."""

    teammates: dict[str, Teammate]
    people: dict[str, Person]
    addresses: dict[str, tuple[str, ...]]


def moved_in(story: Story) -> Cast:
    """Make the rows of everybody in the story. Three statements for each some hundred rows."""
    people = _people(story)
    return Cast(
        teammates=_teammates(story),
        people=people,
        addresses={one.key: (one.email, *one.other_emails) for one in story.people},
    )


def _teammates(story: Story) -> dict[str, Teammate]:
    """Here from the first letter on, without passwords: one comes in by a link. The first keeps the house."""
    began = story.said[0].at
    rows = [
        Teammate(
            name=one.name,
            email=one.email,
            title=one.title,
            zone=story.zone,
            password=make_password(None),
            keeps_house=place == 0,
            is_demo=True,
            joined=began,
            last_login=story.now,
        )
        for place, one in enumerate(story.teammates)
    ]
    Teammate.objects.bulk_create(rows)
    return {one.key: row for one, row in zip(story.teammates, rows, strict=True)}


def _people(story: Story) -> dict[str, Person]:
    since: dict[str, datetime] = {}
    for said in story.said:
        since.setdefault(said.person, said.at)
    rows = [
        Person(
            name=one.name,
            known_by=one.email,
            zone=one.zone,
            language=one.language,
            since=since[one.key],
            is_demo=True,
        )
        for one in story.people
    ]
    Person.objects.bulk_create(rows)
    Identifier.objects.bulk_create(
        identifier for one, row in zip(story.people, rows, strict=True) for identifier in _identifiers(one, row)
    )
    return {one.key: row for one, row in zip(story.people, rows, strict=True)}


def _identifiers(one: nouns.Person, row: Person) -> Iterator[Identifier]:
    for address in (one.email, *one.other_emails):
        yield _identifier(row, Kind.EMAIL, address, Trust.VERIFIED)
    if one.phone:
        yield _identifier(row, Kind.PHONE, one.phone, Trust.CLAIMED)


def _identifier(row: Person, kind: Kind, raw: str, trust: Trust) -> Identifier:
    return Identifier(
        person=row,
        kind=kind,
        raw=raw,
        value=normalise(kind, raw),
        trust=trust,
        verified_at=row.since if trust == Trust.VERIFIED else None,
        verified_how="its own mail server vouched for a letter from it (DMARC)" if trust == Trust.VERIFIED else "",
        source="email",
        since=row.since,
    )
