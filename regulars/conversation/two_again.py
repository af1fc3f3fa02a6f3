"""What was said since two people became one, once they are two again: it goes to whom it belongs.

A matter is theirs who opened it, by the address they wrote from; everything in a matter goes with it, and so does what
hangs on it. Whoever got into the other one's matter only because both counted as one gets a matter of their own, with
what we answered them there. What nobody's address tells of stays with the one who was kept.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext as _

from regulars.conversation import closeness
from regulars.conversation.becoming_one import LINE
from regulars.conversation.models import (
    Absence,
    Draft,
    Entry,
    Move,
    Moved,
    Participant,
    Promise,
    Receipt,
    Request,
    Separation,
)
from regulars.conversation.standing import recount
from regulars.people import following
from regulars.people.models import Fact, Identifier, Merge, Person

FROM = Participant.Role.FROM
Ours = Callable[[str], RawSQL]


def divide(merge: Merge, ours: Ours) -> None:
    """Give what is new to whom it belongs. About thirty statements, and some more for every matter to be parted."""
    gone = _values(Identifier.objects.filter(person=merge.gone_id))
    kept = _values(Identifier.objects.filter(person=merge.kept_id))
    Entry.objects.filter(pk=merge.notes.get(LINE)).delete()
    Request.objects.filter(pk__in=new_matters_of(merge, gone)).update(person=merge.gone_id)
    _give_voices(merge, gone)
    _follow_matters(merge)
    _part_matters(merge, _Side(merge.gone, gone), _Side(merge.kept, kept))
    _part_matters(merge, _Side(merge.kept, kept), _Side(merge.gone, gone))
    _follow_letters(merge)
    _follow_moves(merge, ours)
    _follow_what_was_put_back(merge)
    closeness.recount(merge.kept_id, merge.gone_id)


def objection(merge: Merge) -> str:
    """Why it cannot be undone yet: something that came along was given to somebody else since, who was told that it had
    been the other one's; or a move put something of the one into a matter of the other. A few queries."""
    if given := _given_since(merge):
        return _("%(first_name)s gave %(what)s to %(to_person)s since. Undo that first.") % {
            "first_name": given.by.first_name,
            "what": given.what,
            "to_person": given.to_person,
        }
    since = Move.objects.standing().with_places().order_by("-pk")
    inside = since.filter(pk__gt=_upto(merge, Move), from_person=merge.kept_id, to_person=merge.kept_id)
    moves = list(inside)
    if not moves:
        return ""
    theirs = Identifier.objects.filter(pk__in=following.ids_of(merge, "people.Identifier.person"))
    requests = _matters_of_gone(merge, moves) | set(new_matters_of(merge, _values(theirs)))
    for move in moves:
        if _came_from(merge, move, requests) != (move.to_request_id in requests):
            where = f"“{move.to_request}”" if move.to_request else _("another matter")
            return _("%(first_name)s moved %(what)s from one to the other since, to %(where)s. Undo that first.") % {
                "first_name": move.by.first_name,
                "what": move.what,
                "where": where,
            }
    return ""


def _given_since(merge: Merge) -> Separation | None:
    """The newest separation since that took away what had come along."""
    since = Separation.objects.standing().with_people().filter(pk__gt=_upto(merge, Separation))
    came = {
        "identifiers": following.ids_of(merge, "people.Identifier.person"),
        "requests": following.ids_of(merge, "conversation.Request.person"),
        "alone": following.ids_of(merge, "conversation.Entry.person"),
    }
    models = {"identifiers": Identifier, "requests": Request, "alone": Entry}
    for given in since.filter(from_person=merge.kept_id).order_by("-pk"):
        for what, ids in came.items():
            if models[what]._base_manager.filter(pk__in=given.went.get(what, ())).filter(pk__in=ids).exists():
                return given
        if given.moves.filter(from_request__in=came["requests"]).exists():
            return given
    return None


def new_matters_of(merge: Merge, values: set[str]) -> list[int]:
    """The matters new since the merge that whoever has these addresses opened, or that we opened to them."""
    rows = following.new_since(merge, "conversation.Request.person")
    first = Entry.objects.filter(request=OuterRef("pk"), kind=Entry.Kind.MESSAGE).order_by("pk").values("pk")[:1]
    opened = dict(rows.annotate(first=Subquery(first)).values_list("pk", "first"))
    made = dict(
        Move.objects.filter(to_request__in=opened, made=True, from_request__isnull=False)
        .order_by("pk")
        .values_list("to_request", "from_request")
    )
    theirs = _written_by(set(opened.values()) - {None}, values)
    found = {request for request, entry in opened.items() if entry in theirs and request not in made}
    before = set(
        Request.objects.filter(pk__in=set(made.values()))
        .filter(Q(pk__in=following.ids_of(merge, "conversation.Request.person")) | Q(person=merge.gone_id))
        .values_list("pk", flat=True)
    )
    for request, source in sorted(made.items()):
        if source in before or source in found:
            found.add(request)
    return sorted(found)


@dataclass(frozen=True)
class _Side:
    """One of the two, with the addresses they are known by."""

    person: Person
    values: set[str]


def _values(identifiers: QuerySet[Identifier]) -> set[str]:
    return set(identifiers.values_list("value", flat=True))


def _upto(merge: Merge, model: type) -> int:
    return int(merge.upto.get(model._meta.label, 0))  # type: ignore[attr-defined]


def _written_by(entries: set[int], values: set[str]) -> set[int]:
    """Of these entries those that came from one of the addresses; of ours those that went to them alone."""
    rows = Participant.objects.filter(entry__in=entries).values_list("entry_id", "role", "value", "entry__by_person_id")
    senders: set[int] = set()
    ours: dict[int, bool] = {}
    for entry, role, value, by_person in rows:
        if role == FROM:
            senders |= {entry} if value in values else set()
        elif by_person is None:
            ours[entry] = ours.get(entry, True) and value in values
    return senders | {entry for entry, alone in ours.items() if alone}


def _matters_of_gone(merge: Merge, moves: list[Move]) -> set[int]:
    touched = {one for move in moves for one in (move.from_request_id, move.to_request_id) if one}
    rows = Request.objects.filter(pk__in=touched)
    return set(rows.filter(pk__in=following.ids_of(merge, "conversation.Request.person")).values_list("pk", flat=True))


def _came_from(merge: Merge, move: Move, requests: set[int]) -> bool:
    """Whether what was moved had come along with the one who goes."""
    if move.from_request_id:
        return move.from_request_id in requests
    theirs = following.ids_of(merge, "conversation.Entry.person")
    return Moved.objects.filter(move=move, entry__in=theirs).exists()


def _give_voices(merge: Merge, gone: set[str]) -> None:
    """Who spoke from an address speaks as whoever has it."""
    new = Participant.objects.filter(pk__gt=_upto(merge, Participant), person=merge.kept_id, value__in=gone)
    spoken = Participant.objects.filter(entry=OuterRef("pk"), role=FROM, value__in=gone)
    entries = Entry.objects.filter(pk__gt=_upto(merge, Entry), by_person=merge.kept_id)
    ids = list(entries.filter(Exists(spoken)).values_list("pk", flat=True))
    Entry.objects.filter(pk__in=ids).update(by_person=merge.gone_id)
    new.update(person=merge.gone_id)


def _follow_matters(merge: Merge) -> None:
    """Everything in a matter is in the conversation its matter is in; what is in none goes with who spoke."""
    for one, other in ((merge.kept_id, merge.gone_id), (merge.gone_id, merge.kept_id)):
        for model in (Promise, Draft, Entry):
            model.objects.filter(person=one, request__person=other).update(person=other)
    alone = Entry.objects.filter(pk__gt=_upto(merge, Entry), person=merge.kept_id, request=None)
    alone.filter(Q(by_person=merge.gone_id) | Q(promise__person=merge.gone_id)).update(person=merge.gone_id)


def _part_matters(merge: Merge, speaker: _Side, host: _Side) -> None:
    """What one of the two said since in a matter of the other goes into one of their own, unless they took part."""
    new = Entry.objects.filter(pk__gt=_upto(merge, Entry), kind=Entry.Kind.MESSAGE, person=host.person)
    guests = new.filter(by_person=speaker.person, request__person=host.person)
    for request in Request.objects.filter(pk__in=guests.values("request")).order_by("pk"):
        here = new.filter(request=request)
        answers = _written_by(set(here.filter(by_person=None).values_list("pk", flat=True)), speaker.values)
        parted = here.filter(Q(by_person=speaker.person) | Q(pk__in=answers))
        rest = Participant.objects.filter(entry__request=request, value__in=speaker.values)
        if not rest.exclude(entry__in=parted.values("pk")).exists():
            _part(request, sorted(parted.values_list("pk", flat=True)), speaker.person)


def _part(request: Request, ids: list[int], person: Person) -> None:
    entries = Entry.objects.filter(pk__in=ids)
    span = entries.aggregate(first=Min("at"), last=Max("at"))
    subject = entries.exclude(subject="").order_by("pk").values_list("subject", flat=True).first()
    own = Request.objects.create(
        person=person,
        subject=subject or request.subject,
        owner=request.owner,
        team=request.team,
        opened_at=span["first"],
        moved_at=span["last"],
    )
    entries.update(person=person, request=own)
    for one in (own, request):
        recount(one)


def _follow_letters(merge: Merge) -> None:
    """What hangs on a letter: the verdict about our receipt, that they are away, and what they told us in it."""
    new = following.new_since
    Receipt.objects.filter(
        pk__in=_ids(new(merge, "conversation.Receipt.person"), letter__by_person=merge.gone_id)
    ).update(person=merge.gone_id)
    here, elsewhere = Q(hearing__entry__person=merge.gone_id), ~Q(hearing__entry__person=merge.kept_id)
    told = here | (elsewhere & Q(hearing__entry__by_person=merge.gone_id))
    heard = _ids(new(merge, "people.Fact.person").filter(told))
    Fact.objects.filter(pk__in=heard).exclude(replaces__person=merge.kept_id).update(person=merge.gone_id)
    for absence in _ids(new(merge, "conversation.Absence.person"), entry__by_person=merge.gone_id):
        try:
            with transaction.atomic():
                Absence.objects.filter(pk=absence).update(person=merge.gone_id)
        except IntegrityError:  # one that is older stands already
            continue


def _ids(rows: QuerySet, **those: object) -> list[int]:  # type: ignore[type-arg]
    return list(rows.filter(**those).values_list("pk", flat=True))


def _follow_what_was_put_back(merge: Merge) -> None:
    """A move from one of the two to the other, older than the merge, was put back while both counted as one: what it
    made the other say is whose it was before the move."""
    for author, other in ((merge.kept_id, merge.gone_id), (merge.gone_id, merge.kept_id)):
        moves = Move.objects.filter(pk__lte=_upto(merge, Move), from_person=author, to_person=other)
        for moved in moves.filter(undone_at__gte=merge.at).order_by("pk"):
            entries = Moved.objects.filter(move=moved, rewritten=True).values("entry")
            Participant.objects.filter(entry__in=entries, role=FROM, person=other).update(person=author)
            Entry.objects.filter(pk__in=entries, by_person=other).update(by_person=author)
            Fact.objects.filter(pk__in=moved.rest.get("facts", ()), person=other).update(person=author)


def _follow_moves(merge: Merge, ours: Ours) -> None:
    """A move since is told from where it was, and can be undone to there."""
    new = Move.objects.filter(pk__gt=_upto(merge, Move))
    carried = Moved.objects.filter(move=OuterRef("pk"), entry__in=ours("conversation.Entry.person"))
    away = Q(from_request__person=merge.gone_id) | Q(Exists(carried), from_request=None, had_request=False)
    new.filter(pk__in=_ids(new.filter(from_person=merge.kept_id).filter(away))).update(from_person=merge.gone_id)
    new.filter(pk__in=_ids(new, to_person=merge.kept_id, to_request__person=merge.gone_id)).update(
        to_person=merge.gone_id
    )
    lines = Entry.objects.filter(pk__gt=_upto(merge, Entry), person=merge.kept_id, request=None)
    lines.filter(pk__in=_ids(lines, move_away__from_person=merge.gone_id)).update(person=merge.gone_id)
    rewritten = Moved.objects.filter(rewritten=True, move__in=new.filter(to_person=merge.gone_id)).values("entry")
    Entry.objects.filter(pk__in=rewritten, by_person=merge.kept_id).update(by_person=merge.gone_id)
    voices = Participant.objects.filter(entry__in=rewritten, role=FROM, person=merge.kept_id)
    voices.update(person=merge.gone_id)
