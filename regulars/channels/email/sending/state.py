"""Whether letters can leave, for whoever looks at the outbox."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.db.models import Q
from django.utils.translation import gettext as _

from regulars.channels.email.errors import WrongServer
from regulars.channels.email.models import Standstill
from regulars.channels.email.sending import standing
from regulars.channels.email.sending.routes import Route, routes
from regulars.conversation import outbox
from regulars.kit import clock
from regulars.team.models import House


class Way(Enum):
    """How it stands with the way out."""

    OPEN = "open"
    NO_SERVER = "no server"
    STANDSTILL = "standstill"


@dataclass(frozen=True)
class State:
    """The way out, in a sentence; `since` and `again_at` while letters stand still. `route` is the address whose own
    mail server is meant, "" the house's."""

    way: Way
    words: str
    since: datetime | None = None
    again_at: datetime | None = None
    route: str = ""


OPEN = State(Way.OPEN, "Letters leave.")


def state() -> State:
    """Whether letters can leave by the house's way out at this moment. At most three queries."""
    house = House.objects.ours()
    return _of(routes(house)[0]) if house else _of(Route("", Q()))


def troubles() -> list[State]:
    """Every way out that is closed for letters which want to leave by it: the house's first."""
    house = House.objects.ours()
    found = [_of(route) for route in routes(house)] if house else []
    return [one for one in found if one.way is not Way.OPEN]


def _of(route: Route) -> State:
    try:
        server = route.server()
    except WrongServer as error:
        return State(Way.STANDSTILL, str(error), route=route.name)
    if server is None:
        return State(
            Way.NO_SERVER, _("No mail server is named, so letters wait here. Name one with REGULARS_SMTP_URL.")
        )
    if trouble := standing.trouble(route.name):
        return State(Way.STANDSTILL, trouble.words, trouble.since, trouble.again_at, route.name)
    return State(Way.OPEN, _("Letters leave through %(server)s.") % {"server": server}, route=route.name)


def look_again_at() -> datetime | None:
    """When there may be something to do: the next letter falls due, or a server may be asked again. None: never."""
    house = House.objects.ours()
    return min(filter(None, map(_next, routes(house))), default=None) if house else None


def _next(route: Route) -> datetime | None:
    now = _of(route)
    return outbox.next_due("email", among=route.letters) if now.way is Way.OPEN else now.again_at


def try_now() -> None:
    """Ask every server again at once; the caller calls for delivery."""
    Standstill.objects.update(again_at=clock.now())
