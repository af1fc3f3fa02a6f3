"""Cards of one file that name each other: she is his spouse. Done when all are in; twice is as good as once."""

from regulars.bringing.files import cards_of
from regulars.bringing.gathering import keys_of
from regulars.bringing.knowing import key_of
from regulars.bringing.models import Import, Row
from regulars.kit import clock
from regulars.people.models import Change, Connection, ConnectionKind, Fact, Person


def tie(brought: Import) -> None:
    """Connect the people of a file whose cards name each other; where we have no word for what they are to each other,
    it becomes a fact."""
    if brought.kind != Import.Kind.CARDS:
        return
    kinds = {kind.name.casefold(): (kind, True) for kind in ConnectionKind.objects.order_by("-id")}
    kinds |= {
        kind.inverse.casefold(): (kind, False)
        for kind in ConnectionKind.objects.order_by("-id")
        if kind.inverse.casefold() not in kinds
    }
    for card in cards_of(brought):
        person = _person(key_of(card)) if card.ties and not card.refusal else None
        for one in card.ties if person else []:
            other = _person(*keys_of(one.uid))
            if person and other and other.pk != person.pk:
                _connect(brought, person, other, one.kind, kinds.get(one.kind))


def _person(*keys: str) -> Person | None:
    rows = Row.objects.filter(key__in=keys, person__isnull=False).select_related("person__merged_into")
    row = rows.order_by("-id").first()
    return row.person.leads_to if row and row.person else None


def _connect(
    brought: Import, person: Person, other: Person, words: str, found: "tuple[ConnectionKind, bool] | None"
) -> None:
    if found is None:
        told = f"{words}: {other}"[:500]
        if not Fact.objects.filter(person=person, words=told).exists():
            Fact.objects.create(person=person, words=told, topic="family", source=brought.source, heard_by=brought.by)
        return
    kind, forward = found
    one, two = (person, other) if forward else (other, person)
    there = Connection.objects.filter(kind=kind, until=None)
    symmetric = kind.name == kind.inverse and there.filter(person=two, other=one).exists()
    if symmetric or there.filter(person=one, other=two).exists():
        return
    Connection.objects.create(person=one, other=two, kind=kind, source=brought.source, by=brought.by)
    Change.objects.create(
        person=person, what="connection", after=f"{words}: {other}", by=brought.by, source="import",
        why=brought.name[:300], at=clock.now(),
    )  # fmt: skip
