"""The dates of a life: learned, set right, taken back. Nothing is overwritten; what holds now is the newest row.

The day somebody died is not kept here but in conversation.mourning, because it stands on the timeline too.
"""

from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.people import editing
from regulars.people.errors import EditedMeanwhile, NotLearned, StaysAsItIs
from regulars.people.models import LifeDate, Person
from regulars.people.partial_dates import Partial, read
from regulars.team.models import Teammate

Kind = LifeDate.Kind
# A life has one of each; further days are told apart by their words.
ONCE = {Kind.BIRTHDAY, Kind.DEATH}
LONGEST_NAME = 40  # letters of what a line of the history is about


def partial_of(row: LifeDate) -> Partial:
    """What is known of a date."""
    return Partial(row.year, row.month, row.day)


def name_of(row: LifeDate) -> str:
    """What day it is: "birthday", "anniversary", "wedding of Leo"."""
    return row.words or row.get_kind_display()


@transaction.atomic
def learn(
    person: Person, kind: str, typed: str, *, by: Teammate | None, words: str = "", source: str = "desk", why: str = ""
) -> LifeDate:
    """Somebody told us a date. Learning it twice is harmless. Raises NotLearned, also for a second birthday."""
    if kind == Kind.DEATH:
        raise StaysAsItIs(_("That somebody died is written down on a page of its own."))
    found, words = _checked(kind, typed, words)
    person = Person.objects.held(person.pk)
    for row in LifeDate.objects.current().filter(person=person, kind=kind):
        if partial_of(row) == found and row.words == words:
            return row
        if kind in ONCE:
            raise NotLearned(
                _("Their %(name_of)s stands here already: %(partial_of)s. Set that one right.")
                % {"name_of": name_of(row), "partial_of": partial_of(row)}
            )
    return _write(person, kind, words, found, by=by, source=source, why=why)


@transaction.atomic
def correct(row: LifeDate, typed: str, *, by: Teammate | None, words: str = "", why: str = "") -> LifeDate:
    """It is another day: a new row, and the old one ends. Raises NotLearned, EditedMeanwhile."""
    held = _held(row)
    found, words = _checked(held.kind, typed, words or held.words)
    if (found, words) == (partial_of(held), held.words):
        return held
    _end(held)
    return _write(held.person, held.kind, words, found, by=by, source="desk", why=why, instead_of=held)


@transaction.atomic
def take_back(row: LifeDate, *, by: Teammate | None, why: str = "") -> None:
    """It is not so after all. Raises EditedMeanwhile when somebody changed it meanwhile."""
    held = _held(row)
    if held.kind == Kind.DEATH:
        raise StaysAsItIs(_("That somebody died is taken back on a page of its own."))
    _end(held)
    _note(held, str(partial_of(held)), "", by=by, why=why)


def age_in_words(born: Partial, today: date, died: Partial | None = None) -> str:
    """How old they are ("39", "38 or 39"), or how old they became; "" where the year is not known or they are dead and
    nobody knows since when."""
    years = born.years_until(died if died is not None else Partial(today.year, today.month, today.day))
    if years is None or years[1] < 0:
        return ""
    return (
        str(years[0])
        if years[0] == years[1]
        else _("%(max)s or %(years)s") % {"max": max(years[0], 0), "years": years[1]}
    )


def dates_of(person: Person) -> list[LifeDate]:
    """The dates that hold, as they come in a year, those without a month last. One query."""
    rows = LifeDate.objects.current().filter(person=person)
    in_year = (F("month").asc(nulls_last=True), F("day").asc(nulls_first=True), F("year").asc(nulls_last=True), "id")
    return list(rows.order_by(*in_year)[:50])


def write_down(person: Person, found: Partial, *, by: Teammate | None, source: str, why: str = "") -> LifeDate:
    """The day they died, instead of what was known of it before. For conversation.mourning alone."""
    if found.is_after(today()):
        raise NotLearned(_("That day is still ahead."))
    before = LifeDate.objects.current().filter(person=person, kind=Kind.DEATH).first()
    if before:
        if partial_of(before) == found:
            return before
        _end(before)
    return _write(person, Kind.DEATH, "", found, by=by, source=source, why=why, instead_of=before)


def today() -> date:
    """Today, on the clock of whoever asks."""
    return timezone.localdate(clock.now())


def _checked(kind: str, typed: str, words: str) -> tuple[Partial, str]:
    if kind not in Kind.values:
        raise NotLearned(_("Choose what day it is."))
    found, words = read(typed), " ".join(words.split())[:120]
    if kind == Kind.BIRTHDAY and found.is_after(today()):
        raise NotLearned(_("That day is still ahead."))
    if kind == Kind.OTHER and not words:
        raise NotLearned(_("Write what day it is: “the day they opened their shop”."))
    return found, words


def _held(row: LifeDate) -> LifeDate:
    held = LifeDate.objects.select_for_update().get(pk=row.pk)
    if held.ended_at:
        now = LifeDate.objects.current().filter(person_id=held.person_id, kind=held.kind).order_by("-id").first()
        raise EditedMeanwhile(name_of(held), str(partial_of(now)) if now else "")
    return held


def _end(row: LifeDate) -> None:
    row.ended_at = clock.now()
    row.save(update_fields=["ended_at"])


def _write(
    person: Person,
    kind: str,
    words: str,
    found: Partial,
    *,
    by: Teammate | None,
    source: str,
    why: str,
    instead_of: LifeDate | None = None,
) -> LifeDate:
    parts = {"year": found.year, "month": found.month, "day": found.day}
    row = LifeDate.objects.create(person=person, kind=kind, words=words, by=by, source=source, **parts)
    before = str(partial_of(instead_of)) if instead_of else ""
    after = str(found) or _("nobody told us when")
    _note(row, before, after, by=by, source=source, why=why)
    return row


def _note(row: LifeDate, before: str, after: str, *, by: Teammate | None, source: str = "desk", why: str = "") -> None:
    """A line in the history. Long words would not fit where it says what was changed: they stand beside the day."""
    what = name_of(row)
    if len(what) > LONGEST_NAME:
        before, after = (f"{what}: {one}" if one else "" for one in (before, after))
        what = str(row.get_kind_display())
    editing.note(row.person, what, before, after, by=by, source=source, why=why)
