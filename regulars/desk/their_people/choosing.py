"""Whom a name means: somebody we know, asked for once more, or somebody new."""

from dataclasses import dataclass

from django.http import HttpRequest

from regulars.desk.moving.asking import number
from regulars.desk.sight import people_for, person_now, visitor
from regulars.people import introducing
from regulars.people.models import Person
from regulars.search import finding

MOST = 8


@dataclass(frozen=True)
class Whom:
    """`person` is who is meant, once that is clear; else `known` are those by that name whom we know already."""

    name: str
    person: Person | None = None
    known: tuple[Person, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether nothing is left to ask."""
        return self.person is not None or not self.known

    def met(self, request: HttpRequest) -> Person:
        """Who is meant; somebody new is made. Raises NotLearned."""
        return self.person or introducing.introduce(self.name, by=visitor(request))


def whom(request: HttpRequest, *, but: Person | None = None) -> Whom:
    """Who is meant by what was sent: `person` by number, or `name`, with `new` once it is said to be nobody we know.
    Two queries."""
    said, by = request.POST, visitor(request)
    name = " ".join(said.get("name", "").split())
    if chosen := number(said.get("person")):
        return Whom(name, person_now(by, chosen))
    if said.get("new") or not name:
        return Whom(name)
    found = [hit.person for hit in finding.find_people(name, most=MOST + 1)]
    met = people_for(by).filter(forgotten_at=None, merged_into=None).in_bulk([one.pk for one in found])
    return Whom(name, None, tuple(one for one in found if one.pk in met and one != but)[:MOST])
