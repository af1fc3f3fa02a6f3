"""Goals in words, and keeping them: whoever waits is reckoned anew when one changes."""

from django.db import transaction

from regulars.conversation import expecting
from regulars.conversation.models import ReplyGoal

DAY, HOUR = 24 * 60, 60


def said(minutes: int) -> str:
    """A span as one says it: "40 minutes", "an hour", "3 hours", "2 days"."""
    for size, one, many in ((DAY, "a day", "days"), (HOUR, "an hour", "hours")):
        if minutes >= size and minutes % size == 0:
            return one if minutes == size else f"{minutes // size} {many}"
    if minutes > 2 * HOUR:
        return f"{minutes // HOUR} hours and {minutes % HOUR} minutes"
    return "a minute" if minutes == 1 else f"{minutes} minutes"


def sentence(goal: ReplyGoal) -> str:
    """A goal in one sentence."""
    who = f"Who is “{goal.get_style_display()}”" if goal.style else "Everybody"
    matter = f" about “{goal.tag}”" if goal.tag else ""
    span = said(goal.minutes)
    if goal.working_time:
        # A working day has as many hours as we are there; a day here is 24 of them.
        span = f"{said_in_hours(goal.minutes)} in which we are there"
    warned = f"we are told {said(goal.warn_before)} before" if goal.warn_before else "we are told when it is time"
    return f"{who}{matter} hears from us within {span}; {warned}."


def said_in_hours(minutes: int) -> str:
    """The same without days."""
    if minutes >= HOUR and minutes % HOUR == 0:
        return "an hour" if minutes == HOUR else f"{minutes // HOUR} hours"
    return said(minutes)


@transaction.atomic
def let_go(goal: ReplyGoal) -> None:
    """No such goal any more."""
    goal.delete()
    expecting.reckon_all()
