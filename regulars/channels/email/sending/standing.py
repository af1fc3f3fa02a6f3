"""Standing still when a mail server is away, and moving again. Each way out (sending.routes) stands for itself."""

from datetime import timedelta

from regulars.channels.email.models import Standstill
from regulars.kit import clock
from regulars.kit.live.announcing import announce

PAUSES = [timedelta(seconds=seconds) for seconds in (15, 30, 60, 120, 300)]


def trouble(route: str = "") -> Standstill | None:
    """Why nothing leaves this way at this moment, or None."""
    return Standstill.objects.filter(route=route).first()


def is_pausing(route: str = "") -> bool:
    """Whether the server is to be left alone for now."""
    return Standstill.objects.filter(route=route, again_at__gt=clock.now()).exists()


def stand_still(words: str, route: str = "") -> Standstill:
    """Nothing can leave this way; the server is asked again after a pause that grows to five minutes."""
    now, before = clock.now(), trouble(route)
    attempts = before.attempts + 1 if before else 1
    columns = {
        "words": words,
        "since": before.since if before else now,
        "attempts": attempts,
        "again_at": now + PAUSES[min(attempts, len(PAUSES)) - 1],
    }
    row, _ = Standstill.objects.update_or_create(route=route, defaults=columns)
    announce("outbox")
    return row


def move_again(route: str = "") -> None:
    """The server has let us in."""
    if Standstill.objects.filter(route=route).delete()[0]:
        announce("outbox")
