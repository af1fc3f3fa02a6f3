"""Somebody who was made for a separation that was undone, and has nothing left, was never there: links to them lead
to whom they were taken from."""

from regulars.conversation.models import Separation
from regulars.people import relations
from regulars.people.models import Person

# What tells of somebody and is nothing they have.
TRACES = {"people.Look", "people.Change", "people.Person", "conversation.Move", "conversation.Separation"}


def lead_back(*people: Person) -> None:
    """Let those of these who were made for nothing lead back. One query, some more where one of them was."""
    made = Separation.objects.filter(to_person__in=people, made=True).select_related("from_person", "to_person")
    for done in made.order_by("id"):
        person = done.to_person
        if done.undone_at and person.merged_into_id is None and not _has_something(person):
            Person.objects.filter(pk=person.pk).update(merged_into=done.from_person)


def _has_something(person: Person) -> bool:
    kept = (one for one in relations.to_person() if one.model._meta.label not in TRACES)
    return any(one.of(person).exists() for one in kept)
