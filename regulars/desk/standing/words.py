"""How we stand with somebody, in words that they could read: they can."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.utils.translation import gettext

from regulars.kit.look.times import in_words
from regulars.people.models import Limit, Parting, Person, Standing

STYLES = {
    "wave": ("A wave and a nod", "We are glad to see them, and leave it at that."),
    "regular": ("Regular", "They come back because they want to, and we know them by name."),
    "guest": ("Guest of the house", "We ask how they are, and remember what they said."),
    "friend": ("Friend of the house", "We think of them also when nothing is to be sold."),
}
TONES = {"friend": "sage", "guest": "sky"}
APART = "We went separate ways"


@dataclass(frozen=True)
class Line:
    """One thing about how we stand: what it is, and since when, who says so and why."""

    what: str
    how: str
    kind: str


@dataclass(frozen=True)
class Stands:
    """How we stand with somebody now: the style, if one was decided, what is limited, and whether we have parted."""

    style: Line | None = None
    limits: tuple[Line, ...] = ()
    apart: Line | None = None

    @property
    def plainly(self) -> tuple[Line, ...]:
        """What everybody who speaks with them must know."""
        return ((self.apart,) if self.apart else ()) + self.limits

    @property
    def above(self) -> str:
        """The same in one short line, for the head of the conversation."""
        return " · ".join(line.what for line in self.plainly)


def how_we_stand(person: Person, *, is_limited: bool, is_parted: bool) -> Stands:
    """How we stand now. One query, and none where nothing was ever decided."""
    if not (person.style or is_limited or is_parted):
        return Stands()
    limits = _rows(Limit, "kind", "words").filter(person=person, lifted_at=None)
    apart = _rows(Parting).filter(person=person, ended_at=None)
    decided = limits.union(apart, _rows(Standing, "style").filter(person=person), all=True)
    lines = [_line(row) for row in sorted(decided, key=lambda row: int(row[-1]))]
    style = [line for line in lines if line.kind == "standing"][-1:] if person.style else []
    parted = [line for line in lines if line.kind == "parting"]
    return Stands(
        style=next(iter(style), None),
        limits=tuple(line for line in lines if line.kind == "limit"),
        apart=next(iter(parted), None),
    )


def _rows(model: type[Limit | Parting | Standing], which: str = "", words: str = "") -> QuerySet[Any, tuple[Any, ...]]:
    """The rows of each table in one shape, so that one question asks all three."""
    nothing, what = (Value(text, output_field=CharField()) for text in ("", model._meta.model_name))
    rows: QuerySet[Any] = model._default_manager.order_by()
    return rows.values_list(what, which or nothing, words or nothing, "since", "by__name", "why", "id")


def _line(row: tuple[Any, ...]) -> Line:
    what, which, words, since, by, why, _ = row
    said = {"limit": limit_in_words(which, words), "parting": APART}.get(what) or STYLES.get(which, ("",))[0]
    return Line(said, how(since, by, why), what)


def limit_in_words(kind: str, words: str) -> str:
    """What is limited: in our words where somebody wrote some, else by its kind."""
    label = str(Limit.Kind(kind).label) if kind in Limit.Kind.values else kind
    plain = label if kind != Limit.Kind.OTHER else ""
    said = ": ".join(filter(None, [plain, words]))
    return said[:1].upper() + said[1:]


def how(since: datetime, by: str | None, why: str) -> str:
    """Since when, who says so, and why: "since 3 Mar, says Jo: she asked for it"."""
    who = gettext(", says %(split)s") % {"split": by.split()[0]} if by and by.strip() else ""
    return (gettext("since %(in_words)s%(who)s") % {"in_words": in_words(since, "date"), "who": who}) + (
        f": {why}" if why else ""
    )
