"""From which day on the person may read a note: typed as a day, kept as the moment in which it begins here."""

from datetime import date, datetime, time, tzinfo

from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.desk.composer.refusals import Refused
from regulars.kit import clock, day_words
from regulars.team.clocks import zone_of_house

FIELD = "withheld_until"


def read(typed: str, *, because: str) -> datetime | None:
    """The moment from which the person may read it. Raises Refused for what is no day to come, and without a reason."""
    if not typed:
        return None
    moment = lenient(typed)
    if moment is None:
        raise Refused(_("Write the day like 2026-12-24."), FIELD)
    if not because:
        raise Refused(_("Say why they may not read it until then."), FIELD)
    if moment <= clock.now():
        raise Refused(_("That day has come already. Choose a later one, or let them read it."), FIELD)
    return moment


def lenient(typed: str) -> datetime | None:
    """The moment in which the day begins, None for what is no day."""
    try:
        return _begins(date.fromisoformat(typed))
    except (ValueError, OverflowError):
        return None


def day_of(moment: datetime | None) -> str:
    """The day as a date field holds it."""
    return timezone.localdate(moment, zone_of_house()).isoformat() if moment else ""


def in_words(moment: datetime, zone: tzinfo) -> str:
    """ "Thursday 24 December", with the year where it is another."""
    return day_words.day(timezone.localdate(moment, zone), timezone.localdate(clock.now(), zone))


def _begins(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=zone_of_house())
