"""When we usually answer, from what we really did."""

import math
from datetime import timedelta

from django.db.models import Min, Q
from django.utils.translation import gettext as _

from regulars.conversation.models import Entry, Request

LOOKED_AT, ENOUGH = 40, 5
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def usually() -> str:
    """Within what time three of four of the last requests had their first answer, in words. Two queries."""
    waits = _waits()
    if len(waits) < ENOUGH:
        return _("We answer as soon as we can.")
    wait = sorted(waits)[math.ceil(len(waits) * 3 / 4) - 1]
    return _("We usually answer within %(in_words)s.") % {"in_words": _in_words(wait)}


def _waits() -> list[timedelta]:
    newest = list(Request.objects.order_by("-id").values_list("id", flat=True)[:LOOKED_AT])
    message = Q(entries__kind=Entry.Kind.MESSAGE, entries__automatic=False)
    rows = Request.objects.filter(id__in=newest).annotate(
        first_asked=Min("entries__at", filter=message & Q(entries__by_person__isnull=False)),
        first_answered=Min("entries__at", filter=message & Q(entries__by_teammate__isnull=False)),
    )
    pairs = rows.values_list("first_asked", "first_answered")
    return [answered - asked for asked, answered in pairs if asked and answered and answered > asked]


def _in_words(wait: timedelta) -> str:
    if wait <= HOUR:
        return _("an hour")
    if wait <= DAY:
        return _("%(ceil)s hours") % {"ceil": math.ceil(wait / HOUR)}
    days = math.ceil(wait / DAY)
    return _("%(days)s days") % {"days": days}
