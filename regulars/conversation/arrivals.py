"""Raw input: kept first, read second. What cannot be read, and what a teammate should look at before it is believed,
waits where everybody sees it; the one can be read again, the other let in."""

import logging
import os
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import QuerySet
from django.dispatch import Signal

from regulars.conversation.errors import LeftOut, SetAside, Unreadable
from regulars.conversation.models import Arrival, Entry
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.team.models import Teammate

# Sent when an arrival of a `channel` is to be read again, so that the channel may nudge itself.
falls_due = Signal()

LEASE = timedelta(seconds=60)
MOST_ATTEMPTS = 3
# The disk is full, the database away or busy: nothing that is the fault of what arrived.
PASSING = (OSError, OperationalError, InterfaceError)

logger = logging.getLogger(__name__)

# None: it was dealt with, and nothing of it stands on a timeline.
Reader = Callable[[bytes, Arrival], Entry | None]
Judge = Callable[[Sequence[Arrival]], object]


def keep(
    channel: str,
    raw: bytes,
    *,
    sender: str = "",
    recipients: Sequence[str] = (),
    session: Mapping[str, Any] | None = None,
    backlog: bool = False,
) -> Arrival:
    """Keep the bytes as they came. When this returns, they survive the death of any process.

    `session` is what the door knew of who brought them; `backlog` marks old mail that shall make nobody wait.
    """
    place = _keep_bytes(channel, raw)
    try:
        return Arrival.objects.create(
            channel=channel,
            raw=place,
            size=len(raw),
            sender=_storable(sender)[:320],
            recipients=_storable("\n".join(recipients)),
            session=dict(session or {}),
            backlog=backlog,
        )
    except Exception:
        # Whoever brought it keeps it and comes again; bytes without a row would lie here for ever.
        default_storage.delete(place)
        raise


def _storable(words: str) -> str:
    """As both databases take it: an envelope can hold any byte."""
    return words.replace("\x00", "").encode("utf-8", "replace").decode()


def _keep_bytes(channel: str, raw: bytes) -> str:
    name = uuid.uuid4().hex
    place: str = default_storage.save(f"arrivals/{channel}/{name[:2]}/{name}", ContentFile(raw))
    try:
        path = default_storage.path(place)
    except NotImplementedError:  # S3 and its kin are durable when save() returns
        return place
    with open(path, "rb") as file:  # noqa: PTH123 (fsync wants a descriptor)
        os.fsync(file.fileno())
    return place


def read_due(channel: str, read: Reader, *, most: int = 20, judge: Judge | None = None) -> int:
    """Read what is waiting in a channel, each in a transaction of its own; how many were taken up.

    One that cannot be read never stops the next: it is marked unreadable with the reason, in words. `judge` looks at
    all of them before any transaction begins, since it may have to ask the world, and fills in their `proof`.
    """
    claimed = Arrival.objects.filter(channel=channel).claim(most, lease=LEASE)
    if judge and claimed:
        judge(claimed)
    for arrival in claimed:
        read_one(arrival, read)
    return len(claimed)


def next_due(channel: str) -> datetime | None:
    """When the channel should look again: something is to be tried again, or somebody's hold on it may have ended."""
    return Arrival.objects.filter(channel=channel).next_due()


def read_one(arrival: Arrival, read: Reader) -> Entry | None:
    """Read one arrival; the entry it became, or None when there is none (the row says why)."""
    try:
        with arrival.raw.open("rb") as file:
            raw = file.read()
        with transaction.atomic():
            entry = read(raw, arrival)
            _settle(arrival, state=Arrival.State.READ, entry=entry)
    except SetAside as reason:
        _settle(arrival, state=Arrival.State.HELD, error=str(reason)[:2000])
        return None
    except LeftOut as reason:
        _settle(arrival, state=Arrival.State.LEFT_OUT, error=str(reason)[:2000])
        return None
    except Exception as error:  # whatever a mail of the world provokes, the next one must be read
        logger.warning("arrival %s could not be read", arrival.pk, exc_info=not isinstance(error, Unreadable))
        _set_aside(arrival, error)
        return None
    return entry


def _set_aside(arrival: Arrival, error: Exception) -> None:
    words = str(error) if isinstance(error, Unreadable) else f"{type(error).__name__}: {error}"
    if isinstance(error, PASSING) and arrival.attempts + 1 < MOST_ATTEMPTS:
        Arrival.objects.filter(pk=arrival.pk).update(due_at=clock.now() + timedelta(minutes=1), error=words[:2000])
        return
    _settle(arrival, state=Arrival.State.UNREADABLE, error=words[:2000])


def _settle(arrival: Arrival, *, state: str, entry: Entry | None = None, error: str = "") -> None:
    Arrival.objects.filter(pk=arrival.pk).update(
        state=state, due_at=None, entry=entry, error=error, proof=arrival.proof
    )
    if state != Arrival.State.READ:
        announce("arrivals")


def give_up(arrival: Arrival, words: str) -> None:
    """Nobody could read it whole at its source: it waits where teammates see it, with these words."""
    _settle(arrival, state=Arrival.State.UNREADABLE, error=words[:2000])


def replay(arrival: Arrival) -> None:
    """Have it read again at once, for instance after the reader has learned something."""
    Arrival.objects.filter(pk=arrival.pk).update(state=Arrival.State.WAITING, due_at=clock.now(), attempts=0, error="")
    falls_due.send(Arrival, channel=arrival.channel)
    announce("arrivals")


def release(arrival: Arrival, *, by: Teammate | None = None) -> bool:
    """Let in what was held or left out: it is read as if nothing had been wrong, and its entry tells why it was held
    and who let it in. False when it was let in before."""
    aside = Arrival.objects.filter(pk=arrival.pk, state__in=[Arrival.State.HELD, Arrival.State.LEFT_OUT])
    held = {"held": arrival.error[:300], "let_in_by": by.name if by else ""}
    if not aside.update(
        state=Arrival.State.WAITING, due_at=clock.now(), attempts=0, released=True, proof=arrival.proof | held
    ):
        return False
    falls_due.send(Arrival, channel=arrival.channel)
    announce("arrivals")
    return True


def leave_out(arrival: Arrival) -> bool:
    """Keep what was held out of everybody's conversation; its bytes stay. False when it is held no longer."""
    left = Arrival.objects.filter(pk=arrival.pk, state=Arrival.State.HELD).update(state=Arrival.State.LEFT_OUT)
    announce("arrivals")
    return bool(left)


@transaction.atomic
def replay_all(unreadable: QuerySet[Arrival]) -> int:
    """Have all of these that could not be read be read again; how many that was. Four statements."""
    ids = list(unreadable.values_list("pk", flat=True))
    again = Arrival.objects.filter(pk__in=ids, state=Arrival.State.UNREADABLE).update(
        state=Arrival.State.WAITING, due_at=clock.now(), attempts=0, error=""
    )
    for channel in Arrival.objects.filter(pk__in=ids).values_list("channel", flat=True).distinct():
        falls_due.send(Arrival, channel=channel)
    announce("arrivals")
    return again
