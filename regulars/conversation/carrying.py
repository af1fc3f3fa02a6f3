"""What follows an identifier to another person, and back again: rows by rows, each noted by what it is.

    went = bring(maria, going, values, to=rui)      ...      take_back(separation, values)

What lies in a request that went whole goes back with it, also what was said there since.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model, QuerySet

from regulars.conversation.going import Going, batches
from regulars.conversation.models import (
    Absence,
    Draft,
    Entry,
    Hearing,
    Participant,
    Promise,
    Receipt,
    Request,
    Separation,
)
from regulars.conversation.signals import moved_on
from regulars.kit.live.announcing import announce
from regulars.people.models import Fact, Person

Went = dict[str, list[Any]]


def bring(person: Person, going: Going, values: Sequence[str], *, to: Person) -> Went:
    """Give all that goes along to `to`; what that was. A dozen statements, more beyond thousands of rows."""
    went: Went = {"requests": sorted(going.whole), "alone": sorted(going.alone)}
    went["authored"] = _authored(person, going)
    went["voices"] = _voices(person, values, went["authored"])
    facts = Hearing.objects.filter(fact__person=person).values_list("fact_id", "entry_id")
    inside = going.entries | set(_inside(going.whole))
    went["facts"] = [fact for fact, entry in facts if entry in inside]
    went["absences"] = _absences(person, inside, to)
    receipts = Receipt.objects.filter(person=person).values_list("id", "letter_id")
    went["receipts"] = [receipt for receipt, letter in receipts if letter in inside]
    _rows(went, person, to)
    _requests(going.whole, person, to)
    return went


def take_back(done: Separation, values: Sequence[str]) -> None:
    """Give everything back to whom it was: what is still there, and what was said since in requests that went whole."""
    here, there = done.from_person, done.to_person
    whole = done.went.get("requests", [])
    went = dict(done.went)
    went["authored"] = [*went.get("authored", ()), *_said_since(done, whole, values)]
    went["voices"] = [*went.get("voices", ()), *_heard_since(done, whole, values)]
    if Absence.objects.current().filter(person=here).exists():
        went["absences"] = list(
            Absence.objects.filter(id__in=went.get("absences", ())).exclude(ended_at=None).values_list("id", flat=True)
        )
    _rows(went, there, here)
    _requests(whole, there, here)


def _rows(went: Went, person: Person, to: Person) -> None:
    """Rows that are one's become the other's, by what they are."""
    change(Entry, went.get("alone", ()), person, to)
    for some in batches(went.get("alone", ())):
        moved_on.send(Entry, entries=Entry.objects.filter(pk__in=some), person=to)
    change(Entry, went.get("authored", ()), person, to, field="by_person")
    change(Participant, went.get("voices", ()), person, to)
    change(Fact, went.get("facts", ()), person, to)
    change(Absence, went.get("absences", ()), person, to)
    change(Receipt, went.get("receipts", ()), person, to)


def _requests(whole: Iterable[int], person: Person, to: Person) -> None:
    """Requests as they are, with all that lies in them. Moves into them and out of them keep whose they were, and are
    undone once the requests are theirs again."""
    for some in batches(whole):
        Request.objects.filter(id__in=some, person=person).update(person=to)
        for model in (Entry, Promise, Draft):
            model.objects.filter(request__in=some, person=person).update(person=to)
        moved_on.send(Request, entries=Entry.objects.filter(request__in=some), person=to)


def change(model: type[Model], ids: Iterable[int], person: Person, to: Person, *, field: str = "person") -> None:
    """Give these rows of one person to the other; those that are somebody else's by now stay."""
    for some in batches(ids):
        model._default_manager.filter(id__in=some, **{field: person}).update(**{field: to})


def _authored(person: Person, going: Going) -> list[int]:
    """What they seemed to say in it. What goes in parts, moving rewrites."""
    found = set(going.elsewhere)
    for some in batches(going.whole):
        found |= set(Entry.objects.filter(request__in=some, by_person=person).values_list("id", flat=True))
    for some in batches(going.alone):
        found |= set(Entry.objects.filter(id__in=some, by_person=person).values_list("id", flat=True))
    return sorted(found)


def _voices(person: Person, values: Sequence[str], authored: Iterable[int]) -> list[int]:
    """Where they took part from these addresses; and as whoever wrote what goes by itself, from whichever address."""
    theirs = Participant.objects.filter(person=person)
    found = set(theirs.filter(value__in=values).values_list("id", flat=True))
    for some in batches(authored):
        spoke = theirs.filter(role=Participant.Role.FROM, entry__in=some)
        found |= set(spoke.values_list("id", flat=True))
    return sorted(found)


def _inside(whole: Iterable[int]) -> Iterable[int]:
    for some in batches(whole):
        yield from Entry.objects.filter(request__in=some).values_list("id", flat=True)


def _absences(person: Person, inside: Iterable[int], to: Person) -> list[int]:
    """Those that their letters tell of; one is away once at a time, so the other's own word stands."""
    said = set(inside)
    rows = Absence.objects.filter(person=person, entry__isnull=False).values_list("id", "entry_id", "ended_at")
    is_away = Absence.objects.current().filter(person=to).exists()
    return [absence for absence, entry, ended in rows if entry in said and not (is_away and ended is None)]


def _said_since(done: Separation, whole: Iterable[int], values: Sequence[str]) -> list[int]:
    rows = _since(done, whole, values, role=Participant.Role.FROM)
    return list(rows.filter(entry__by_person=done.to_person).values_list("entry_id", flat=True))


def _heard_since(done: Separation, whole: Iterable[int], values: Sequence[str]) -> list[int]:
    return list(_since(done, whole, values).filter(person=done.to_person).values_list("id", flat=True))


def _since(done: Separation, whole: Iterable[int], values: Sequence[str], **more: Any) -> QuerySet[Participant]:
    """Who took part from these addresses in requests that went whole, after they went."""
    rows = Participant.objects.filter(value__in=values, entry__request__in=list(whole), **more)
    return rows.filter(entry_id__gt=done.told_there_id or 0) if done.told_there_id else rows.none()


def tell_browsers(done: Separation) -> None:
    """Announce, once the transaction stands, that both conversations and the lists changed."""
    announce("inbox", "promises", f"person:{done.from_person_id}", f"person:{done.to_person_id}")
