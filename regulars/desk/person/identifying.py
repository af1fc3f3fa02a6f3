"""Learning one more way to know a person. NotLearned says in words why not."""

from django.db import IntegrityError, transaction

from regulars.kit.live.announcing import announce
from regulars.people import recognising
from regulars.people.models import Identifier, Kind, Person
from regulars.people.normalising import NotAnIdentifier, normalise


class NotLearned(Exception):
    """It is no identifier, or somebody else's."""


def learn(person: Person, raw: str) -> Identifier:
    """Put it to the person; learning it twice changes nothing. Raises NotLearned."""
    kind = kind_of(raw)
    try:
        value = normalise(kind, raw)
        if not value:
            raise NotLearned("A handle needs a name behind the @.")
        if owner := recognising.find(kind, raw):
            return _known(person, owner, kind, value)
        with transaction.atomic():
            known = Identifier.objects.create(person=person, kind=kind, raw=raw.strip(), value=value, source="desk")
            if not person.known_by:
                person.known_by = known.raw
                person.save(update_fields=["known_by"])
            announce(f"person:{person.id}")
            return known
    except NotAnIdentifier as refusal:
        raise NotLearned(str(refusal)) from refusal
    except IntegrityError as race:
        raise NotLearned("Somebody else got this address a moment ago. Look them up first.") from race


def _known(person: Person, owner: Person, kind: str, value: str) -> Identifier:
    if owner.id != person.id:
        raise NotLearned(f"This belongs to {owner} already. One address leads to one person.")
    return Identifier.objects.get(kind=kind, value=value)


def kind_of(raw: str) -> str:
    """What it looks like: "@ada" is a handle, "ada@example.com" an address, "+351 912…" a number."""
    text = raw.strip()
    if text.startswith("@"):
        return Kind.HANDLE
    return Kind.EMAIL if "@" in text else Kind.PHONE
