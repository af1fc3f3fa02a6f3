"""Giving people out: everybody or one, everything or cards. Each time is written down, with who and how many.

export, pieces = giving_out.everything(by=jo)             # a zip: people.jsonl, people.vcf, files/…
export, pieces = giving_out.cards(by=jo, person=maria)    # people.vcf
"""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from regulars.bringing.models import Export
from regulars.bringing.out.lines import Scope, files, lines
from regulars.bringing.out.packing import packed, pieces_of
from regulars.bringing.out.vcards import vcards
from regulars.kit import clock
from regulars.people.models import Person
from regulars.team.models import Teammate

Pieces = Iterator[bytes]


def everything(*, by: Teammate | None, person: Person | None = None) -> tuple[Export, Pieces]:
    """All there is about everybody, or about one, as a package whose bytes are made while they are read."""
    export = _written_down(Export.Form.EVERYTHING, by, person)
    scope = Scope(person)
    return export, _counted(export, packed(_members(scope), at=clock.now()), _people(person))


def cards(
    *, by: Teammate | None, person: Person | None = None, people: QuerySet[Person] | None = None
) -> tuple[Export, Pieces]:
    """Cards of everybody, of one, or of these people."""
    export = _written_down(Export.Form.CARDS, by, person)
    wanted = _people(person) if people is None else people
    return export, _counted(export, vcards(wanted, alone=person is not None), wanted)


def only_lines(*, by: Teammate | None, person: Person | None = None) -> tuple[Export, Pieces]:
    """The JSON Lines alone, without files."""
    export = _written_down(Export.Form.EVERYTHING, by, person)
    return export, _counted(export, lines(Scope(person)), _people(person))


def _members(scope: Scope) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield "people.jsonl", lines(scope)
    yield "people.vcf", vcards(_people(scope.person), alone=scope.person is not None)
    for place, kept in files(scope):
        yield place, pieces_of(kept)


def _people(person: Person | None) -> QuerySet[Person]:
    return Person.objects.filter(pk=person.pk) if person else Person.objects.known()


def _written_down(form: str, by: Teammate | None, person: Person | None) -> Export:
    return Export.objects.create(form=form, by=by, person=person, of_one=person is not None)


def _counted(export: Export, pieces: Pieces, people: QuerySet[Person]) -> Pieces:
    """The pieces; when the last was taken the export knows its end."""
    yield from pieces
    Export.objects.filter(pk=export.pk).update(count=people.count(), ended_at=clock.now())
