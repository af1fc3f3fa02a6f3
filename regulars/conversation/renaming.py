"""What people are called by while we know no name: the address they reached us from first.

Where addresses go from one person to another, it changes with them. Separations are undone in any order, so that what
stood there before one of them is not always what belongs there after it: what came later is gone through once more, as
if that one had never been.
"""

from collections.abc import Iterable

from django.db.models import Q

from regulars.conversation.models import Separation
from regulars.people.models import Identifier, Kind, Person

SPOKEN = (Kind.EMAIL, Kind.PHONE, Kind.HANDLE)
FROM, TO = 0, 1


def rename(identifiers: Iterable[Identifier], *, of: Person, to: Person) -> list[str]:
    """Nobody is called by an address that is not theirs any more; whoever was called by nothing is called by this one.
    What both were called before, for an undoing."""
    before = [of.known_by, to.known_by]
    spoken = [one for one in identifiers if one.kind in SPOKEN]
    if of.known_by in {one.raw for one in spoken}:
        left = Identifier.objects.filter(person=of, kind__in=SPOKEN).order_by("id").first()
        _call(of.pk, left.raw if left else "")
    if spoken and not to.known_by:
        _call(to.pk, spoken[0].raw)
    return before


def call_as_before(done: Separation) -> None:
    """Both as if it had never been; asked once everything is where it was. Three queries each, and one for each
    separation of theirs that came later."""
    for end, person in ((FROM, done.from_person_id), (TO, done.to_person_id)):
        later = Separation.objects.standing().filter(Q(from_person=person) | Q(to_person=person), pk__gt=done.pk)
        known = Identifier.objects.filter(person=person, kind__in=SPOKEN).order_by("pk")
        mine = dict(known.values_list("pk", "raw"))
        called = _gone_through(person, _before(done)[end], list(later.order_by("pk")), mine)
        if mine and called not in mine.values():
            called = next(iter(mine.values()))
        _call(person, called)


def _gone_through(person: int, called: str, later: list[Separation], mine: dict[int, str]) -> str:
    """What they are called after what came later; each of these knows from then on what stood there before it."""
    known = Identifier.objects.filter(pk__in={pk for one in later for pk in _ids(one)}, kind__in=SPOKEN)
    raw = mine | dict(known.values_list("pk", "raw"))
    theirs = set(mine)
    for one in reversed(later):
        theirs = theirs | _ids(one) if one.from_person_id == person else theirs - _ids(one)
    for one in later:
        before, end = _before(one), FROM if one.from_person_id == person else TO
        one.went["called"] = [called, before[TO]] if end == FROM else [before[FROM], called]
        one.save(update_fields=["went"])
        went = [raw[pk] for pk in sorted(_ids(one) & set(raw))]
        theirs = theirs - _ids(one) if end == FROM else theirs | _ids(one)
        if end == FROM and called in went:
            called = next((raw[pk] for pk in sorted(theirs & set(raw))), "")
        elif end == TO:
            called = called or next(iter(went), "")
    return called


def _before(done: Separation) -> list[str]:
    """What both were called before. Rows of old told only what they had changed."""
    was, since = done.went.get("called_before"), done.went.get("called_since")
    of, to = was[0] if was else done.from_person.known_by, "" if since else done.to_person.known_by
    return done.went.get("called") or [of, to]


def _ids(done: Separation) -> set[int]:
    return set(done.went.get("identifiers", ()))


def _call(person_id: int, called: str) -> None:
    Person.objects.filter(pk=person_id).update(known_by=called)
