"""What whoever searches may see: the desk says it, and everything found is asked of these rows."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from regulars.conversation.models import Attachment, Entry, Request
from regulars.conversation.models.entry import EntryQuerySet
from regulars.people.models import Fact, Identifier, Person
from regulars.people.models.fact import FactQuerySet


@dataclass(frozen=True)
class Sight:
    """The rows of each sort that may be found; everything, where nobody says otherwise."""

    people: QuerySet[Person] = field(default_factory=Person.objects.known)
    identifiers: QuerySet[Identifier] = field(default_factory=Identifier.objects.all)
    facts: FactQuerySet = field(default_factory=lambda: FactQuerySet(Fact))
    entries: EntryQuerySet = field(default_factory=lambda: EntryQuerySet(Entry))
    requests: QuerySet[Request] = field(default_factory=lambda: Request.objects.select_related("person"))
    files: QuerySet[Attachment] = field(default_factory=lambda: Attachment.objects.filter(entry__isnull=False))
    me: Any = None
