"""Where a request stands, read anew from what was said in it: for deeds that take something out of its middle."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Max, Q, QuerySet

from regulars.conversation import expecting, side_turns, waiting
from regulars.conversation.models import Closure, Entry, Move, Moved, Request

SAID = (Entry.Kind.MESSAGE, Entry.Kind.NOTE, Entry.Kind.BOUNCED, Entry.Kind.COMPLAINED)


def recount(request: Request) -> None:
    """Set the last word, when it was said and who waits, as if all had been said in this request from the first."""
    machines = Q(kind=Entry.Kind.MESSAGE, automatic=True)
    last = request.entries.filter(kind__in=SAID).exclude(machines).order_by("-at", "-id").first()
    request.last_said, request.moved_at = last, last.at if last else request.opened_at
    request.waiting_since = None
    if request.state == Request.State.OPEN:
        request.waiting_since = next((entry.at for entry in unanswered(request)), None)
    request.heard_upto = _heard_upto(request)
    request.save(update_fields=["state", "joined_to", "last_said", "moved_at", "waiting_since", "heard_upto"])
    waiting.recount(request.pk)
    expecting.reckon([request])
    if request.is_aside:
        side_turns.recount(request)


def _heard_upto(request: Request) -> int:
    """The newest word of a person in it, by which teammates who put it aside see it again."""
    theirs = request.entries.filter(kind=Entry.Kind.MESSAGE, by_person__isnull=False, automatic=False, nature="")
    newest: int | None = theirs.exclude(arrivals__backlog=True).aggregate(newest=Max("id"))["newest"]
    return newest or 0


def unanswered(request: Request) -> list[Entry]:
    """What people said in it after our last letter and after it was last done, the earliest first. Four queries."""
    ours = request.entries.filter(kind=Entry.Kind.MESSAGE, by_teammate__isnull=False).order_by("-at", "-id").first()
    theirs = request.entries.filter(kind=Entry.Kind.MESSAGE, by_person__isnull=False, automatic=False, nature="")
    if ours:
        theirs = theirs.filter(Q(at__gt=ours.at) | Q(at=ours.at, id__gt=ours.id))
    words = list(theirs.exclude(arrivals__backlog=True).order_by("at", "id").only("id", "at", "request_id"))
    return _not_settled(words, request) if words else []


def _not_settled(words: Sequence[Entry], request: Request) -> list[Entry]:
    """Those that were in no request when it was done. A word is settled by the request it was in at the time, and by
    none that it came to later."""
    moves = _moves_of(words)
    places = {request.id, *(move.from_request_id for those in moves.values() for move in those)}
    closures = list(Closure.objects.filter(request__in=places - {None}, at__gte=words[0].at))
    return [word for word in words if not any(_settles(closure, word, moves.get(word.id, ())) for closure in closures)]


def _moves_of(words: Sequence[Entry]) -> dict[int, list[Move]]:
    """The standing moves of each word, the earliest first."""
    found: dict[int, list[Move]] = {}
    rows = Moved.objects.filter(entry__in=words, move__undone_at=None).select_related("move").order_by("move_id")
    for row in rows:
        found.setdefault(row.entry_id, []).append(row.move)
    return found


def _settles(closure: Closure, word: Entry, moves: Iterable[Move]) -> bool:
    home = next((move.from_request_id for move in moves if move.at > closure.at), word.request_id)
    return closure.at >= word.at and closure.request_id == home


def settle_again(request: Request) -> None:
    """Give a request, from which something was taken that had opened it, the state it has without that."""
    request.state = Request.State.DONE if _is_settled(request) else Request.State.OPEN


def _is_settled(request: Request) -> bool:
    """Whether nothing opened it again since it was last done: no deed, no word, no move that stands."""
    last = request.closures.order_by("-at", "-id").values_list("at", flat=True).first()
    return last is not None and not _opened_since(request, last)


def _opened_since(request: Request, moment: datetime) -> bool:
    came_from_elsewhere = Moved.objects.filter(move__undone_at=None)
    opened: QuerySet[Entry] = request.entries.filter(kind=Entry.Kind.REOPENED, at__gte=moment)
    woken = request.moves_here.standing().filter(wakes=True, at__gte=moment)
    return opened.exclude(moves__in=came_from_elsewhere).exists() or woken.exists()
