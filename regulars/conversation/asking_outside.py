"""Asking somebody outside about a matter: beginning a side conversation, leaving it, opening it to the person.

The person reads nothing of it unless somebody opens it, and whoever is asked learns nothing of the person but what one
of us writes to them: the letters belong to the outsider's own conversation, in a request that no list shows.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import side_turns
from regulars.conversation.errors import NoReason, NothingSaid, StaysHere
from regulars.conversation.models import Draft, Entry, Opening, Request, SideConversation
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import Teammate

NOT_THEIRS = "A side conversation: between us and somebody outside"


@transaction.atomic
def begin(about: Request, *, outsider: Person, by: Teammate, subject: str) -> SideConversation:
    """Begin to ask somebody outside about a matter: it has its place on the timeline from now on, and the first letter
    is written in `request` like any other. Raises StaysHere for the person themselves, and for a matter that is itself
    a side conversation."""
    subject = " ".join(subject.split())[:500]
    if not subject:
        raise NothingSaid(_("Give the question a subject. It need not say whose matter it is."))
    if about.is_aside:
        raise StaysHere(_("This is a side conversation itself. Ask from the matter it is about."))
    if outsider.pk == about.person_id:
        raise StaysHere(_("That is %(outsider)s themselves. Answer them instead.") % {"outsider": outsider})
    card = Entry.objects.create(
        person_id=about.person_id,
        request=about,
        kind=Entry.Kind.ASKED_OUTSIDE,
        by_teammate=by,
        withheld_because=NOT_THEIRS,
    )
    request = Request.objects.create(person=outsider, subject=subject, state=Request.State.ASIDE, owner=by)
    announce("inbox", f"person:{about.person_id}")
    return SideConversation.objects.create(card=card, about=about, request=request, by=by)


@transaction.atomic
def leave(side: SideConversation) -> None:
    """Take away one in which nothing was ever said. Raises StaysHere for any other: what was said stays said."""
    said = Entry.objects.filter(request=side.request_id).exclude(kind__in=(Entry.Kind.ASSIGNED, Entry.Kind.UNASSIGNED))
    if said.exists():
        raise StaysHere(_("Something was said in it already, so it stays."))
    card, request = side.card, side.request
    Draft.objects.filter(request=request).delete()
    person_id = side.about.person_id
    side.delete()
    request.entries.all().delete()
    request.delete()
    card.delete()
    announce("inbox", f"person:{person_id}")


@transaction.atomic
def open_to_the_person(side: SideConversation, *, by: Teammate, why: str) -> Entry | None:
    """From now on the person whose matter it is may read the letters of it. None where they may already. Raises
    NoReason without a reason."""
    return _change(side, by=by, why=why, because="", kind=Entry.Kind.OPENED_ASIDE)


@transaction.atomic
def close_to_the_person(side: SideConversation, *, by: Teammate, why: str) -> Entry | None:
    """They may read it no more; that they could stays in the history. None where it is so already. Raises NoReason."""
    return _change(side, by=by, why=why, because=NOT_THEIRS, kind=Entry.Kind.CLOSED_ASIDE)


def _change(side: SideConversation, *, by: Teammate, why: str, because: str, kind: Entry.Kind) -> Entry | None:
    why = " ".join(why.split())[:300]
    if not why:
        raise NoReason(_("Say why, in a few words."))
    card = Entry.objects.select_for_update(of=("self",)).get(pk=side.card_id)
    if card.withheld_because == because:
        return None
    Opening.objects.create(
        entry=card,
        by=by,
        because=because,
        because_before=card.withheld_because,
        until_before=card.withheld_until,
    )
    Entry.objects.filter(pk=card.pk).update(withheld_because=because, withheld_until=None)
    side.card.withheld_because, side.card.withheld_until = because, None
    announce(f"person:{card.person_id}")
    return Entry.objects.create(
        person_id=card.person_id,
        request_id=card.request_id,
        kind=kind,
        by_teammate=by,
        at=clock.now(),
        subject=str(side.outsider)[:500],
        said=why,
    )


def rest(side: SideConversation) -> None:
    """We wait for no answer of theirs any more."""
    side_turns.expect_nothing(side)
