"""Giving identifiers of a person, and what came from them, to somebody else: because an address was really Rui's, or
because one person turned out to be two.

What goes along with an identifier: a request in which the person spoke from it alone goes whole, as it is, with its
promises, drafts and answers; of a request in which they spoke from others too, the letters from it and our letters to
it go into one of their own (moving). So do single entries that are chosen besides. Facts heard in any of them, absences
and receipts follow. All of it can be undone (reuniting).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import carrying, closeness, moving, renaming
from regulars.conversation.errors import StaysHere
from regulars.conversation.going import Going, going_along
from regulars.conversation.models import Entry, Request, Separation
from regulars.kit import clock
from regulars.kit.listing import listed
from regulars.people.editing import note
from regulars.people.models import Identifier, Person
from regulars.people.reasons import fit
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Parcel:
    """What is to be given away: identifiers of one person, and single entries besides. With `along` false only what
    comes from the identifiers from now on is the other's; what was said stays."""

    person: Person
    identifiers: tuple[Identifier, ...] = ()
    entries: tuple[int, ...] = ()
    along: bool = True


def foresee(parcel: Parcel) -> Going:
    """What would go along; nothing is done. At most eight queries, whatever is said in it. Raises StaysHere."""
    _refuse(parcel)
    values = [one.value for one in parcel.identifiers]
    going = going_along(parcel.person, values, parcel.entries) if parcel.along else Going()
    if not parcel.identifiers and not going.entries:
        raise StaysHere(_("Choose what belongs to the other one: an address or number, or letters."))
    return going


@transaction.atomic
def separate(parcel: Parcel, *, to: Person, by: Teammate, why: str = "") -> Separation:
    """Give it to somebody we know. Raises StaysHere."""
    if to.pk == parcel.person.pk:
        raise StaysHere(_("It is theirs already."))
    return _give(parcel, to, by=by, why=why, made=False)


@transaction.atomic
def split(parcel: Parcel, *, name: str, by: Teammate, why: str = "") -> Separation:
    """One turned out to be two: give it to somebody new of this name ("" while we know none). Raises StaysHere."""
    spoken = next((one.raw for one in parcel.identifiers if one.kind in renaming.SPOKEN), "")
    person = Person.objects.create(
        name=" ".join(name.split())[:200], known_by=spoken, zone="", is_demo=parcel.person.is_demo
    )
    return _give(parcel, person, by=by, why=why, made=True)


def _refuse(parcel: Parcel) -> None:
    if any(one.person_id != parcel.person.pk for one in parcel.identifiers):
        raise StaysHere(_("This belongs to somebody else by now. Open the page again."))


def _give(parcel: Parcel, to: Person, *, by: Teammate, why: str, made: bool) -> Separation:
    parcel = _held(parcel, to)
    going = foresee(parcel)
    done = Separation.objects.create(
        by=by,
        why=fit(why, refusal=StaysHere),
        from_person=parcel.person,
        to_person=to,
        made=made,
        what=in_words(parcel, going),
    )
    done.went = _bring(parcel, going, to)
    _bring_parts(going, done)
    if made and going.since:
        Person.objects.filter(pk=to.pk).update(since=going.since)
    _tell(done, parcel)
    done.save()
    closeness.recount(parcel.person.pk, to.pk)
    carrying.tell_browsers(done)
    return done


def _held(parcel: Parcel, to: Person) -> Parcel:
    """As it is now; whoever speaks to these people waits."""
    list(Person.objects.select_for_update().filter(id__in=[parcel.person.pk, to.pk]).order_by("id").values_list("id"))
    ids = [one.pk for one in parcel.identifiers]
    now = Identifier.objects.select_for_update().filter(id__in=ids).order_by("id")
    found = tuple(now)
    if len(found) != len(ids):
        raise StaysHere(_("It was taken away meanwhile. Open the page again."))
    return replace(parcel, identifiers=found)


def _bring(parcel: Parcel, going: Going, to: Person) -> carrying.Went:
    ids = [one.pk for one in parcel.identifiers]
    Identifier.objects.filter(id__in=ids).update(person=to)
    values = [one.value for one in parcel.identifiers]
    went = carrying.bring(parcel.person, going, values, to=to) if parcel.along else {}
    went["identifiers"] = ids
    went["called"] = renaming.rename(parcel.identifiers, of=parcel.person, to=to)
    return went


def _bring_parts(going: Going, done: Separation) -> None:
    """Of requests in which they spoke from other addresses, too: only what is the other's."""
    for ids in going.parts.values():
        target: Request | None = None
        for some in _batches(ids):
            entries = Entry.objects.filter(id__in=some)
            moved = moving.move(
                entries,
                by=done.by,
                to_request=target,
                to_person=done.to_person,
                written_by_them=True,
                part_of=done,
            )
            target = moved.to_request


def _batches(ids: Collection[int]) -> Iterable[list[int]]:
    ordered = sorted(ids)
    return (ordered[at : at + moving.MOST_AT_ONCE] for at in range(0, len(ordered), moving.MOST_AT_ONCE))


def _tell(done: Separation, parcel: Parcel) -> None:
    """A line on both timelines, and in both histories."""
    kind = Entry.Kind.SPLIT if done.made else Entry.Kind.MOVED
    line = {"kind": kind, "by_teammate": done.by, "at": clock.now(), "said": done.why}
    done.told_here = Entry.objects.create(person=done.from_person, **line)
    done.told_there = Entry.objects.create(person=done.to_person, **line)
    here, there = done.from_person, done.to_person
    note(here, "identifier", done.what, f"given to {there}", by=done.by, why=done.why, other=there)
    note(there, "identifier", "", f"{done.what}, from {here}", by=done.by, why=done.why, other=here)


def in_words(parcel: Parcel, going: Going) -> str:
    """What is given, in words: "maria@work.example and 12 letters"."""
    names = [one.shown for one in parcel.identifiers]
    if len(names) > 3:
        names = [*names[:2], _("%(len)s others") % {"len": len(names) - 2}]
    if going.letters:
        names.append(_("a letter") if going.letters == 1 else _("%(letters)s letters") % {"letters": going.letters})
    elif going.entries:
        names.append(
            _("an entry") if len(going.entries) == 1 else _("%(number)s entries") % {"number": len(going.entries)}
        )
    return listed(names)[:300]
