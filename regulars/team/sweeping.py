"""Throwing away what lets nobody in any more."""

from regulars.kit import clock
from regulars.kit.background.tasks import task
from regulars.team.models import Session, SignInLink


@task()
def sweep_ways_in() -> int:
    """Delete sessions and links whose time is over; how many. Neither could be used before, so nothing is lost."""
    now = clock.now()
    sessions, _ = Session.objects.filter(expire_date__lte=now).delete()
    links, _ = SignInLink.objects.filter(expires_at__lte=now).delete()
    return sessions + links
