"""Putting what was said where it belongs: into another request, into one of its own, or to the right person.

Who spoke stays who spoke, unless a teammate says that it was really the other person. A request from which everything
is moved is joined with the one it went to: its links, its reply addresses and its mail threads lead there. Every move
can be undone (putting_back).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext

from regulars.conversation import belongings, closeness
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Closure, Entry, Move, Moved, Request, Separation
from regulars.conversation.signals import moved_on
from regulars.conversation.standing import recount, unanswered
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import Teammate

KIND = Entry.Kind
# What a request is made of. The rest, like "handed over", happened to the request and stays with it.
SUBSTANCE: frozenset[Entry.Kind] = frozenset(
    {KIND.MESSAGE, KIND.NOTE, KIND.BOUNCED, KIND.COMPLAINED}
    | {KIND.PROMISED, KIND.PROMISE_KEPT, KIND.PROMISE_BROKEN, KIND.PROMISE_MOVED}
    | {KIND.ASKED_OUTSIDE, KIND.OPENED_ASIDE, KIND.CLOSED_ASIDE}
)
MOST_AT_ONCE = 2000


@dataclass(frozen=True)
class _Load:
    """What is moved: entries of one request (or of none) in one conversation; `whole` when nothing is left behind."""

    person: Person
    request: Request | None
    entries: list[Entry]
    whole: bool


@dataclass(frozen=True)
class _Way:
    """Where to: into a request, or into a new one of a person (None: of the same)."""

    by: Teammate
    request: Request | None
    person: Person | None
    subject: str = ""
    written_by_them: bool = False
    part_of: Separation | None = None


@transaction.atomic
def move(
    entries: Iterable[Entry],
    *,
    by: Teammate,
    to_request: Request | None = None,
    to_person: Person | None = None,
    subject: str = "",
    written_by_them: bool = False,
    part_of: Separation | None = None,
) -> Move:
    """Move entries of one request into `to_request`, or into a new one of `to_person` (of the same person if None).

    `written_by_them` makes the person they go to the author of what the other one seemed to say. A promise goes with
    all that happened to it. What is `part_of` something larger is told and undone with that. Raises StaysHere. The
    number of statements does not depend on how much is moved.
    """
    ids = [entry.id for entry in entries]
    if len(ids) > MOST_AT_ONCE:
        raise StaysHere(
            gettext("At most %(MOST_AT_ONCE)s entries can be moved at once.") % {"MOST_AT_ONCE": MOST_AT_ONCE}
        )
    _hold(Entry.objects.filter(id__in=ids), to_request, to_person)
    return _move(_load(ids), _Way(by, to_request, to_person, subject, written_by_them, part_of))


@transaction.atomic
def join(
    request: Request,
    *,
    by: Teammate,
    into: Request | None = None,
    to_person: Person | None = None,
    subject: str = "",
    written_by_them: bool = False,
) -> Move:
    """Move all that was said in a request into another, or into a new one of another person; the old one leads there
    from now on. Raises StaysHere."""
    _hold(request.entries.all(), into, to_person)
    request.refresh_from_db()
    if request.is_joined:
        raise StaysHere(gettext("It was joined with another request already."))
    load = _Load(request.person, request, _listed(request.entries.all()), whole=True)
    return _move(load, _Way(by, into, to_person, subject, written_by_them))


def split(entries: Iterable[Entry], *, by: Teammate, subject: str = "") -> Move:
    """Put entries into a request of their own, of the same person. Raises StaysHere."""
    return move(entries, by=by, subject=subject)


def _move(load: _Load, way: _Way) -> Move:
    target = way.request.leads_to if way.request else None
    _refuse(load, target, way.person)
    if way.part_of is None:
        _refuse_asides(load, target)
    made = target is None
    target = target or _made(load, way.person or load.person, way.subject)
    moved = Move.objects.create(
        by=way.by,
        what=_what(load),
        from_person=load.person,
        from_request=load.request,
        to_person=target.person,
        to_request=target,
        had_request=load.request is not None,
        joined=load.whole,
        made=made,
        part_of=way.part_of,
    )
    _carry(load, moved, target, way.written_by_them)
    _settle(load, moved, target)
    closeness.recount(moved.from_person_id, moved.to_person_id)
    return moved


def _hold(entries: QuerySet[Entry], to_request: Request | None, to_person: Person | None) -> None:
    """Whoever speaks to these people, or moves something of theirs, waits: always locked in one order."""
    here = set(entries.order_by().values_list("person_id", "request_id").distinct()[:3])
    there = (to_person and to_person.id, to_request and to_request.person_id)
    people = {person_id for person_id, _ in here} | {one for one in there if one}
    list(Person.objects.select_for_update().filter(id__in=people).order_by("id").values_list("id"))
    requests = {request_id for _, request_id in here if request_id} | ({to_request.id} if to_request else set())
    list(Request.objects.select_for_update().filter(id__in=requests).order_by("id").values_list("id"))
    if to_request:
        to_request.refresh_from_db()


def _listed(entries: QuerySet[Entry]) -> list[Entry]:
    """The entries in order, without what they say: it is not touched."""
    return list(entries.defer("said", "text", "html").order_by("at", "id"))


def _load(ids: Sequence[int]) -> _Load:
    """What these entries are now, and what goes along with them."""
    chosen = _listed(Entry.objects.filter(id__in=ids).select_related("person", "request"))
    if not chosen:
        raise StaysHere(gettext("Choose what to move first."))
    if len({(entry.person_id, entry.request_id) for entry in chosen}) > 1:
        raise StaysHere(gettext("These belong to several requests. Move those of one request at a time."))
    person, request = chosen[0].person, chosen[0].request
    if request is None:
        return _Load(person, None, [entry for entry in chosen if entry.kind in SUBSTANCE], whole=False)
    wanted = {entry.id for entry in chosen}
    promises = {entry.promise_id for entry in chosen if entry.promise_id}
    wanted |= set(request.entries.filter(promise__in=promises).values_list("id", flat=True))
    left = request.entries.filter(kind__in=SUBSTANCE).exclude(id__in=wanted)
    whole = not left.exists()
    entries = request.entries.all() if whole else request.entries.filter(id__in=wanted, kind__in=SUBSTANCE)
    return _Load(person, request, _listed(entries), whole)


def _refuse(load: _Load, target: Request | None, to_person: Person | None) -> None:
    if not load.entries:
        raise StaysHere(gettext("This happened to the request and stays with it. Move what was said."))
    if target is None and load.whole and to_person in (None, load.person):
        raise StaysHere(gettext("It stands in a request of its own already."))
    if target is not None and load.request is not None and target.id == load.request.id:
        raise StaysHere(gettext("It is in this request already."))


def _refuse_asides(load: _Load, target: Request | None) -> None:
    """What was said to somebody outside never comes onto the timeline of the person it is about, nor the other way."""
    if (load.request and load.request.is_aside) or (target and target.is_aside):
        raise StaysHere(gettext("This is a side conversation: what is said in it stays with whom it was said to."))


def _made(load: _Load, person: Person, subject: str) -> Request:
    """A request for what is moved, looked after by whoever looked after it before."""
    old = load.request
    made = Request.objects.create(
        person=person,
        subject=(" ".join(subject.split()) or _subject(load))[:500],
        owner=old.owner if old else None,
        team=old.team if old else None,
        opened_at=load.entries[0].at,
        moved_at=load.entries[-1].at,
    )
    last = old.closures.order_by("-at", "-id").first() if old and load.whole and old.is_done else None
    if last:
        Closure.objects.create(request=made, by=last.by, at=last.at, why=last.why)
        made.state = Request.State.DONE
    return made


def _subject(load: _Load) -> str:
    written = next((entry.subject for entry in load.entries if entry.subject), "")
    return (load.request.subject if load.request and load.whole else "") or written


def _what(load: _Load) -> str:
    """What is moved, in words."""
    if load.whole:
        return "everything"
    said = [entry for entry in load.entries if entry.kind in (KIND.MESSAGE, KIND.NOTE)]
    if len(load.entries) == 1 and said:
        return gettext("a note") if said[0].kind == KIND.NOTE else gettext("a letter")
    promises = {entry.promise_id for entry in load.entries if entry.promise_id}
    if not said and len(promises) == 1:
        return gettext("a promise")
    asked = sum(1 for entry in load.entries if entry.kind == KIND.ASKED_OUTSIDE)
    if asked == 1 and not said and not promises:
        return gettext("a side conversation")
    return gettext("%(asked)s entries") % {"asked": len(said) + len(promises) + asked}


def _carry(load: _Load, moved: Move, target: Request, written_by_them: bool) -> None:
    """The entries themselves, and all that hangs on them."""
    author = load.person.id if written_by_them and target.person_id != load.person.id else None
    rows = [
        Moved(move=moved, entry=entry, rewritten=author is not None and entry.by_person_id == author)
        for entry in load.entries
    ]
    Moved.objects.bulk_create(rows, 500)
    rewritten = Entry.objects.filter(id__in=[row.entry_id for row in rows if row.rewritten])
    entries_of(moved).update(person=target.person, request=target)
    moved_on.send(Move, entries=entries_of(moved), person=target.person)
    if author:
        rewritten.update(by_person=target.person)
    moved.rest = belongings.bring(load.request, target, load.entries, rewritten, whole=load.whole)


def entries_of(moved: Move) -> QuerySet[Entry]:
    """All that went along, by a subquery: there may be thousands."""
    return Entry.objects.filter(id__in=Moved.objects.filter(move=moved).values("entry"))


def _settle(load: _Load, moved: Move, target: Request) -> None:
    """What both requests look like now, what their timelines say, and the news for open browsers."""
    went = {entry.id for entry in load.entries}
    moved.wakes = any(word.id in went for word in unanswered(target))
    if moved.wakes:
        target.state = Request.State.OPEN
    recount(target)
    if load.request:
        if load.whole:
            load.request.state, load.request.joined_to = Request.State.JOINED, target
        recount(load.request)
    if moved.part_of is None:
        _tell(load, moved, target)
    moved.save()
    tell_browsers(moved)


def _tell(load: _Load, moved: Move, target: Request) -> None:
    """A line where it came to; and where it is missed, if that is somebody else's conversation."""
    line: dict[str, Any] = {"kind": KIND.MOVED, "by_teammate": moved.by, "at": clock.now()}
    moved.told_there = Entry.objects.create(person=target.person, request=target, **line)
    if target.person_id != load.person.id:
        moved.told_here = Entry.objects.create(person=load.person, request=load.request, **line)


def tell_browsers(moved: Move) -> None:
    """Announce, once the transaction stands, that both conversations and the lists changed."""
    announce("inbox", "promises", f"person:{moved.from_person_id}", f"person:{moved.to_person_id}")
