"""Letters that wait for their time, as a conversation and Today show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import F
from django.utils.translation import gettext as _

from regulars.conversation.models import Entry, Timing
from regulars.desk.person.finding import Found
from regulars.desk.sending_later import moments
from regulars.desk.sight import letters_waiting_for
from regulars.kit import clock, markup
from regulars.team.clocks import zone_of
from regulars.team.models import Teammate

LONGEST_SHOWN = 600
MOST, MOST_TODAY = 10, 8
Held = Timing.Held


@dataclass(frozen=True)
class Waiting:
    """A letter that waits. `why` says what happened since where it is held, "" while it will leave by itself; `about`
    names its request where that is not the one the page is about."""

    id: int
    person_id: int
    request_id: int | None
    person: str
    by: str
    is_mine: bool
    when: str
    at: datetime
    why: str
    words: str
    files: int
    about: str
    marks_done: bool
    seen: int


def to(found: Found, *, seen_by: Teammate) -> list[Waiting]:
    """What waits to leave to this person, the earliest first. Two queries where something does, none where not."""
    if not found.has_waiting_letters:
        return []
    rows = letters_waiting_for(seen_by).filter(draft__person=found.person).order_by("leaves_at", "id")[:MOST]
    here = found.request.pk if found.request else None
    return _told(rows, seen_by, zone_of(seen_by), here)


def mine(teammate: Teammate, zone: ZoneInfo) -> list[Waiting]:
    """What this teammate set for later: first what was held, then what leaves next. One query."""
    rows = letters_waiting_for(teammate).filter(draft__by=teammate)
    first_held = rows.order_by(F("held_at").asc(nulls_last=True), "leaves_at", "id")
    return _told(first_held[:MOST_TODAY], teammate, zone)


def _told(rows: Iterable[Timing], reader: Teammate, zone: ZoneInfo, here: int | None = None) -> list[Waiting]:
    now = clock.now()
    return [_one(row, reader, zone, now, here) for row in rows]


def _one(row: Timing, reader: Teammate, zone: ZoneInfo, now: datetime, here: int | None) -> Waiting:
    draft = row.letter
    words = markup.text_of(draft.html).strip()
    return Waiting(
        row.pk,
        draft.person_id,
        draft.request_id,
        str(draft.person),
        draft.by.first_name,
        draft.by_id == reader.pk,
        moments.said(row.leaves_at, now, zone, draft.person.tz, draft.person.whom),
        row.leaves_at,
        why(row),
        words if len(words) <= LONGEST_SHOWN else words[:LONGEST_SHOWN].rstrip() + " …",
        row.files,  # type: ignore[attr-defined]
        str(draft.request or draft.subject) if draft.request_id != here else "",
        row.marks_done,
        row.held_by_id or row.seen,
    )


def why(row: Timing) -> str:
    """What happened since it was set, in a sentence; "" while it will leave by itself."""
    if not row.is_held or row.draft is None:
        return ""
    return {
        Held.WROTE: _("%(who)s wrote since this was put by.") % {"who": _who(row.held_by)},
        Held.ANSWERED: _("%(who)s wrote to %(called)s since this was put by.")
        % {"who": _who(row.held_by), "called": row.draft.person.whom},
        Held.CHANGED: _("Something changed since this was put by. Look above."),
        Held.UNWANTED: _("They want no letters that they did not ask for."),
        Held.BOUNCES: _("Mail to %(address)s comes back.") % {"address": row.address},
        Held.ELSEWHERE: _("%(address)s is not their address any more.") % {"address": row.address},
        Held.GONE: _("%(first_name)s does not work here any more.") % {"first_name": row.draft.by.first_name},
        Held.UNREADY: _("It cannot be sent as it is. Change it, then send it."),
        Held.BROUGHT: _("It was brought from another house, which may have sent it."),
    }[Held(row.held_for)]


def _who(entry: Entry | None) -> str:
    if entry is None:
        return _("Somebody")
    speaker = entry.by_teammate or entry.by_person
    return speaker.first_name if speaker and speaker.name.strip() else _("They")
