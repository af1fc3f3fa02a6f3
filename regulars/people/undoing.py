"""Making two people of one again, to the letter, also after life went on.

What came along goes back, what was set aside comes back, columns are what they were unless somebody changed them
since. What is new belongs to whom it came from; the rooms above know (people.signals.unmerging).
"""

from functools import partial

from django.db import transaction
from django.utils.translation import gettext

from regulars.kit import clock
from regulars.people import differing, editing, following, setting_aside
from regulars.people.errors import StaysAsItIs
from regulars.people.merging import SOURCE, hold, tell_browsers
from regulars.people.models import Asking, Fact, Merge, Person
from regulars.people.signals import objecting, unmerging
from regulars.team.models import Teammate


@transaction.atomic
def undo(merge: Merge, *, by: Teammate | None) -> Merge:
    """Undo a merge. Raises StaysAsItIs, with the reason in words. The number of statements depends on the relations
    there are, and not on how much goes back."""
    hold(merge.kept, merge.gone)
    merge = Merge.objects.select_for_update(of=("self",)).with_people().get(pk=merge.pk)
    if refusal := why_not(merge):
        raise StaysAsItIs(refusal)
    kept, gone = merge.kept, merge.gone
    Person.objects.filter(pk=gone.pk).update(merged_into=None)
    gone.merged_into = None
    following.take_back(merge)
    setting_aside.put_back(merge)
    _give_new_facts(merge)
    differing.be_again(kept, merge.fields)
    merge.undone_at, merge.undone_by = clock.now(), by
    merge.save(update_fields=["undone_at", "undone_by"])
    unmerging.send(Merge, merge=merge, ours=partial(following.ids_of, merge))
    # Once more: what was heard in their letters since has gone back only now, and may have been replaced already.
    _give_new_facts(merge)
    for one, other in ((kept, gone), (gone, kept)):
        editing.note(one, "merged", str(kept), f"{kept} and {gone} again", by=by, source=SOURCE, other=other)
    tell_browsers(merge)
    return merge


def why_not(merge: Merge) -> str:
    """Why this merge cannot be undone, in words; "" when it can. A few queries."""
    if merge.undone_at:
        return gettext("These two are two again already.")
    if merge.kept.forgotten_at or merge.gone.forgotten_at:
        return gettext("Somebody we have forgotten stays forgotten.")
    if merge.kept.merged_into_id:
        return gettext("%(kept)s was merged into %(leads_to)s since. Undo that first.") % {
            "kept": merge.kept,
            "leads_to": merge.kept.leads_to,
        }
    later = Merge.objects.standing().with_people().filter(kept=merge.kept, pk__gt=merge.pk).order_by("-pk").first()
    if later:
        return gettext("%(first_name)s merged %(gone)s into %(kept)s since. Undo that first.") % {
            "first_name": _first_name(later),
            "gone": later.gone,
            "kept": later.kept,
        }
    told = objecting.send(Merge, merge=merge)
    return next((sentence for _, sentence in told if sentence), "")


def _first_name(merge: Merge) -> str:
    return merge.by.first_name if merge.by else "Somebody"


def _give_new_facts(merge: Merge) -> None:
    """What replaces something the one who goes told us is theirs, and so is what was asked about it."""
    while True:
        new = following.new_since(merge, "people.Fact.person").filter(replaces__person=merge.gone_id)
        if not Fact.objects.filter(pk__in=list(new.values_list("pk", flat=True))).update(person=merge.gone_id):
            break
    asked = following.new_since(merge, "people.Asking.person").filter(fact__person=merge.gone_id)
    Asking.objects.filter(pk__in=list(asked.values_list("pk", flat=True))).update(person=merge.gone_id)
