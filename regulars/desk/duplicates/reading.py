"""What is shown of two people who may be one. Both lists walk an index of their own."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from regulars.desk.sight import suggestions_for
from regulars.kit.listing import listed
from regulars.kit.paging import WrongPlace, count_up_to, page_by_key
from regulars.people.duplicates import suggesting
from regulars.people.models import Person, Suggestion
from regulars.team.models import Teammate

SIZE, MOST = 30, 99
MOST_BESIDE = 3
NAMES = {"open": _noop("Perhaps one"), "two": _noop("Two people")}
ORDERS = {"open": ("-probability", "-id"), "two": ("-decided_at", "-id")}
SURE, VERY = 0.99, 0.9


@dataclass(frozen=True)
class Side:
    """One of the two. `name` may be an address where no name is known; `address` is how they reached us first."""

    id: int
    name: str
    picture: str
    url: str
    address: str
    heard: datetime | None


@dataclass(frozen=True)
class Row:
    """Two people, why they may be one and what speaks against it. `look` shows both beside each other; `decided` is
    when somebody said that they are two."""

    id: int
    sides: tuple[Side, Side]
    chance: str
    reasons: str
    against: str
    look: str
    by: str = ""
    why: str = ""
    decided: datetime | None = None


@dataclass(frozen=True)
class Doubles:
    """One page of a list. `count` goes no further than MOST ("99+"); `older` opens the next page."""

    shown: str
    tabs: list[dict[str, object]]
    rows: list[Row]
    count: str
    older: str = ""
    wrong_place: str = ""


def read(teammate: Teammate, wanted: str, after: str) -> Doubles:
    """Who may be one, the most certain first; or of whom somebody said that they are two, the newest first. Four
    queries: of a join with the two, a database may make a walk through everybody."""
    name = wanted if wanted in ORDERS else "open"
    everything = suggestions_for(teammate)
    rows = everything.open() if name == "open" else everything.decided()
    rows = rows.select_related("decided_by").prefetch_related("first", "second")
    wrong_place = ""
    try:
        page = page_by_key(rows, order=ORDERS[name], size=SIZE, after=after)
    except WrongPlace as refusal:
        page, wrong_place = page_by_key(rows, order=ORDERS[name], size=SIZE), " ".join(refusal.messages)
    shown = [row_of(one) for one in page.rows]
    return Doubles(name, [_tab(one, name) for one in NAMES], shown, count(teammate), page.after, wrong_place)


def count(teammate: Teammate) -> str:
    """How many pairs wait for a look, "" for none. One query that counts no further than MOST."""
    found = count_up_to(suggestions_for(teammate).open(), MOST + 1)
    return f"{MOST}+" if found > MOST else str(found or "")


def of(person: Person, *, seen_by: Teammate) -> list[Row]:
    """Who may be the same as this person, who stands second in each row. One query."""
    rows = suggestions_for(seen_by).open().about(person.pk).select_related("first", "second")
    return [row_of(one, seen_from=person.pk) for one in rows.order_by("-probability", "-id")[:MOST_BESIDE]]


def row_of(one: Suggestion, *, seen_from: int = 0) -> Row:
    """A suggestion as it is shown; runs no query."""
    said = suggesting.reasons(one)
    sides = (
        (_side(one.second), _side(one.first)) if seen_from == one.first_id else (_side(one.first), _side(one.second))
    )
    return Row(
        one.pk,
        sides,
        _("almost certain") if one.probability >= SURE else _("very likely") if one.probability >= VERY else "likely",
        listed([words for words in said if not words.startswith("but ")]),
        listed([words.removeprefix("but ") for words in said if words.startswith("but ")]),
        _look(one),
        one.decided_by.first_name if one.decided_by else "",
        one.why,
        one.decided_at,
    )


def _side(person: Person) -> Side:
    name, url = str(person), reverse("person", args=[person.pk])
    address = person.known_by if person.known_by != name else ""
    return Side(person.pk, name, person.picture, url, address, person.heard_at)


def _look(one: Suggestion) -> str:
    return reverse("merging", args=[one.first_id, one.second_id])


def _tab(name: str, current: str) -> dict[str, object]:
    return {"name": gettext(NAMES[name]), "url": f"{reverse('duplicates')}?list={name}", "current": name == current}
