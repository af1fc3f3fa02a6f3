"""How we stand with somebody: how close, with which limits, or apart. Decided by one of us, said openly.

Each deed writes its row (people.models.standing), the column that lists are read by, and a line on the timeline which
the person can read. Pages send what they showed, so that nobody decides over another's head.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import expecting, unsettling
from regulars.conversation.models import Entry, Request
from regulars.conversation.models.entry import excerpt_of
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.errors import EditedMeanwhile, NotLearned, StaysAsItIs
from regulars.people.models import Limit, Parting, Person, Standing, Style
from regulars.team.models import Teammate

KIND = Entry.Kind
LONGEST = 300


@transaction.atomic
def stand(person: Person, style: str, *, by: Teammate, why: str = "", was: str | None = None) -> Standing | None:
    """Decide how close we are; None where it is so already. `was` is what the page showed. Raises EditedMeanwhile,
    NotLearned."""
    if style not in Style.values:
        raise NotLearned(_("Choose how close we are."))
    held = _hold(person)
    if held.style == style:
        return None
    if was is not None and was != held.style:
        raise _decided(held)
    person.style = held.style = style
    held.save(update_fields=["style"])
    row = Standing.objects.create(person=held, style=style, by=by, why=_fit(why))
    _tell(held, KIND.STANDING, str(Style(style).label), why, by=by)
    expecting.reckon(Request.objects.waiting().filter(person=held).select_related("person"))
    return row


@transaction.atomic
def limit(person: Person, kind: str, *, by: Teammate, why: str, words: str = "") -> Limit:
    """Say what we do not do with them for now, and why: they can read it. Raises NotLearned, StaysAsItIs where such a
    limit holds already."""
    if kind not in Limit.Kind.values:
        raise NotLearned(_("Choose what is limited."))
    words = " ".join(words.split())[:200]
    if kind == Limit.Kind.OTHER and not words:
        raise NotLearned(_("Say in a few words what is limited."))
    held = _hold(person)
    same = Limit.objects.holding().filter(person=held, kind=kind)
    if kind != Limit.Kind.OTHER and same.exists():
        raise StaysAsItIs(_("This limit holds already. Lift it first, if it shall be another one."))
    row = Limit.objects.create(person=held, kind=kind, words=words, by=by, why=_reason(why))
    _tell(held, KIND.LIMITED, str(row), why, by=by)
    unsettling.tell(held.pk)
    return row


@transaction.atomic
def lift(limit: Limit, *, by: Teammate, why: str) -> None:
    """The limit holds no longer. Lifting it twice is harmless: the first lifting stands. Raises NotLearned."""
    held = _hold(limit.person)
    columns = {"lifted_at": clock.now(), "lifted_by": by, "lifted_why": _reason(why)}
    if Limit.objects.holding().filter(pk=limit.pk).update(**columns):
        limit.refresh_from_db()
        _tell(held, KIND.LIMIT_LIFTED, str(limit), why, by=by)


@transaction.atomic
def part(person: Person, *, by: Teammate, why: str) -> Parting:
    """Go separate ways, and say why. Raises NotLearned, StaysAsItIs where we have parted already."""
    held = _hold(person)
    if Parting.objects.filter(person=held, ended_at=None).exists():
        raise StaysAsItIs(_("We have parted ways already."))
    row = Parting.objects.create(person=held, by=by, why=_reason(why))
    _tell(held, KIND.PARTED, "", why, by=by)
    unsettling.tell(held.pk)
    return row


@transaction.atomic
def come_together(parting: Parting, *, by: Teammate, why: str) -> None:
    """Begin again. Doing so twice is harmless. Raises NotLearned."""
    held = _hold(parting.person)
    columns = {"ended_at": clock.now(), "ended_by": by, "ended_why": _reason(why)}
    if Parting.objects.filter(pk=parting.pk, ended_at=None).update(**columns):
        parting.refresh_from_db()
        _tell(held, KIND.TOGETHER_AGAIN, "", why, by=by)


def _hold(person: Person) -> Person:
    return Person.objects.held(person.pk)


def _reason(why: str) -> str:
    if not why.strip():
        raise NotLearned(_("Say why, in words they could read: they can."))
    return _fit(why)


def _fit(why: str) -> str:
    said = " ".join(why.split())
    if len(said) > LONGEST:
        raise NotLearned(_("Say it in fewer words (%(LONGEST)s letters): they read it, too.") % {"LONGEST": LONGEST})
    return said


def _decided(person: Person) -> EditedMeanwhile:
    last = Standing.objects.filter(person=person).order_by("-id").select_related("by").first()
    by, at = (last.by.first_name if last and last.by else ""), (last.since if last else None)
    return EditedMeanwhile("style", str(Style(person.style).label) if person.style else "", by=by, at=at)


def _tell(person: Person, kind: Entry.Kind, what: str, why: str, *, by: Teammate) -> None:
    """A line on the timeline: what it is in the subject, why in what was said."""
    said = _fit(why)
    Entry.objects.create(
        person=person, kind=kind, subject=what, said=said, excerpt=excerpt_of(said or what), by_teammate=by
    )
    announce("inbox", f"person:{person.pk}")
