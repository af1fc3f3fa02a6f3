"""Standing still when the mail server is away, and moving again."""

from datetime import timedelta

from regulars.channels.email.models import Standstill
from regulars.kit import clock
from regulars.kit.live.announcing import announce

PAUSES = [timedelta(seconds=seconds) for seconds in (15, 30, 60, 120, 300)]


def trouble() -> Standstill | None:
    """Why nothing leaves at this moment, or None."""
    return Standstill.objects.first()


def is_pausing() -> bool:
    """Whether the server is to be left alone for now."""
    return Standstill.objects.filter(again_at__gt=clock.now()).exists()


def stand_still(words: str) -> Standstill:
    """Nothing can leave; the server is asked again after a pause that grows to five minutes."""
    now, before = clock.now(), trouble()
    attempts = before.attempts + 1 if before else 1
    columns = {
        "words": words,
        "since": before.since if before else now,
        "attempts": attempts,
        "again_at": now + PAUSES[min(attempts, len(PAUSES)) - 1],
    }
    row, _ = Standstill.objects.update_or_create(id=1, defaults=columns)
    announce("outbox")
    return row


def move_again() -> None:
    """The server has let us in."""
    if Standstill.objects.filter(id=1).delete()[0]:
        announce("outbox")
