"""What the list of people shows, at a cost that does not grow with the house."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from regulars.desk.people import columns as shown_columns
from regulars.desk.sight import people_for
from regulars.kit import clock
from regulars.kit.paging import WrongPlace
from regulars.people.models import Person, Segment, Tag
from regulars.search.people import counting
from regulars.search.people.question import ORDERS, Question
from regulars.search.people.walking import Stretch, page_of
from regulars.team.models import Teammate

Named = dict[tuple[str, str], str]

SIZE = 50
NAMED: dict[str, QuerySet[Any]] = {"tag": Tag.objects.all(), "owner": Teammate.objects.all()}
MOST_SEGMENTS = 60
NAMES = {
    "name": _noop("By name"),
    "newest": _noop("Newest first"),
    "heard": _noop("Last heard"),
    "silent": _noop("Longest silent"),
    "quiet": _noop("Longest beyond usual"),
}
# Who has no place in an order; the page says where they are.
LEFT_OUT = {
    "name": _noop("People without a name stand in “Newest first”."),
    "heard": _noop("People we never heard from stand in “By name” and “Newest first”."),
    "silent": _noop("People we never heard from stand in “By name” and “Newest first”."),
}


@dataclass(frozen=True)
class Row:
    """Somebody: face, name, and what each column shows; `touch` says how long they are silent, if it is too long."""

    id: int
    name: str
    url: str
    picture: str
    cells: list[tuple[str, object]]
    touch: str = ""


@dataclass(frozen=True)
class Chip:
    """A filter in words, and the address of the list without it."""

    words: str
    without: str


@dataclass(frozen=True)
class Side:
    """A saved list at the side: how many people it is, and when they were counted."""

    id: int
    name: str
    url: str
    current: bool
    number: int | None
    counted_at: datetime | None


@dataclass(frozen=True)
class People:
    """One page of them. `further` opens the next; `stopped` says that it looks on instead of showing what is known,
    `cut` that so many are called so that only some are shown; `is_later`: others stood on pages before."""

    question: Question
    tabs: list[dict[str, object]]
    chips: list[Chip]
    columns: tuple[str, ...]
    rows: list[Row]
    further: str
    stopped: bool
    number: int | None
    segments: list[Side]
    wrong_place: str = ""
    left_out: str = ""
    is_later: bool = False
    cut: bool = False

    @property
    def segment(self) -> Side | None:
        """The saved list that this is."""
        return next((one for one in self.segments if one.current), None)


def read(teammate: Teammate, question: Question, *, columns: Sequence[str], after: str) -> People:
    """A page of the people a question asks for. Three statements and one for each column that needs its own; with
    filters one more, and another one where it stopped looking."""
    stretch, wrong_place = _stretch(teammate, question, after)
    kept, named = _known_to(teammate, question)
    here = columns or kept
    return People(
        question,
        [_tab(one, question) for one in ORDERS if one != "quiet" or question.order == "quiet"],
        [_chip(*one) for one in _chips(question, named)],
        tuple(here),
        _rows(stretch.rows, here, question),
        _address(question, columns, stretch.after) if stretch.after else "",
        stretch.stopped,
        stretch.number,
        [] if after else sides(question),
        wrong_place,
        _left_out(question.order) if not question.narrows and not stretch.after else "",
        bool(after) and not wrong_place,
        stretch.cut,
    )


def _known_to(teammate: Teammate, question: Question) -> tuple[tuple[str, ...], Named]:
    """What this teammate wants to see of everybody, and the names behind the numbers of tags and teammates in the
    question. One statement for both."""
    numbered = {f"name{at}": pair for at, pair in enumerate(question.filters) if pair[0] in NAMED}
    names = {name: Subquery(NAMED[key].filter(pk=int(value)).values("name")) for name, (key, value) in numbered.items()}
    row: dict[str, Any] = Teammate.objects.filter(pk=teammate.pk).values(kept=F("chosen_columns__columns"), **names)[0]  # type: ignore[assignment]
    columns = shown_columns.USUAL if row["kept"] is None else shown_columns.chosen(row["kept"])
    return columns, {pair: row[name] for name, pair in numbered.items() if row[name]}


def sides(question: Question) -> list[Side]:
    """The saved lists; those not counted for a while are counted soon."""
    segments = list(Segment.objects.order_by("name", "id")[:MOST_SEGMENTS])
    counting.keep_fresh(segments)
    return [_side(one, question) for one in segments]


def _stretch(teammate: Teammate, question: Question, after: str) -> tuple[Stretch, str]:
    people = people_for(teammate).filter(merged_into=None)
    try:
        return page_of(question, people, size=SIZE, after=after), ""
    except WrongPlace as refusal:
        return page_of(question, people, size=SIZE), " ".join(refusal.messages)


def _rows(people: Sequence[Person], columns: Sequence[str], question: Question) -> list[Row]:
    filled = shown_columns.fill(columns, people)
    names = {key: _(words) for key, words in shown_columns.COLUMNS.items()}
    return [
        Row(
            person.pk,
            str(person),
            reverse("person", args=[person.pk]),
            person.picture,
            [(names[one], filled[one].get(person.pk, "")) for one in columns],
            _touch(person) if question.order == "quiet" else "",
        )
        for person in people
    ]


def _touch(person: Person) -> str:
    if person.usual_gap is None or person.heard_at is None:
        return ""
    return _("usually every %(span)s, silent for %(span2)s") % {
        "span": _span(timedelta(days=person.usual_gap)),
        "span2": _span(clock.now() - person.heard_at),
    }


def _span(span: timedelta) -> str:
    """ "3 weeks", "day", "14 months"."""
    days = max(round(span / timedelta(days=1)), 1)
    for most, size, word in ((14, 1, "day"), (70, 7, "week"), (730, 30.4, "month")):
        if days < most:
            number = max(round(days / size), 1)
            return word if number == 1 else f"{number} {word}s"
    return _("%(round)s years") % {"round": round(days / 365)}


def _chips(question: Question, named: Named) -> list[tuple[str, Question]]:
    chips = [(one.in_words(named.get((one.key, value), value)), question.without(one.key, value)) for one, value in
             question.asks]  # fmt: skip
    return chips + (
        [(_("begins like “%(typed)s”") % {"typed": question.typed}, replace(question, typed=""))]
        if question.typed
        else []
    )


def _chip(words: str, without: Question) -> Chip:
    return Chip(words, _address(Question.read(pair for pair in without.pairs if pair != ("order", "quiet"))))


def _left_out(order: str) -> str:
    return _(LEFT_OUT[order]) if order in LEFT_OUT else ""


def _tab(order: str, question: Question) -> dict[str, object]:
    return {
        "name": _(NAMES[order]),
        "url": _address(replace(question, order=order)),
        "current": order == question.order,
    }


def _side(one: Segment, question: Question) -> Side:
    kept = Question.kept(one.filters)
    pairs = [*kept.pairs, *([("columns", ",".join(one.columns))] if one.columns else [])]
    url = f"{reverse('people')}?{urlencode(pairs)}"
    return Side(one.pk, one.name, url, kept.pairs == question.pairs, one.number, one.counted_at)


def _address(question: Question, columns: Sequence[str] = (), after: str = "") -> str:
    pairs = [
        *question.pairs,
        *([("columns", ",".join(columns))] if columns else []),
        *([("after", after)] if after else []),
    ]
    return f"{reverse('people')}?{urlencode(pairs)}" if pairs else reverse("people")
