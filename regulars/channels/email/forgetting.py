"""What email forgets of somebody: what other servers called their letters, what we owed teammates about them, and that
a sender of theirs was once taken in."""

from django.db.models import Q
from django.utils.translation import gettext

from regulars.channels.email.models import Handed, Notice, TakenIn
from regulars.people.forgetting import Outcome, Work


def forget(work: Work, **kwargs: object) -> None:
    """Listens to people.forgetting."""
    theirs = Q(delivery__entry__person__in=work.ids) | Q(delivery__entry__by_person__in=work.ids)
    Handed.objects.filter(theirs).delete()
    Notice.objects.filter(request__person__in=work.ids).delete()
    count, _ = TakenIn.objects.filter(mark__in=[f"from {address}" for address in work.addresses]).delete()
    work.report(gettext("Machines of theirs that we let in"), count, Outcome.GONE)
