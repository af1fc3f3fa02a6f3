"""Whether letters can leave, for whoever looks at the outbox."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from regulars.channels.email.errors import WrongServer
from regulars.channels.email.models import Standstill
from regulars.channels.email.sending import server as servers
from regulars.channels.email.sending import standing
from regulars.conversation import outbox
from regulars.kit import clock


class Way(Enum):
    """How it stands with the way out."""

    OPEN = "open"
    NO_SERVER = "no server"
    STANDSTILL = "standstill"


@dataclass(frozen=True)
class State:
    """The way out, in a sentence; `since` and `again_at` while letters stand still."""

    way: Way
    words: str
    since: datetime | None = None
    again_at: datetime | None = None


def state() -> State:
    """Whether letters can leave at this moment. One query."""
    try:
        server = servers.named()
    except WrongServer as error:
        return State(Way.STANDSTILL, str(error))
    if server is None:
        return State(Way.NO_SERVER, "No mail server is named, so letters wait here. Name one with REGULARS_SMTP_URL.")
    if trouble := standing.trouble():
        return State(Way.STANDSTILL, trouble.words, trouble.since, trouble.again_at)
    return State(Way.OPEN, f"Letters leave through {server}.")


def look_again_at() -> datetime | None:
    """When there may be something to do: the next letter falls due, or the server may be asked again. None: never."""
    now = state()
    return outbox.next_due("email") if now.way is Way.OPEN else now.again_at


def try_now() -> None:
    """Ask the server again at once; the caller calls for delivery."""
    Standstill.objects.update(again_at=clock.now())
