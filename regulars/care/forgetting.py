"""What care forgets of somebody: all that was noticed in what they said, and their days."""

from django.db.models import Q
from django.utils.translation import gettext

from regulars.care.models import Listening, Noticed, Occasion, ToldAgain
from regulars.care.recapping import keeping
from regulars.people.forgetting import Outcome, Work


def forget(work: Work, **kwargs: object) -> None:
    """Listens to people.forgetting. What others told about them goes too: a day of theirs is theirs."""
    keeping.forget(work.ids)
    theirs = Q(entry__person__in=work.ids) | Q(entry__by_person__in=work.ids)
    Listening.objects.filter(theirs).delete()
    count, _ = Noticed.objects.filter(theirs).delete()
    work.report(gettext("What was noticed in their words"), count, Outcome.GONE)
    count, _ = ToldAgain.objects.filter(theirs).delete()
    work.report(gettext("What they told us again"), count, Outcome.GONE)
    count, _ = Occasion.objects.filter(Q(person__in=work.ids) | Q(about__in=work.ids)).delete()
    work.report(gettext("Days they told us of"), count, Outcome.GONE)
