"""Undoing a separation: identifiers and all that went with them are the first person's again, to the letter.

What was said since stays where it was said, but in requests that went whole, which come back whole. Somebody who was
made for it and has nothing left leads to the first from now on, so that links to them lead somewhere.
"""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from regulars.conversation import carrying, closeness, putting_back, renaming
from regulars.conversation.errors import StaysHere
from regulars.conversation.leading_back import lead_back
from regulars.conversation.models import Entry, Move, Request, Separation
from regulars.kit import clock
from regulars.people.editing import note
from regulars.people.following import ids_of
from regulars.people.models import Identifier, Merge, Person
from regulars.team.models import Teammate


@transaction.atomic
def reunite(done: Separation, *, by: Teammate) -> Separation:
    """Undo a separation. Raises StaysHere, with the reason in words."""
    people = [done.from_person_id, done.to_person_id]
    list(Person.objects.select_for_update().filter(id__in=people).order_by("id").values_list("id"))
    done = Separation.objects.with_people().get(pk=done.pk)
    if refusal := why_not(done):
        raise StaysHere(refusal)
    done.undone_at, done.undone_by = clock.now(), by
    done.save(update_fields=["undone_at", "undone_by"])
    for moved in done.moves.standing().order_by("-id"):
        putting_back.put_back(moved, by=by)
    _bring_back(done)
    lead_back(done.from_person, done.to_person)
    note(done.from_person, "identifier", "", f"{done.what}, back from {done.to_person}", by=by, other=done.to_person)
    note(done.to_person, "identifier", done.what, f"given back to person {done.from_person_id}", by=by)
    closeness.recount(done.from_person_id, done.to_person_id)
    carrying.tell_browsers(done)
    return done


def why_not(done: Separation) -> str:
    """Why this separation cannot be undone, in words; "" when it can, as far as its own moves can. Four queries."""
    if done.undone_at:
        return _("This was put back already.")
    return _merged_since(done) or _given_on(done)


def _merged_since(done: Separation) -> str:
    """Whether one of the two is another by now: what was given back then could not be told apart again."""
    both, this = (done.from_person_id, done.to_person_id), Separation.objects.filter(pk=done.pk)
    for made in Merge.objects.standing().with_people().filter(kept__in=both, at__gte=done.at).order_by("-pk"):
        ends = ("conversation.Separation.from_person", "conversation.Separation.to_person")
        if any(this.filter(pk__in=ids_of(made, end)).exists() for end in ends):
            return _("%(gone)s was merged into %(kept)s since. Undo that first.") % {
                "gone": made.gone,
                "kept": made.kept,
            }
    return ""


def _given_on(done: Separation) -> str:
    """What of it went further since and has to be undone first."""
    mine = Identifier.objects.filter(id__in=done.went.get("identifiers", ()))
    if gone := mine.exclude(person=done.to_person_id).select_related("person").first():
        return _("%(shown)s belongs to %(person)s by now. Undo that first.") % {
            "shown": gone.shown,
            "person": gone.person,
        }
    whole = Request.objects.filter(id__in=done.went.get("requests", ()))
    if moved_on := whole.exclude(person=done.to_person_id).first():
        return _("“%(moved_on)s” was given to %(person)s since. Undo that first.") % {
            "moved_on": moved_on,
            "person": moved_on.person,
        }
    since = Q(from_request__in=whole, from_person=done.to_person_id) | Q(
        to_request__in=whole, to_person=done.to_person_id
    )
    if (
        moved := Move.objects.standing()
        .filter(since, at__gte=done.at)
        .exclude(part_of=done)
        .select_related("by")
        .order_by("-id")
        .first()
    ):
        return _("%(first_name)s moved %(what)s since. Undo that first.") % {
            "first_name": moved.by.first_name,
            "what": moved.what,
        }
    alone = Entry.objects.filter(id__in=done.went.get("alone", ()))
    if alone.exclude(person=done.to_person_id, request=None).exists():
        return _("Some of it was moved on since. Undo that first.")
    return ""


def _bring_back(done: Separation) -> None:
    ids = done.went.get("identifiers", [])
    mine = Identifier.objects.filter(id__in=ids)
    carrying.take_back(done, list(mine.values_list("value", flat=True)))
    mine.filter(person=done.to_person).update(person=done.from_person)
    renaming.call_as_before(done)
    lines = [one for one in (done.told_here_id, done.told_there_id) if one]
    Entry.objects.filter(id__in=lines).delete()
