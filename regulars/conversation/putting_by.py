"""What a teammate puts out of their own lists: archived until the person speaks, or asleep until a moment.

Neither changes anything for anybody else; that is what `Request.finish` is for.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import OuterRef
from django.utils.translation import gettext

from regulars.conversation.errors import TooEarly
from regulars.conversation.models import Archiving, Request, Snooze
from regulars.conversation.models.request import RequestQuerySet
from regulars.kit import clock
from regulars.kit.background.tasks import task
from regulars.kit.live.announcing import announce
from regulars.kit.nothing import Nothing
from regulars.team.models import Teammate

FURTHEST = timedelta(days=2 * 366)


def archive(request: Request, *, by: Teammate, at: datetime | None = None) -> Archiving:
    """Take a request out of one's own lists until the person says something new. `request` is as it was read: what
    they said since shows it again at once."""
    known = {"at": at or clock.now(), "upto": request.heard_upto}
    row, _ = Archiving.objects.update_or_create(request=request, teammate=by, defaults=known)
    announce("inbox", f"person:{request.person_id}")
    return row


def bring_back(request: Request, *, by: Teammate) -> bool:
    """Put an archived request back into one's lists; whether it was archived."""
    gone, _ = Archiving.objects.filter(request=request, teammate=by).delete()
    announce("inbox", f"person:{request.person_id}")
    return bool(gone)


@transaction.atomic
def snooze(request: Request, *, until: datetime, words: str = "", by: Teammate, at: datetime | None = None) -> Snooze:
    """Promise oneself to come back to a request at a moment; it takes the place of an earlier such promise.

    Raises TooEarly for a moment that has passed or is years ahead.
    """
    now = at or clock.now()
    if until <= now:
        raise TooEarly(gettext("That moment has passed. Choose one that lies ahead."))
    if until > now + FURTHEST:
        raise TooEarly(gettext("That is years ahead. Choose a day within two years."))
    standing = Snooze.objects.standing().of(by).filter(request=request)
    standing.select_for_update().update(ended_at=now)
    row = Snooze.objects.create(
        request=request, teammate=by, until=until, words=words.strip()[:300], at=now, upto=request.heard_upto
    )
    announce("inbox", f"person:{request.person_id}")
    return row


def end(request: Request, *, by: Teammate) -> bool:
    """One came back to it, or needs not any more; whether such a promise stood."""
    ended = Snooze.objects.standing().of(by).filter(request=request).update(ended_at=clock.now())
    announce("inbox", f"person:{request.person_id}")
    return bool(ended)


def without_put_by(rows: RequestQuerySet, teammate: Teammate, now: datetime) -> RequestQuerySet:
    """The rows without what this teammate has put by and whose person said nothing since. Two steps into an index for
    each row looked at, never a join."""
    of = {"request": OuterRef("pk"), "teammate": teammate, "upto__gte": OuterRef("heard_upto")}
    archived = Archiving.objects.filter(**of)
    asleep = Snooze.objects.filter(**of, ended_at=None, until__gt=now)
    return rows.filter(Nothing(archived), Nothing(asleep))


@task()
def wake_due() -> int:
    """Tell open browsers of what it is time to come back to; how many. However long ago that was: a house that stood
    still for a week forgets nothing. Safe to run twice."""
    now, woken = clock.now(), 0
    while rows := list(Snooze.objects.to_wake(now).order_by("until").values_list("pk", "request__person")[:500]):
        with transaction.atomic():
            ids = [pk for pk, _ in rows]
            woken += Snooze.objects.filter(pk__in=ids, woken_at=None).update(woken_at=now)
            announce("inbox", *{f"person:{person}" for _, person in rows})
    return woken
