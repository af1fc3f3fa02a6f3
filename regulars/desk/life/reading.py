"""The dates of a life in words: in the column beside the conversation and on a page of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regulars.people import dating
from regulars.people.models import LifeDate, Person
from regulars.people.partial_dates import Partial

Kind = LifeDate.Kind
ICONS = {Kind.BIRTHDAY: "cake", Kind.ANNIVERSARY: "heart", Kind.DEATH: "flower", Kind.OTHER: "calendar-heart"}
SOON = 21


@dataclass(frozen=True)
class Day:
    """A date: what day it is, when, and what there is to say about it (an age, that it comes soon)."""

    id: int
    icon: str
    name: str
    words: str
    note: str
    rule: str
    kind: str


@dataclass(frozen=True)
class Life:
    """The dates of somebody. `died` says that they did, as far as it is known; `warning` what it means for a letter."""

    days: tuple[Day, ...] = ()
    died: str = ""
    warning: str = ""


def of(person: Person, *, has_dates: bool = True) -> Life:
    """Somebody's dates. One query, none without dates."""
    rows = dating.dates_of(person) if has_dates else []
    died = _died(rows) if person.has_died else None
    days = tuple(_day(row, died) for row in rows if row.kind != Kind.DEATH)
    if died is None:
        return Life(days)
    age = next((_age(row, died) for row in rows if row.kind == Kind.BIRTHDAY), "")
    sentence = _sentence(died)
    warning = _("%(name)s %(sentence)s. A letter to their address reaches whoever reads it now.") % {
        "name": _name(person),
        "sentence": sentence,
    }
    return Life(days, _capital(sentence) + (_(", at %(age)s") % {"age": age} if age else ""), warning)


def _died(rows: Sequence[LifeDate]) -> Partial:
    """The day they died; all unknown where nobody told us."""
    return next((dating.partial_of(row) for row in reversed(rows) if row.kind == Kind.DEATH), Partial())


def _sentence(died: Partial) -> str:
    if died == Partial():
        return _("has died")
    return _("died on %(died)s") % {"died": died} if died.day else _("died in %(died)s") % {"died": died}


def _day(row: LifeDate, died: Partial | None) -> Day:
    when = dating.partial_of(row)
    rule = _("In years without one it is kept on 28 February.") if when.is_leap_day else ""
    note = "" if died is not None else _note(row, when)
    name = _("Born") if row.kind == Kind.BIRTHDAY and when.day is None else _capital(dating.name_of(row))
    return Day(row.pk, ICONS[Kind(row.kind)], name, str(when), note, rule, row.kind)


def _note(row: LifeDate, when: Partial) -> str:
    """ "40", or "turns 41 in 5 days": an age only where the year is known."""
    today = dating.today()
    comes = when.next_on(today)
    soon = _soon(comes, today)
    years = comes.year - when.year if comes and when.year else 0
    if row.kind == Kind.BIRTHDAY:
        age = _age(row)
        return (
            _("turns %(years)s %(soon)s") % {"years": years, "soon": soon}
            if soon and years > 0
            else soon or (_("%(age)s years old") % {"age": age} if age else "")
        )
    if row.kind == Kind.ANNIVERSARY and soon:
        return _("%(years)s years %(soon)s") % {"years": years, "soon": soon} if years > 0 else soon
    return soon


def _soon(comes: date | None, today: date) -> str:
    days = (comes - today).days if comes else SOON + 1
    if days > SOON:
        return ""
    return "today" if days == 0 else "tomorrow" if days == 1 else _("in %(days)s days") % {"days": days}


def _age(row: LifeDate, died: Partial | None = None) -> str:
    return dating.age_in_words(dating.partial_of(row), dating.today(), died)


def _name(person: Person) -> str:
    return person.first_name if person.name.strip() else _("This person")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
