"""Until when people should hear from us: reply goals, and the moment that follows from one for a request.

The moment stands in the request itself (answer_due), beside from when it is near (near_from). It is reckoned when
somebody begins to wait, and again when what it follows from changes: its team, its tags, how we stand, the goals, the
hours.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.dispatch import Signal

from regulars.conversation import tasks
from regulars.conversation.models.entry import Entry
from regulars.conversation.models.goal import ReplyGoal
from regulars.conversation.models.request import Request, RequestQuerySet
from regulars.conversation.models.tagging import RequestTagging
from regulars.kit import clock
from regulars.kit.prepared import Prepared
from regulars.team.hours import keeping

AT_ONCE = 200
MOST_WARNED = 200

# Sent in a transaction, once for each time somebody waits, when it is time to answer: with the `request`.
nearing = Signal()

_goals: Prepared[ReplyGoal] = Prepared(lambda: ReplyGoal.objects.order_by("id"), standing=True)


def begins_to_wait(request: Request) -> None:
    """Somebody waits in this request from now on: set until when they should hear from us. One query where the house
    has no goals."""
    if goals := _goals.all():
        _set(request, *_reckoned(request, goals))


def reckon(requests: Iterable[Request]) -> int:
    """Reckon anew for these requests, each with its person; how many have another moment now. Four statements and one
    for each that changed."""
    those, goals, changed = list(requests), _goals.all(), 0
    if not goals and not any(one.answer_due for one in those):
        return 0
    spoken, tags = _answered_among(those), _tags_of(those)
    for request in those:
        due, near = (None, None)
        if goals and request.waiting_since:
            due, near = _moments(request, goals, first=request.pk not in spoken, tags=tags.get(request.pk, set()))
        changed += _set(request, due, near)
    return changed


def reckon_all() -> None:
    """Reckon for all who wait, in a worker: what it follows from has changed for many."""
    tasks.reckon_due.using(unique="all").enqueue()


def reckon_on(since: str, request_id: int) -> None:
    """Reckon for the next who wait, and call for those after them."""
    those = list(waiting_after(datetime.fromisoformat(since) if since else None, request_id))
    reckon(those)
    if len(those) == AT_ONCE and (last := those[-1].waiting_since):
        tasks.reckon_due.enqueue(last.isoformat(), those[-1].pk)


def warn() -> int:
    """Tell of those whose goal is near, each once; how many."""
    told = 0
    for request in due_to_warn(MOST_WARNED):
        with transaction.atomic():
            now = clock.now()
            still = Request.objects.waiting().filter(pk=request.pk, warned_at=None, near_from__lte=now)
            if still.update(warned_at=now):
                nearing.send(Request, request=request)
                request.announce()
                told += 1
    return told


def waiting_after(since: datetime | None, request_id: int) -> RequestQuerySet:
    """The next requests in which somebody waits, in the order they began to: for reckoning all in batches."""
    waiting = Request.objects.waiting().select_related("person").order_by("waiting_since", "id")
    if since:
        waiting = waiting.filter(waiting_since__gte=since).exclude(waiting_since=since, id__lte=request_id)
    return waiting[:AT_ONCE]


def _reckoned(request: Request, goals: Sequence[ReplyGoal]) -> tuple[datetime | None, datetime | None]:
    first = request.pk not in _answered_among([request])
    return _moments(request, goals, first=first, tags=_tags_of([request]).get(request.pk, set()))


def _moments(
    request: Request, goals: Sequence[ReplyGoal], *, first: bool, tags: set[int]
) -> tuple[datetime | None, datetime | None]:
    goal = goal_for(request, goals, first=first, tags=tags)
    if goal is None or request.waiting_since is None:
        return None, None
    return (
        _after(request, goal, request.waiting_since, goal.minutes),
        _after(request, goal, request.waiting_since, goal.minutes - goal.warn_before),
    )


def goal_for(request: Request, goals: Iterable[ReplyGoal], *, first: bool, tags: set[int]) -> ReplyGoal | None:
    """The most particular goal that holds: by a tag before how we stand before the team; of equals the shortest."""
    wanted = ReplyGoal.Answer.FIRST if first else ReplyGoal.Answer.NEXT
    held = [
        goal
        for goal in goals
        if goal.answer == wanted
        and goal.team_id in (None, request.team_id)
        and (goal.tag_id is None or goal.tag_id in tags)
        and goal.style in ("", request.person.style)
    ]
    return min(held, key=lambda goal: (not goal.tag_id, not goal.style, not goal.team_id, goal.minutes), default=None)


def _after(request: Request, goal: ReplyGoal, since: datetime, minutes: int) -> datetime | None:
    if not goal.working_time:
        return since + timedelta(minutes=minutes)
    return keeping.working_time(request.team_id).after(since, minutes * 60)


def _set(request: Request, due: datetime | None, near_from: datetime | None) -> bool:
    """Whether it is another moment than before; then we may be told again."""
    if due is None:
        near_from = None
    if (request.answer_due, request.near_from) == (due, near_from):
        return False
    request.answer_due, request.near_from, request.warned_at = due, near_from, None
    columns = {"answer_due": due, "near_from": near_from, "warned_at": None}
    Request.objects.filter(pk=request.pk).update(**columns)
    return True


def _answered_among(requests: Sequence[Request]) -> set[int]:
    """Those in which one of us has said something already."""
    ours = Entry.objects.filter(kind=Entry.Kind.MESSAGE, by_teammate__isnull=False, automatic=False)
    return set(ours.filter(request__in=[one.pk for one in requests]).values_list("request_id", flat=True).distinct())


def _tags_of(requests: Sequence[Request]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    rows = RequestTagging.objects.filter(request__in=[one.pk for one in requests])
    for request, tag in rows.values_list("request_id", "tag_id"):
        found.setdefault(request, set()).add(tag)
    return found


def due_to_warn(most: int) -> list[Request]:
    """Requests whose goal is near and of which nobody was told yet, the earliest first; without those whose answer
    leaves by itself in time."""
    rows = Request.objects.expecting_by(clock.now()).filter(warned_at=None).without_answer_on_its_way(in_time=True)
    return list(rows.select_related("person", "owner").order_by("near_from")[:most])
