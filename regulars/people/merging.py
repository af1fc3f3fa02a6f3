"""Two people who turn out to be one: everything of the one goes to the other, and can be taken back (undoing).

    merging.merge(kept, gone, by=ada, why="She said so on the phone", choices={"name": "Maria Lopes"})

Every row of every room follows by its foreign key (people.relations); what the database wants only once is set aside
whole. The one who goes keeps its row: old links and ids lead from there to the one kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext

from regulars.kit.live.announcing import announce
from regulars.people import differing, editing, following, setting_aside
from regulars.people.differing import Difference
from regulars.people.errors import StaysAsItIs
from regulars.people.following import Following
from regulars.people.models import Identifier, Kind, LifeDate, Limit, Merge, Parting, Person, Trust
from regulars.people.reasons import fit
from regulars.people.signals import caught_up, foreseeing, merging
from regulars.team.models import Teammate

SOURCE = "merging"
MOST_BIRTHDAYS = 10


@dataclass(frozen=True)
class Foresight:
    """What a merge would do: what follows and what cannot, what there is to choose, and what to think of first."""

    kept: Person
    gone: Person
    following: tuple[Following, ...]
    differences: tuple[Difference, ...]
    warnings: tuple[str, ...]


def foresee(kept: Person, gone: Person) -> Foresight:
    """What `merge` would do, by the plan that it carries out; nothing is written. About forty statements, whatever
    there is to move. Raises StaysAsItIs."""
    _refuse(kept, gone)
    told = foreseeing.send(Merge, kept=kept, gone=gone)
    warnings = [*_warnings(kept, gone), *(sentence for _, sentences in told for sentence in sentences or ())]
    differences = differing.differences(kept, gone)
    return Foresight(kept, gone, tuple(following.foreseen(kept, gone)), tuple(differences), tuple(warnings))


@transaction.atomic
def merge(
    kept: Person,
    gone: Person,
    *,
    by: Teammate | None,
    why: str = "",
    choices: Mapping[str, str] | None = None,
) -> Merge:
    """Let everything of `gone` go to `kept`. `choices` says of differing.CHOSEN which of both values stays.

    Scores are never added, consent stays with its address. Raises StaysAsItIs. The number of statements does not
    depend on how much there is.
    """
    kept, gone = hold(kept, gone)
    _refuse(kept, gone)
    after = differing.chosen(kept, gone, choices or {})
    plan = following.foreseen(kept, gone)
    made = Merge.objects.create(kept=kept, gone=gone, by=by, why=fit(why, refusal=StaysAsItIs))
    made.upto = following.newest_rows()
    _carry(made, plan)
    _write_history(made, kept, gone, after)
    made.fields = differing.become(kept, gone, after)
    Person.objects.filter(pk=gone.pk).update(merged_into=kept)
    merging.send(Merge, merge=made)
    made.save()
    tell_browsers(made)
    return made


@transaction.atomic
def catch_up(made: Merge) -> int:
    """Let follow what was written to the one who went since: by somebody whose page was older than the merge. How many
    rows that was. It goes back with the merge."""
    hold(made.kept, made.gone)
    if not Merge.objects.standing().filter(pk=made.pk).exists():
        return 0
    plan = following.foreseen(made.kept, made.gone, late=True)
    _carry(made, plan)
    caught_up.send(Merge, merge=made)
    tell_browsers(made)
    return sum(one.count for one in plan)


def _carry(made: Merge, plan: Iterable[Following]) -> None:
    for one in plan:
        if one.aside:
            setting_aside.take(one.relation.of(made.gone).filter(pk__in=one.aside).order_by("pk"), made)
    following.bring(made, plan)


def hold(*people: Person) -> list[Person]:
    """These people as they are now, locked in one order, so that nobody speaks to them or moves them meanwhile."""
    rows = Person.objects.select_for_update().filter(pk__in=[one.pk for one in people]).order_by("pk")
    held = {row.pk: row for row in rows}
    return [held.get(one.pk, one) for one in people]


def _refuse(kept: Person, gone: Person) -> None:
    if kept.pk == gone.pk:
        raise StaysAsItIs(gettext("These are one already."))
    for one in (kept, gone):
        if one.merged_into_id:
            raise StaysAsItIs(
                gettext("%(one)s was merged into %(leads_to)s already. Start from there.")
                % {"one": one, "leads_to": one.leads_to}
            )
        if one.forgotten_at:
            raise StaysAsItIs(gettext("Somebody we have forgotten stays forgotten."))


def _warnings(kept: Person, gone: Person) -> list[str]:
    """What should make somebody think twice. Four queries."""
    found = []
    if kept.has_died != gone.has_died:
        dead, alive = (kept, gone) if kept.has_died else (gone, kept)
        found.append(
            gettext("%(dead)s has died; of %(alive)s we know nothing like it. Both would count as dead.")
            % {"dead": dead, "alive": alive}
        )
    if _birthdays_differ(kept, gone):
        found.append(gettext("They were born on different days."))
    if _customer_twice(kept, gone):
        found.append(gettext("Both have a proven customer number, and not the same: the shop takes them for two."))
    for one in Parting.objects.filter(person__in=(kept, gone), ended_at=None).select_related("person"):
        found.append(gettext("We parted ways with %(person)s. That would hold for both.") % {"person": one.person})
    for limit in Limit.objects.holding().filter(person__in=(kept, gone)).select_related("person"):
        found.append(
            gettext("There is a limit with %(person)s: %(limit)s. It would hold for both.")
            % {"person": limit.person, "limit": limit}
        )
    return found


def _birthdays_differ(kept: Person, gone: Person) -> bool:
    born = LifeDate.objects.filter(kind=LifeDate.Kind.BIRTHDAY, ended_at=None, person__in=(kept, gone))
    ours, theirs = ([day for day in born[:MOST_BIRTHDAYS] if day.person_id == one.pk] for one in (kept, gone))
    return bool(ours and theirs) and not any(_may_be_one(a, b) for a in ours for b in theirs)


def _customer_twice(kept: Person, gone: Person) -> bool:
    numbers = Identifier.objects.filter(kind=Kind.SHOP, trust=Trust.VERIFIED, person__in=(kept, gone))
    return set(numbers.values_list("person", flat=True)) == {kept.pk, gone.pk}


def _may_be_one(one: LifeDate, other: LifeDate) -> bool:
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a is None or b is None or a == b for a, b in parts)


def _write_history(made: Merge, kept: Person, gone: Person, after: Mapping[str, str]) -> None:
    """Both values of what differed, and on both sides that it happened."""
    for one in differing.differences(kept, gone):
        now = after[one.what]
        other = one.gone if now == one.kept else one.kept
        if one.what == "face":
            now, other = gettext("a picture"), gettext("another picture")
        editing.note(kept, one.what, other, now, by=made.by, source=SOURCE, why=made.why, other=gone)
    _note_both(made, kept, gone, gettext("%(gone)s (merged)") % {"gone": gone}, str(kept))


def _note_both(made: Merge, kept: Person, gone: Person, before: str, after: str) -> None:
    for one, other in ((kept, gone), (gone, kept)):
        editing.note(one, "merged", before, after, by=made.by, source=SOURCE, why=made.why, other=other)


def tell_browsers(made: Merge) -> None:
    """Announce, once the transaction stands, that both pages and the lists changed."""
    announce("inbox", "promises", f"person:{made.kept_id}", f"person:{made.gone_id}")
