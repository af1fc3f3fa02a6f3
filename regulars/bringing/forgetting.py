"""What bringing forgets of somebody: the rows of files they came in, what was remarked on them, and the files."""

from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext

from regulars.bringing import keeping
from regulars.bringing.models import Import, Remark, Row
from regulars.people.forgetting import Outcome, Work


def forget(work: Work, **kwargs: object) -> None:
    """Listens to people.forgetting. A file that is not wholly in yet goes too: it names them."""
    rows = Row.objects.filter(person__in=work.ids)
    places = list(rows.values_list("brought_id", "number"))
    if places:
        Remark.objects.filter(reduce(or_, (Q(brought=brought, number=number) for brought, number in places))).delete()
    for brought in Import.objects.filter(pk__in={brought for brought, _ in places}).exclude(file=""):
        brought.move(Import.State.STOPPED, among={Import.State.BRINGING, Import.State.LOOKED, Import.State.NAMING})
        transaction.on_commit(keeping.letting_go(brought))
    count, _ = rows.delete()
    work.report(gettext("Rows of files they came in"), count, Outcome.GONE)
