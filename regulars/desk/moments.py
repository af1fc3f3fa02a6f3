"""A moment that somebody chooses: mornings, and what they typed, on the clock of whoever chooses."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from regulars.conversation.errors import TooEarly
from regulars.desk.promises.forms import LOCAL
from regulars.kit.day_words import hour

MORNING = time(9)


def morning(there: datetime, days: int) -> datetime:
    """The morning so many days after `there`, on its clock."""
    return datetime.combine(there.date() + timedelta(days), MORNING, tzinfo=there.tzinfo).astimezone(UTC)


def typed(words: str, zone: ZoneInfo, *, bare: time = MORNING) -> datetime:
    """The moment that was typed; a bare day means this hour of it, an hour that comes twice the first of both. Raises
    TooEarly, in words, for what is none: also in a night in which clocks skip that hour."""
    for form in LOCAL:
        try:
            wall = datetime.strptime(words, form)
        except ValueError:
            continue
        return _on_the_clock(datetime.combine(wall.date(), bare) if _is_bare(words) else wall, zone)
    raise TooEarly(_("Write the day and time like 2026-11-27 17:00."))


def _is_bare(words: str) -> bool:
    return len(words) <= len("2026-11-27")


def _on_the_clock(wall: datetime, zone: ZoneInfo) -> datetime:
    try:
        moment = wall.replace(tzinfo=zone).astimezone(UTC)
        there = moment.astimezone(zone).replace(tzinfo=None)
    except OverflowError as error:
        raise TooEarly(_("No calendar of ours reaches that day. Choose a nearer one.")) from error
    if there != wall:
        raise TooEarly(_("Clocks skip %(hour)s that night. Choose an hour earlier or later.") % {"hour": hour(wall)})
    return moment
