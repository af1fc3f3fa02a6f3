"""What came from an address, or went to it, before we knew whose it is.

An entry keeps every address that took part in it as it was written. As soon as somebody is known by that address, they
are the one who took part, in everything that was ever said.
"""

from collections.abc import Collection

from django.db.models import QuerySet

from regulars.conversation.models import Entry, Participant
from regulars.kit.live.announcing import announce
from regulars.people.models import Identifier, Kind, Person

# What can stand on an entry as who took part: a customer number or a browser never does.
SPOKEN = {Kind.EMAIL, Kind.PHONE, Kind.HANDLE}


def attach(identifier: Identifier) -> int:
    """Give all that this identifier took part in without being anybody's to its person; how often that was. One
    statement, served by an index, for ten entries and for ten thousand."""
    if identifier.kind not in SPOKEN:
        return 0
    nobodys = Participant.objects.filter(value=identifier.value, person=None)
    found = nobodys.update(person=identifier.person_id)
    if found:
        announce(f"person:{identifier.person_id}")
    return found


def attach_many(values: Collection[str]) -> int:
    """The same for all who are known by these from now on. One statement where none of them took part in anything."""
    spoken = set(Participant.objects.filter(value__in=values, person=None).values_list("value", flat=True))
    return sum(attach(one) for one in Identifier.objects.filter(value__in=spoken)) if spoken else 0


def elsewhere(person: Person) -> QuerySet[Entry]:
    """What was said in conversations of others and they took part in, the newest first: a letter of which they got a
    copy, or that they wrote in somebody else's matter."""
    took_part = Participant.objects.filter(person=person).values("entry")
    found = Entry.objects.filter(id__in=took_part, kind=Entry.Kind.MESSAGE).exclude(person=person)
    return found.order_by("-at", "-id")
