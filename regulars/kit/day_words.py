"""Days, months and hours as people say them, in the language of the house."""

from datetime import date, datetime, tzinfo

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext


def day(there: date, today: date | None = None) -> str:
    """ "Monday 9 March", and the year where it is another than that of `today`."""
    if today is not None and there.year != today.year:
        return date_format(there, pgettext("a day", "l j F Y"))
    return date_format(there, pgettext("a day", "l j F"))


def hours_of(there: date, clock: str, today: date) -> str:
    """ "Monday 9 March, 10:00", or the day alone where no hour was told."""
    said = day(there, today)
    return gettext("%(day)s, %(hour)s") % {"day": said, "hour": clock} if clock else said


def plain_day(there: date) -> str:
    """ "9 March 2026"."""
    return date_format(there, pgettext("a day", "j F Y"))


def month(there: date) -> str:
    """ "March 2026"."""
    return date_format(there, pgettext("a month", "F Y"))


def hour(there: datetime) -> str:
    """ "9:00", "17:30": the clock of the moment as it is given."""
    return f"{there.hour}:{there:%M}"


def moment(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A moment that lies ahead, on the clock of `zone`, to end a sentence: "tomorrow at 9:00", "on Monday 9 March at
    9:00"."""
    there, today = localtime(at, zone), localtime(now, zone).date()
    days = (there.date() - today).days
    if days == 0:
        return gettext("today at %(hour)s") % {"hour": hour(there)}
    if days == 1:
        return gettext("tomorrow at %(hour)s") % {"hour": hour(there)}
    return gettext("on %(day)s at %(hour)s") % {"day": day(there, today), "hour": hour(there)}
