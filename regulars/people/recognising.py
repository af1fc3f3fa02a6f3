"""Recognising somebody by what they show us."""

from django.db import IntegrityError, connection, transaction

from regulars.kit import clock
from regulars.kit.prepared import Prepared
from regulars.people.models import Change, Identifier, Kind, Person, Trust
from regulars.people.normalising import normalise
from regulars.people.signals import learned

# What somebody can be called by while we know no name.
SPOKEN = {Kind.EMAIL, Kind.PHONE, Kind.HANDLE}

_identifier: Prepared[Identifier] = Prepared(
    lambda kind, value: Identifier.objects.select_related("person").filter(kind=kind, value=value)[:1]
)


def find(kind: str, raw: str) -> Person | None:
    """The person known by this identifier, or None. Raises NotAnIdentifier. One query."""
    known = _known(kind, normalise(kind, raw))
    return known.person if known else None


def recognise(
    kind: str,
    raw: str,
    *,
    name: str = "",
    trust: str = Trust.CLAIMED,
    how: str = "",
    source: str = "",
    heard: bool = False,
) -> Person:
    """The person known by this identifier, made if there is none; a name is learned once, never overwritten.

    What is only claimed proves nothing later, and what was proven once stays so; `how` says in words by what.
    `heard` says that something has just come from it, so that letters may reach it again.

    Safe when two arrive at the same instant: the identifier's unique constraint decides and the later one
    joins the earlier. Raises NotAnIdentifier.
    """
    value = normalise(kind, raw)
    met = _known(kind, value)
    known = met or _meet(kind, value, raw=raw, name=name, source=source)
    proves = trust == Trust.VERIFIED and known.trust != Trust.VERIFIED
    works = heard and known.bouncing_since is not None
    if met and (proves or works) and connection.features.has_select_for_update:
        # A merge holds the person before it touches what they are known by: in the other order each would wait.
        list(Person.objects.select_for_update().filter(pk=met.person_id).values_list("pk"))
    _learn_name(known.person, name, source)
    if proves:
        Identifier.objects.filter(id=known.id).update(trust=trust, verified_at=clock.now(), verified_how=how[:120])
    if works:
        known.works_again()
    return known.person


def _known(kind: str, value: str) -> Identifier | None:
    return _identifier.first(kind=str(kind), value=value)


def _meet(kind: str, value: str, *, raw: str, name: str, source: str) -> Identifier:
    try:
        with transaction.atomic():
            known_by = raw.strip()[:320] if kind in SPOKEN else ""
            person = Person.objects.create(name=" ".join(name.split())[:200], known_by=known_by)
            if person.name:
                _remember_where_from(person, source)
            known = Identifier.objects.create(person=person, kind=kind, value=value, raw=raw.strip(), source=source)
            learned.send(Identifier, identifier=known)
            return known
    except IntegrityError:
        first = _known(kind, value)
        if first is None:
            raise
        return first


def _learn_name(person: Person, name: str, source: str) -> None:
    if name.strip() and not person.name:
        person.call(name)
        _remember_where_from(person, source)


def _remember_where_from(person: Person, source: str) -> None:
    """Nobody wrote it down: they are called so in what came from there."""
    Change.objects.create(person=person, what="name", after=person.name, source=source)
