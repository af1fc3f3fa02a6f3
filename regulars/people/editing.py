"""Changing what we know of a person, one field at a time, so that nobody overwrites what another just wrote.

    editing.edit(maria, "language", "pt", was="", by=ada)

The page sends back what it showed (`was`). If that is not what it says now, nothing is written and EditedMeanwhile
says who was faster; two teammates who edit different fields never meet.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from regulars.kit.live.announcing import announce
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Change, Circle, Person
from regulars.people.reasons import fit
from regulars.team.models import Teammate

EDITABLE = (
    "name", "called", "sounds", "pronouns", "zone", "language", "speaks", "reach_by", "reach_words",
)  # fmt: skip


@transaction.atomic
def edit(
    person: Person,
    what: str,
    value: str,
    *,
    by: Teammate | None,
    was: str | None = None,
    source: str = "desk",
    why: str = "",
) -> Change | None:
    """Set one of EDITABLE; the change as it stands in the history, or None when it said so already.

    `was` is what the editor saw; None asks nothing. Raises EditedMeanwhile, NotLearned.
    """
    if what not in EDITABLE:
        raise ValueError(f"{what} is not edited here.")
    held = Person.objects.held(person.pk)
    before: str = getattr(held, what)
    after = " ".join(value.split())
    if before == after:
        return None
    if was is not None and was != before:
        raise meanwhile(person, what, now=before)
    field = Person._meta.get_field(what)
    if len(after) > (longest := field.max_length or 0):  # type: ignore[union-attr]
        raise NotLearned(_("That is longer than we can keep (%(longest)s letters).") % {"longest": longest})
    why = fit(why)
    try:
        field.clean(after, held)  # type: ignore[union-attr]
    except ValidationError as refusal:
        raise NotLearned(" ".join(refusal.messages)) from refusal
    for row in (held, person):
        setattr(row, what, after)
    held.save(update_fields=[what, "sort_name"] if what == "name" else [what])
    return note(held, what, before, after, by=by, source=source, why=why)


def note(
    person: Person | None,
    what: str,
    before: str,
    after: str,
    *,
    by: Teammate | None,
    source: str = "desk",
    why: str = "",
    circle: Circle | None = None,
    other: Person | None = None,
) -> Change:
    """Write a change into the history, and tell open pages. For every deed on what we know of somebody, or of a circle
    (then `person` may be None). `other` is whoever the words name besides."""
    announce("inbox", *([f"person:{person.pk}"] if person else []), *([f"circle:{circle.pk}"] if circle else []))
    return Change.objects.create(
        person=person,
        circle=circle,
        other=other,
        what=what,
        before=before,
        after=after,
        by=by,
        source=source,
        why=why.strip()[:300],
    )


def meanwhile(person: Person, what: str, *, now: str) -> EditedMeanwhile:
    """The refusal that says who changed it last."""
    last = Change.objects.filter(person=person, what=what).order_by("-id").select_related("by").first()
    return EditedMeanwhile(what, now, by=last.by.first_name if last and last.by else "", at=last.at if last else None)
