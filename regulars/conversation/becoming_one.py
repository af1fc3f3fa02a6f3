"""What the conversation adds when two people become one: a line on the timeline, and what to think of before."""

from django.utils.translation import gettext as _

from regulars.conversation import closeness
from regulars.conversation.models import Draft, Entry
from regulars.people.models import Merge, Person

LINE = "conversation line"


def tell(merge: Merge) -> None:
    """One line on the timeline says who found out and why; undoing takes it away."""
    line = Entry.objects.create(
        person_id=merge.kept_id,
        kind=Entry.Kind.MERGED,
        by_teammate=merge.by,
        by_rule="" if merge.by else "merging",
        subject=str(merge.gone)[:500],
        said=merge.why,
    )
    merge.notes[LINE] = line.pk
    closeness.recount(merge.kept_id)


def warnings(kept: Person, gone: Person) -> list[str]:
    """Who has begun a letter to both: one of the two waits aside. One query."""
    theirs = Draft.objects.in_hand().filter(person__in=(kept, gone), request=None)
    begun = theirs.select_related("by").order_by("by_id")
    writers: dict[int, list[Draft]] = {}
    for draft in begun:
        writers.setdefault(draft.by_id, []).append(draft)
    both = [drafts[0].by.first_name for drafts in writers.values() if len(drafts) > 1]
    return [
        _("%(name)s has begun a letter to each of them. The one to %(gone)s is put aside with its files.")
        % {"name": name, "gone": gone}
        for name in both
    ]
