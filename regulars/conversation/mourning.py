"""Somebody died: it stands on the timeline and among the dates of their life, nobody greets them from then on, and a
mistake can be taken back."""

from django.db import transaction

from regulars.conversation.models import Entry
from regulars.conversation.models.entry import excerpt_of
from regulars.kit import clock
from regulars.people import dating, editing
from regulars.people.errors import NotLearned
from regulars.people.models import LifeDate, Person
from regulars.people.partial_dates import Partial, read
from regulars.team.models import Teammate


@transaction.atomic
def record(person: Person, typed: str, *, by: Teammate | None, words: str = "", source: str = "desk") -> LifeDate:
    """They died on this day, as far as it is known ("" when nobody told us). `words` say from whom we know it.

    Saying it again is harmless; another day sets it right. Raises NotLearned."""
    held = Person.objects.held(person.pk)
    found = read(typed) if typed.strip() else Partial()
    _check(held, found)
    row = dating.write_down(held, found, by=by, source=source, why=words)
    if not held.has_died:
        person.has_died = held.has_died = True
        held.save(update_fields=["has_died"])
        _tell(held, Entry.Kind.DIED, words, by=by)
    return row


@transaction.atomic
def take_back(person: Person, *, by: Teammate | None, why: str) -> None:
    """They are alive: it was a mistake, or about somebody else. Raises NotLearned without a word why."""
    if not why.strip():
        raise NotLearned("Write how you know it.")
    held = Person.objects.held(person.pk)
    if not held.has_died:
        return
    died = LifeDate.objects.current().filter(person=held, kind=LifeDate.Kind.DEATH)
    before = next((str(dating.partial_of(row)) for row in died), "") or "nobody told us when"
    died.update(ended_at=clock.now())
    person.has_died = held.has_died = False
    held.save(update_fields=["has_died"])
    editing.note(held, "died", before, "", by=by, why=why)
    _tell(held, Entry.Kind.ALIVE, why, by=by)


def _check(person: Person, found: Partial) -> None:
    birthdays = LifeDate.objects.current().filter(person=person, kind=LifeDate.Kind.BIRTHDAY)
    for born in birthdays:
        years = dating.partial_of(born).years_until(found)
        if years and years[1] < 0:
            raise NotLearned(f"That is before they were born ({dating.partial_of(born)}).")


def _tell(person: Person, kind: Entry.Kind, words: str, *, by: Teammate | None) -> None:
    said = words.strip()[:300]
    Entry.objects.create(person=person, kind=kind, said=said, excerpt=excerpt_of(said), by_teammate=by)
