"""How long people waited for us: a row for each answer, made from the entries and made anew from them at any time.

Somebody waits from their first word that nobody answered to the answer one of us wrote. Machines, receipts, notes and
what came back answer nobody and wait for nothing; old mail that was brought in does neither. Marking a request done
settles what was said until then without an answer: nobody is counted as having waited for that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from regulars.conversation.models import Closure, Entry, Move, Moved, Request, Wait
from regulars.team.hours import keeping

AT_ONCE = 500


@dataclass(frozen=True)
class _Said:
    """A message as waiting sees it."""

    id: int
    at: datetime
    by_teammate: int | None
    by_machine: bool


def answered(request: Request, entry: Entry) -> Wait | None:
    """Write down how long somebody waited for this answer, before the request forgets since when; None if nobody did.
    One query more than the row where nobody waited, three where somebody did. In the transaction of the answer."""
    now = Request.objects.filter(pk=request.pk).values_list("waiting_since", "team_id").first()
    began, team_id = now or (None, None)
    if began is None or began > entry.at or entry.by_teammate_id is None or entry.automatic or entry.nature:
        return None
    before = request.entries.filter(kind=Entry.Kind.MESSAGE, by_teammate__isnull=False, automatic=False, nature="")
    return Wait.objects.create(
        request=request,
        answer=entry,
        began=began,
        ended=entry.at,
        working_seconds=keeping.working_time(team_id).between(began, entry.at),
        by_id=entry.by_teammate_id,
        is_first=not before.exclude(pk=entry.pk).exclude(arrivals__backlog=True).exists(),
    )


@transaction.atomic
def recount(*requests: int) -> int:
    """Make the rows of these requests anew from what was said in them; how many were not as they should be. Five
    queries for each five hundred where nothing changed. By the hours as they are today."""
    wrong = 0
    for start in range(0, len(requests), AT_ONCE):
        those = requests[start : start + AT_ONCE]
        wanted = {wait.answer_id: wait for wait in _waits(those)}
        kept = {wait.answer_id: wait for wait in Wait.objects.filter(request__in=those)}
        gone = [
            wait.pk for answer, wait in kept.items() if answer not in wanted or _told(wait) != _told(wanted[answer])
        ]
        new = [wait for answer, wait in wanted.items() if answer not in kept or _told(kept[answer]) != _told(wait)]
        # An answer that was moved brings its row along from the request it was in.
        if gone or new:
            Wait.objects.filter(Q(pk__in=gone) | Q(answer__in=[wait.answer_id for wait in new])).delete()
            Wait.objects.bulk_create(new)
        wrong += max(len(gone), len(new))
    return wrong


def _told(wait: Wait) -> tuple[object, ...]:
    return (wait.request_id, wait.began, wait.ended, wait.working_seconds, wait.by_id, wait.is_first)


def _waits(requests: Sequence[int]) -> Iterator[Wait]:
    said = _said_in(requests)
    if not any(one.by_teammate for those in said.values() for one in those):
        return
    teams: dict[int, int | None] = dict(Request.objects.filter(pk__in=requests).values_list("pk", "team_id"))
    by_team = {team: keeping.working_time(team) for team in set(teams.values())}
    settled = _Settled.of([(request, one) for request, those in said.items() for one in those if not one.by_teammate])
    for request, those in said.items():
        working = by_team[teams.get(request)]
        for began, answer, by, is_first in _answered(request, those, settled):
            yield Wait(
                request_id=request,
                answer_id=answer.id,
                began=began,
                ended=answer.at,
                working_seconds=working.between(began, answer.at),
                by_id=by,
                is_first=is_first,
            )


def _said_in(requests: Sequence[int]) -> dict[int, list[_Said]]:
    """What people and we said in each request, the earliest first."""
    rows = Entry.objects.filter(request__in=requests, kind=Entry.Kind.MESSAGE, by_rule="")
    rows = rows.exclude(by_person=None, by_teammate=None).exclude(arrivals__backlog=True)
    # Whoever answers a question of ours does not wait for us.
    rows = rows.exclude(request__state=Request.State.ASIDE)
    found: dict[int, list[_Said]] = {}
    columns = ("request_id", "pk", "at", "by_teammate_id", "automatic", "nature")
    for request, entry, at, teammate, automatic, nature in rows.order_by("at", "pk").values_list(*columns):
        machine = automatic or bool(nature)
        if teammate or not machine:
            found.setdefault(request, []).append(_Said(entry, at, teammate, machine))
    return found


def _answered(request: int, said: Iterable[_Said], settled: "_Settled") -> Iterator[tuple[datetime, _Said, int, bool]]:
    """Since when somebody waited for each answer of ours, who gave it, and whether it was the first."""
    waiting: list[_Said] = []
    first = True
    for one in said:
        if one.by_teammate is None:
            waiting.append(one)
            continue
        began = next((word.at for word in waiting if not settled.before(one.at, request, word)), None)
        if not one.by_machine:
            if began is not None:
                yield began, one, one.by_teammate, first
            first = False
        waiting = []


@dataclass(frozen=True)
class _Settled:
    """Which words were settled by marking done the request they were in at the time."""

    closures: dict[int, list[datetime]]
    moves: dict[int, list[Move]]

    @classmethod
    def of(cls, words: Sequence[tuple[int, _Said]]) -> "_Settled":
        """For these words and the requests they are in now. Two queries."""
        moves: dict[int, list[Move]] = {}
        rows = Moved.objects.filter(entry__in=[word.id for _, word in words], move__undone_at=None)
        for row in rows.select_related("move").order_by("move_id"):
            moves.setdefault(row.entry_id, []).append(row.move)
        places = {request for request, _ in words}
        places |= {move.from_request_id for those in moves.values() for move in those if move.from_request_id}
        closures: dict[int, list[datetime]] = {}
        for request, at in Closure.objects.filter(request__in=places).values_list("request_id", "at"):
            closures.setdefault(request, []).append(at)
        return cls(closures, moves)

    def before(self, answer: datetime, request: int, word: _Said) -> bool:
        """Whether a word was settled before an answer was written."""
        moves = self.moves.get(word.id, [])
        homes = {request, *(move.from_request_id for move in moves if move.from_request_id)}
        return any(
            word.at <= closed < answer and home == _home(request, moves, closed)
            for home in homes
            for closed in self.closures.get(home, ())
        )


def _home(request: int, moves: Sequence[Move], moment: datetime) -> int | None:
    """Where a word was at a moment."""
    return next((move.from_request_id for move in moves if move.at > moment), request)


def recount_all() -> tuple[int, int]:
    """Make all rows anew; how many requests were looked at, and how many rows were not as they should be."""
    seen = wrong = upto = 0
    while some := list(Request.objects.filter(pk__gt=upto).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        wrong += recount(*some)
        seen, upto = seen + len(some), some[-1]
    return seen, wrong
