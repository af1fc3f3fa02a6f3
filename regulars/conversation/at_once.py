"""One deed on many requests at once, each as if done by itself, in one transaction; and taking it back.

What was said meanwhile is never passed over: marking as done and putting by leave alone whatever its person said
something in since the page was shown. Undoing restores what nobody changed since, and leaves the rest alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext

from regulars.conversation import handing, putting_by, request_tags, sharing
from regulars.conversation.errors import NotYours, TooLate
from regulars.conversation.models import Archiving, BulkDeed, BulkRow, Closure, Entry, Request, RequestTagging, Snooze
from regulars.conversation.models.request import RequestQuerySet
from regulars.conversation.standing import recount
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people import tagging
from regulars.people.models import Tag
from regulars.team.models import Team, Teammate

MOST = 100
UNDO_WITHIN = timedelta(minutes=10)
KIND = BulkDeed.Kind
PERSONAL = {KIND.ARCHIVED, KIND.SNOOZED}


@dataclass(frozen=True)
class Chosen:
    """Requests that a teammate may see (`among`), and for each one chosen the newest entry that the page showed."""

    among: RequestQuerySet
    shown: Mapping[int, int]

    def held(self) -> list[Request]:
        """Those that are there, each held until the end, always in one order; at most MOST."""
        there = self.among.standing().filter(id__in=sorted(self.shown)[:MOST])
        return list(there.select_for_update(of=("self",)).order_by("id"))


@dataclass(frozen=True)
class Done:
    """What became of it: the deed, if anything was done; on how many; how many it was so already; and how many were
    left because their person wrote meanwhile."""

    deed: BulkDeed | None
    number: int
    already: int = 0
    news: int = 0


@dataclass(frozen=True)
class Undone:
    """How many stand again as before, and which were left alone because somebody changed them since."""

    number: int
    left: tuple[Request, ...]


_One = Callable[[Request], bool]


def hand_over(chosen: Chosen, *, to: Teammate | None, by: Teammate) -> Done:
    """Let somebody look after them, or nobody; who gets them is told. Raises Away for a colleague who is away."""
    deed = BulkDeed(by=by, kind=KIND.HANDED, what=to.name if to else "anybody")
    return _do(chosen, deed, lambda one: bool(handing.hand_over(one, to=to, by=by)))


def give_to_team(chosen: Chosen, *, team: Team, by: Teammate) -> Done:
    """Let a team look after them; it shares them out as it does."""
    deed = BulkDeed(by=by, kind=KIND.TEAM, what=team.name)
    return _do(chosen, deed, lambda one: bool(sharing.give_to_team(one, team, by=by)))


@transaction.atomic
def tag(chosen: Chosen, *, name: str, by: Teammate) -> Done:
    """Hang a tag on them. Raises NotLearned."""
    word = tagging.called(name)
    deed = BulkDeed(by=by, kind=KIND.TAGGED, what=word.name, tag=word)
    return _do(chosen, deed, lambda one: bool(request_tags.hang_tag(one, word, by=by)))


def take_off(chosen: Chosen, *, tag: Tag, by: Teammate) -> Done:
    """Take a tag off them."""
    deed = BulkDeed(by=by, kind=KIND.UNTAGGED, what=tag.name, tag=tag)
    return _do(chosen, deed, lambda one: request_tags.take_off(one, tag, by=by))


def finish(chosen: Chosen, *, by: Teammate) -> Done:
    """Mark them as done, for everybody."""
    deed = BulkDeed(by=by, kind=KIND.DONE)
    return _do(chosen, deed, lambda one: not one.is_done and bool(one.finish(by=by)), minding_news=True)


def archive(chosen: Chosen, *, by: Teammate) -> Done:
    """Take them out of one's own lists until their people speak."""
    deed = BulkDeed(by=by, kind=KIND.ARCHIVED, at=clock.now())

    def put_away(one: Request) -> bool:
        if Archiving.objects.filter(request=one, teammate=by, upto__gte=one.heard_upto).exists():
            return False
        return bool(putting_by.archive(one, by=by, at=deed.at))

    return _do(chosen, deed, put_away, minding_news=True)


def snooze(chosen: Chosen, *, until: datetime, words: str = "", said: str = "", by: Teammate) -> Done:
    """Promise oneself to come back to them; `said` is the moment in words. Raises TooEarly."""
    deed = BulkDeed(by=by, kind=KIND.SNOOZED, what=said[:120], at=clock.now())

    def put_off(one: Request) -> bool:
        return bool(putting_by.snooze(one, until=until, words=words, by=by, at=deed.at))

    return _do(chosen, deed, put_off, minding_news=True)


@transaction.atomic
def _do(chosen: Chosen, deed: BulkDeed, one_deed: _One, *, minding_news: bool = False) -> Done:
    rows, already, news = [], 0, 0
    held = chosen.held()
    before = _newest(held)
    for request in held:
        if minding_news and request.heard_upto > chosen.shown[request.pk]:
            news += 1
            continue
        row = BulkRow(
            request=request,
            owner_id=request.owner_id,
            team_id=request.team_id,
            state=request.state,
            waiting_since=request.waiting_since,
        )
        if one_deed(request):
            rows.append(row)
        else:
            already += 1
    if not rows:
        return Done(None, 0, already, news)
    deed.save()
    _keep(deed, rows, before)
    return Done(deed, len(rows), already, news)


def _newest(requests: list[Request]) -> dict[int, int]:
    """The newest entry of each that has one."""
    rows = Entry.objects.filter(request__in=requests).order_by().values_list("request").annotate(Max("id"))
    return dict(rows)


def _keep(deed: BulkDeed, rows: list[BulkRow], before: dict[int, int]) -> None:
    """Each with the first line that the deed left on the timeline, and the newest there is: the request is held."""
    since = Q()
    for row in rows:
        since |= Q(request=row.request_id, id__gt=before.get(row.request_id, 0))
    lines: dict[int, list[int]] = {}
    for number, request_id in Entry.objects.filter(since).order_by("id").values_list("id", "request_id"):
        lines.setdefault(request_id or 0, []).append(number)
    for row in rows:
        row.deed, mine = deed, lines.get(row.request_id, [])
        row.entry_id, row.upto = (mine[0], mine[-1]) if mine and deed.kind not in PERSONAL else (None, 0)
    BulkRow.objects.bulk_create(rows)


@transaction.atomic
def undo(deed: BulkDeed, *, by: Teammate) -> Undone:
    """Let everything stand as before that nobody changed since. Raises NotYours, and TooLate after ten minutes or the
    second time."""
    held = BulkDeed.objects.select_for_update().get(pk=deed.pk)
    if held.by_id != by.pk:
        raise NotYours(gettext("Only who did it can take it back."))
    if held.undone_at:
        raise TooLate(gettext("It was taken back already."))
    if clock.now() > held.at + UNDO_WITHIN:
        raise TooLate(gettext("That was more than ten minutes ago. Change back what you need one by one."))
    ids = held.rows.values_list("request_id", flat=True)
    requests = Request.objects.filter(id__in=list(ids)).select_for_update(of=("self",)).order_by("id").in_bulk()
    rows = held.rows.order_by("request_id")
    left = [requests[row.request_id] for row in rows if not _take_back(held, row, requests[row.request_id])]
    held.undone_at, held.left_alone = clock.now(), len(left)
    held.save(update_fields=["undone_at", "left_alone"])
    announce("inbox", *{f"person:{request.person_id}" for request in requests.values()})
    return Undone(len(requests) - len(left), tuple(left))


def _take_back(deed: BulkDeed, row: BulkRow, request: Request) -> bool:
    """Whether it stands again as before."""
    if deed.kind in PERSONAL:
        return _bring_back(deed, request)
    if row.entry_id is None or Entry.objects.filter(request=request, id__gt=row.upto).exists():
        return False
    _restore(deed, row, request)
    # As if it had never been done, like a letter that was called back.
    Entry.objects.filter(request=request, id__gte=row.entry_id, id__lte=row.upto).delete()
    if deed.kind == KIND.DONE:
        recount(request)
    return True


def _restore(deed: BulkDeed, row: BulkRow, request: Request) -> None:
    match deed.kind:
        case KIND.HANDED | KIND.TEAM:
            Request.objects.filter(pk=request.pk).update(owner=row.owner_id, team=row.team_id)
        case KIND.TAGGED:
            RequestTagging.objects.filter(request=request, tag=deed.tag_id).delete()
        case KIND.UNTAGGED if deed.tag_id:
            RequestTagging.objects.get_or_create(request=request, tag_id=deed.tag_id, defaults={"by_id": deed.by_id})
        case KIND.DONE:
            newest = request.closures.filter(by=deed.by_id).order_by("-id").values_list("pk", flat=True)[:1]
            Closure.objects.filter(pk__in=list(newest)).delete()
            request.state = Request.State(row.state)


def _bring_back(deed: BulkDeed, request: Request) -> bool:
    if deed.kind == KIND.ARCHIVED:
        gone, _ = Archiving.objects.filter(request=request, teammate=deed.by_id, at=deed.at).delete()
        return bool(gone)
    mine = Snooze.objects.filter(request=request, teammate=deed.by_id)
    gone, _ = mine.standing().filter(at=deed.at).delete()
    if gone:
        mine.filter(ended_at=deed.at).update(ended_at=None)
    return bool(gone)
