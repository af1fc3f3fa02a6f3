"""Words for days in the middle of a sentence, seen from a moment on the reader's clock. No database."""

from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from regulars.care.recapping.life import Thing
from regulars.kit import day_words

WEEK = 7
# Days; further away a month and its year say more than a day without one.
SAME_YEAR = 300


def when(thing: Thing, now: datetime) -> str:
    """ "today", "tomorrow", "yesterday", "on Tuesday" within a week, "on 9 November", "in March 2019"."""
    there = thing.day(now.tzinfo) or now.date()
    days = (there - now.date()).days
    if days in _NEAR:
        return _near(days)
    if abs(days) < WEEK:
        return _("on %(day)s") % {"day": _weekday(there)}
    if abs(days) < SAME_YEAR:
        return _("on %(day)s") % {"day": _bare(there)}
    return _("in %(month)s") % {"month": day_words.month(there)}


def since(thing: Thing, now: datetime) -> str:
    """ "since 9:14 today", "since yesterday", "since Tuesday", "since 9 November", "since March 2019"."""
    there = thing.day(now.tzinfo) or now.date()
    days = (there - now.date()).days
    if days == 0:
        hour = day_words.hour((thing.at or now).astimezone(now.tzinfo))
        return _("since %(hour)s today") % {"hour": hour}
    if days in _NEAR:
        said = _near(days)
    elif abs(days) < WEEK:
        said = _weekday(there)
    else:
        said = _bare(there) if abs(days) < SAME_YEAR else day_words.month(there)
    return _("since %(when)s") % {"when": said}


def how_long(thing: Thing, now: datetime) -> str:
    """ "for nineteen years", "for four months", "since 9 November" for less than two months."""
    there, today = thing.day(now.tzinfo) or now.date(), now.date()
    months = (today.year - there.year) * 12 + today.month - there.month - (today.day < there.day)
    if there == today:
        return _("since today")
    if months < 2:
        return since(thing, now)
    if months < 12:
        return ngettext("for %(n)s month", "for %(n)s months", months) % {"n": number(months)}
    years = months // 12
    return ngettext("for %(n)s year", "for %(n)s years", years) % {"n": number(years)}


def late(due: datetime, now: datetime) -> str:
    """ "is three days late", or "was due at 14:30 today"."""
    there = due.astimezone(now.tzinfo)
    days = (now.date() - there.date()).days
    if days < 1:
        return _("was due at %(hour)s today") % {"hour": day_words.hour(there)}
    return ngettext("is %(n)s day late", "is %(n)s days late", days) % {"n": number(days)}


def is_within(thing: Thing, span: timedelta, now: datetime) -> bool:
    """Whether it was not longer ago than that."""
    return thing.at is not None and now - thing.at <= span


def number(n: int) -> str:
    """In a word up to twenty: "one", "nineteen", "21"."""
    words = (
        _("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine"),
        _("ten"), _("eleven"), _("twelve"), _("thirteen"), _("fourteen"), _("fifteen"), _("sixteen"), _("seventeen"),
        _("eighteen"), _("nineteen"), _("twenty"),
    )  # fmt: skip
    return words[n] if 0 <= n < len(words) else str(n)


_NEAR = (0, 1, -1)


def _near(days: int) -> str:
    return {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}[days]


def _weekday(there: date) -> str:
    return date_format(there, "l")


def _bare(there: date) -> str:
    return date_format(there, pgettext("a day", "j F"))
