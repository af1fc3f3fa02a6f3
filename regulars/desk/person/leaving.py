"""How a letter of ours is faring: waiting, on its way, delivered, tried again, refused, not sent; per recipient."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.conversation.models import Delivery, Entry
from regulars.kit import clock
from regulars.kit.look.times import in_words
from regulars.team.models import Teammate

STATE = Delivery.State
SAID = {
    STATE.WAITING: "waits to leave",
    STATE.SENDING: "is on its way",
    STATE.DELIVERED: "delivered",
    STATE.POSTPONED: "will be tried again",
    STATE.REFUSED: "was refused",
    STATE.STOPPED: "not sent",
}
TROUBLED = (STATE.REFUSED, STATE.POSTPONED, STATE.STOPPED)
TONES = {STATE.DELIVERED: "sage", STATE.REFUSED: "tomato", STATE.POSTPONED: "mustard", STATE.STOPPED: "mustard"}


@dataclass(frozen=True)
class Trouble:
    """One recipient whom the letter did not reach: their server's own words, and where to try again if that helps."""

    words: str
    server: str
    retry: str


@dataclass(frozen=True)
class Recipient:
    """One recipient of a letter that goes to several, and how it fares with them. `at` is when that was settled."""

    address: str
    is_copy: bool
    said: str
    tone: str
    at: datetime | None
    server: str


@dataclass(frozen=True)
class Leaving:
    """The state of a bubble of ours ("", "waiting" or "failed"), in words, and what can be done about it."""

    state: str = ""
    words: str = ""
    undo: str = ""
    seconds_left: int = 0
    troubles: tuple[Trouble, ...] = ()
    recipients: tuple[Recipient, ...] = ()


def of(entry: Entry, *, reader: Teammate, beside: str = "") -> Leaving:
    """How this entry is leaving; the deliveries must have been brought along. Runs no query.

    `beside` is the list of the inbox that stands beside the conversation, where its deeds lead back to."""
    rows: Sequence[Delivery] = getattr(entry, "on_their_way", [])
    if not rows:
        return Leaving()
    left = seconds_to_undo(rows)
    back = f"?list={beside}" if beside else ""
    troubles = tuple(_trouble(row, back) for row in rows if row.state in TROUBLED)
    failed = any(row.state in (STATE.REFUSED, STATE.STOPPED) for row in rows)
    waits = any(row.state in (STATE.WAITING, STATE.SENDING) for row in rows)
    mine = entry.by_teammate_id == reader.id
    return Leaving(
        state="failed" if failed else "waiting" if waits else "",
        words=_in_words(rows),
        undo=reverse("call-back", args=[entry.id]) + back if left and mine else "",
        seconds_left=left,
        troubles=troubles,
        recipients=tuple(map(_recipient, rows)) if len(rows) > 1 else (),
    )


def arrived_at(entry: Entry) -> str:
    """ "delivered" once it reached everybody, with their addresses where it went to several."""
    rows: Sequence[Delivery] = getattr(entry, "on_their_way", [])
    if not rows or any(row.state != STATE.DELIVERED for row in rows):
        return ""
    return (
        "delivered" if len(rows) == 1 else _("delivered to %(some)s") % {"some": _some([row.address for row in rows])}
    )


def seconds_to_undo(rows: Sequence[Delivery]) -> int:
    """For how many seconds a letter can still be called back."""
    if any(row.state != STATE.WAITING or row.attempts or row.due_at is None for row in rows):
        return 0
    leaves: datetime = min(row.due_at for row in rows if row.due_at)
    return max(0, int((leaves - clock.now()).total_seconds() + 0.999))


def _in_words(rows: Sequence[Delivery]) -> str:
    """One sentence for all when they fare alike, else one a recipient; none where all is told elsewhere."""
    states = {row.state for row in rows}
    if states <= set(TROUBLED) or states == {STATE.DELIVERED}:
        return ""
    if len(states) > 1:
        others = [row for row in rows if row.state not in TROUBLED]
        return " · ".join(f"{row.address}: {SAID[STATE(row.state)]}" for row in others)
    return _("To %(some)s: %(SAID)s") % {
        "some": _some([row.address for row in rows]),
        "SAID": SAID[STATE(rows[0].state)],
    }


def _some(addresses: list[str]) -> str:
    shown = ", ".join(addresses[:3])
    return (
        shown if len(addresses) <= 3 else _("%(shown)s and %(len)s more") % {"shown": shown, "len": len(addresses) - 3}
    )


def _recipient(row: Delivery) -> Recipient:
    state = STATE(row.state)
    return Recipient(row.address, row.role == "cc", SAID[state], TONES.get(state, ""), row.settled_at, row.server_words)


def _trouble(row: Delivery, back: str) -> Trouble:
    if row.state == STATE.STOPPED:
        return Trouble(
            _("Not sent to %(address)s. %(server_words)s") % {"address": row.address, "server_words": row.server_words},
            "",
            "",
        )
    words = _("%(address)s was refused. Their server said:") % {"address": row.address}
    if row.state == STATE.POSTPONED:
        when = _("at %(in_words)s") % {"in_words": in_words(row.due_at, "at")} if row.due_at else "soon"
        words = _("%(address)s could not be reached yet; we try again %(when)s.") % {
            "address": row.address,
            "when": when,
        }
    return Trouble(words, row.server_words, reverse("retry", args=[row.id]) + back)
