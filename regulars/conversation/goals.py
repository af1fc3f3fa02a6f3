"""Goals in words, and keeping them: whoever waits is reckoned anew when one changes."""

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import expecting
from regulars.conversation.models import ReplyGoal

DAY, HOUR = 24 * 60, 60


def said(minutes: int) -> str:
    """A span as one says it: "40 minutes", "an hour", "3 hours", "2 days"."""
    for size, one, many in ((DAY, _("a day"), "days"), (HOUR, _("an hour"), "hours")):
        if minutes >= size and minutes % size == 0:
            return one if minutes == size else f"{minutes // size} {many}"
    if minutes > 2 * HOUR:
        return _("%(minutes)s hours and %(minutes2)s minutes") % {
            "minutes": minutes // HOUR,
            "minutes2": minutes % HOUR,
        }
    return _("a minute") if minutes == 1 else _("%(minutes)s minutes") % {"minutes": minutes}


def sentence(goal: ReplyGoal) -> str:
    """A goal in one sentence."""
    who = (
        _("Who is “%(get_style_display)s”") % {"get_style_display": goal.get_style_display()}
        if goal.style
        else "Everybody"
    )
    matter = _(" about “%(tag)s”") % {"tag": goal.tag} if goal.tag else ""
    span = said(goal.minutes)
    if goal.working_time:
        # A working day has as many hours as we are there; a day here is 24 of them.
        span = _("%(said_in_hours)s in which we are there") % {"said_in_hours": said_in_hours(goal.minutes)}
    warned = (
        _("we are told %(said)s before") % {"said": said(goal.warn_before)}
        if goal.warn_before
        else _("we are told when it is time")
    )
    return _("%(who)s%(matter)s hears from us within %(span)s; %(warned)s.") % {
        "who": who,
        "matter": matter,
        "span": span,
        "warned": warned,
    }


def said_in_hours(minutes: int) -> str:
    """The same without days."""
    if minutes >= HOUR and minutes % HOUR == 0:
        return _("an hour") if minutes == HOUR else _("%(minutes)s hours") % {"minutes": minutes // HOUR}
    return said(minutes)


@transaction.atomic
def let_go(goal: ReplyGoal) -> None:
    """No such goal any more."""
    goal.delete()
    expecting.reckon_all()
