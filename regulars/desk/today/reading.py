"""What a teammate's day begins with: at most eleven queries, each on an index and with an end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from django.db.models import F, Model, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regulars.conversation.models import Mention, Promise, Request, Snooze
from regulars.desk.clock import expectation
from regulars.desk.inbox.lists import dressed, requests_in
from regulars.desk.inbox.rows import Row, rows_of
from regulars.desk.noticed import ahead
from regulars.desk.noticed.ahead import Day as Near
from regulars.desk.outside.today import Outside, outside_of
from regulars.desk.promises.reading import Word
from regulars.desk.sending_later import reading as sending_later
from regulars.desk.sending_later.reading import Waiting
from regulars.desk.sight import promises_for, requests_for
from regulars.kit import clock
from regulars.kit.listing import listed
from regulars.kit.look.times import in_words
from regulars.team.away import away_now
from regulars.team.clocks import zone_of
from regulars.team.models import House, Teammate, Telling, TimeOff

AnyRow = TypeVar("AnyRow", bound=Model)

SHOWS = 8
FEWER = 5
# Who wrote for the first time is looked for among the newest that wait, so that the page costs the same in any queue.
NEWEST = 200
NEW_FOR = timedelta(days=7)
# A mail is read a moment after its person was written down.
AT_ONCE = timedelta(hours=1)


@dataclass(frozen=True)
class Told:
    """A word to the whole house."""

    id: int
    name: str
    picture: str
    at: datetime
    words: str
    mine: bool


@dataclass(frozen=True)
class Called:
    """Somebody called me in a note."""

    person: str
    person_id: int
    request_id: int | None
    by: str
    picture: str
    at: datetime
    words: str


@dataclass(frozen=True)
class Again:
    """What I wanted to come back to, and it is time."""

    person: str
    person_id: int
    request_id: int
    words: str
    until: datetime


@dataclass(frozen=True)
class Day:
    """The page. Lists end after some rows; `more_…` says that there are others."""

    greeting: str
    line: str
    date: str
    waiting: Sequence[Row]
    more_waiting: bool
    promises: Sequence[Word]
    more_promises: bool
    again: Sequence[Again]
    called: Sequence[Called]
    more_called: bool
    told: Sequence[Told]
    away: str
    new: Sequence[Row]
    later: Sequence[Waiting] = ()
    outside: Sequence[Outside] = ()
    ahead: Sequence[Near] = ()


def read(*, seen_by: Teammate) -> Day:
    """The day of this teammate."""
    now = clock.now()
    house = House.objects.ours()
    local = timezone.localtime(now, zone_of(seen_by, house))
    away = away_now(house)
    near = _near(seen_by, now)
    others = _waiting(seen_by).exclude(pk__in=[one.pk for one in near])
    waiting, more_waiting = _some(others, SHOWS - len(near))
    waiting = [*near, *waiting]
    promises, more_promises = _some(_promises(seen_by, away, local), SHOWS)
    called, more_called = _some(_called(seen_by), FEWER)
    rows = rows_of(waiting, seen_by=seen_by)
    return Day(
        greeting=f"{_greeting(local.hour)}, {seen_by.first_name}",
        line=_line(rows, more=more_waiting, near=near),
        date=date_format(local, "l, j F"),
        waiting=rows,
        more_waiting=more_waiting,
        promises=[_word(row, now, seen_by) for row in promises],
        more_promises=more_promises,
        again=[_again(row) for row in _to_look_at(seen_by, now)[:SHOWS]],
        called=[_call(row) for row in called],
        more_called=more_called,
        told=[_told(row, seen_by) for row in Telling.objects.fresh(now).select_related("by")[:SHOWS]],
        away=_who_is_away(away, seen_by),
        later=sending_later.mine(seen_by, zone_of(seen_by, house)),
        outside=outside_of(seen_by),
        ahead=ahead.near(seen_by=seen_by),
        new=rows_of(_new(seen_by, now)[:FEWER], seen_by=seen_by),
    )


def _some(rows: QuerySet[AnyRow], most: int) -> tuple[list[AnyRow], bool]:
    found = list(rows[: most + 1])
    return found[:most], len(found) > most


def _waiting(teammate: Teammate) -> QuerySet[Request]:
    """Who waits for me, the longest first; not who has an answer that leaves by itself."""
    waiting = requests_in("mine", seen_by=teammate).waiting().without_answer_on_its_way()
    return dressed(waiting, teammate).order_by("waiting_since", "id")


def _near(teammate: Teammate, now: datetime) -> list[Request]:
    """Who expects to hear from me soon, or hoped to by now, the earliest first. Two queries; one where nobody does, as
    most of the day."""
    soon = requests_in("mine", seen_by=teammate).expecting_by(now).without_answer_on_its_way(in_time=True)
    ids = list(soon.order_by("near_from", "id").values_list("pk", flat=True)[:SHOWS])
    found = dressed(requests_for(teammate).filter(pk__in=ids), teammate).order_by("near_from", "id")
    return list(found) if ids else []


def _new(teammate: Teammate, now: datetime) -> QuerySet[Request]:
    """Who wrote for the first time in their life, and still waits for anybody."""
    newest = Request.objects.waiting().filter(waiting_since__gt=now - NEW_FOR).order_by("-waiting_since").values("pk")
    first = requests_for(teammate).filter(pk__in=list(newest.values_list("pk", flat=True)[:NEWEST]))
    theirs = first.filter(person__since__gte=F("opened_at") - AT_ONCE).exclude(owner=teammate)
    return dressed(theirs, teammate).order_by("-waiting_since", "-id")


def _promises(teammate: Teammate, away: Mapping[int, TimeOff], local: datetime) -> QuerySet[Promise]:
    """What I gave my word for until the end of tomorrow, and what those did for whom I stand in."""
    tomorrow = (local + timedelta(days=2)).replace(hour=0, minute=0, second=0, microsecond=0)
    covered = [one for one, time_off in away.items() if time_off.cover_id == teammate.pk]
    due = promises_for(teammate).open().filter(by__in=[teammate.pk, *covered]).due_before(tomorrow)
    return due.select_related("by").order_by("due", "id")


def _to_look_at(teammate: Teammate, now: datetime) -> QuerySet[Snooze]:
    due = Snooze.objects.of(teammate).awake(now).select_related("request__person")
    return due.order_by("until", "id")


def _called(teammate: Teammate) -> QuerySet[Mention]:
    return Mention.objects.unseen_by(teammate).with_places().order_by("-id")


def _greeting(hour: int) -> str:
    if 4 <= hour < 12:
        return _("Good morning")
    return _("Good afternoon") if 12 <= hour < 18 else _("Good evening")


def _line(rows: Sequence[Row], *, more: bool, near: Sequence[Request]) -> str:
    """Who waits for me, in a sentence, and who expects to hear from me first."""
    waits = _who_waits(rows, more=more)
    return f"{waits} {expectation.sentence(near[0])}" if near else waits


def _who_waits(rows: Sequence[Row], *, more: bool) -> str:
    if not rows:
        return _("Nobody waits for you.")
    names = list(dict.fromkeys(row.name for row in rows))
    if more:
        return _("More than %(SHOWS)s people wait for you, %(name)s since %(in_words)s.") % {
            "SHOWS": SHOWS,
            "name": rows[0].name,
            "in_words": in_words(rows[0].since),
        }
    if len(names) == 1:
        return _("%(names)s waits for you.") % {"names": names[0]}
    return _("%(listed)s wait for you.") % {"listed": listed(names, most=3)}


def _who_is_away(away: Mapping[int, TimeOff], me: Teammate) -> str:
    words = [
        (
            _("%(first_name)s until %(date_format)s")
            % {"first_name": one.teammate.first_name, "date_format": date_format(one.last, "j F")}
        )
        + _covered(one, me)
        for one in away.values()
        if one.teammate_id != me.pk and one.teammate.is_active
    ]
    return _("Away: %(listed)s.") % {"listed": listed(words)} if words else ""


def _covered(time_off: TimeOff, me: Teammate) -> str:
    if time_off.cover is None:
        return ""
    return (
        _(" (you stand in)")
        if time_off.cover_id == me.pk
        else _(" (%(first_name)s stands in)") % {"first_name": time_off.cover.first_name}
    )


def _word(row: Promise, now: datetime, me: Teammate) -> Word:
    by = "" if row.by_id == me.pk else row.by.first_name
    return Word(row.id, row.words, "late" if row.due < now else "open", row.due, by, str(row.person), row.person_id)


def _again(row: Snooze) -> Again:
    person = row.request.person
    return Again(str(person), person.pk, row.request_id, row.words or str(row.request), row.until)


def _call(row: Mention) -> Called:
    entry, by = row.entry, row.entry.by_teammate
    words = entry.excerpt or entry.said
    return Called(
        str(entry.person),
        entry.person_id,
        entry.request_id,
        by.name if by else "",
        by.picture if by else "",
        row.at,
        words,
    )


def _told(row: Telling, me: Teammate) -> Told:
    return Told(row.pk, row.by.name, row.by.picture, row.at, row.words, row.by_id == me.pk)
