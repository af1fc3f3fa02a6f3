"""What the page of a circle shows: who is in it and who was, where they live, the last words, what was changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.conversation.models import Entry
from regulars.desk.sight import circles_for, entries_for, memberships_for, places_for
from regulars.people import circles, dating, splitting
from regulars.people.models import Change, Circle, Membership, Person, Place
from regulars.people.partial_dates import days_in_words
from regulars.team.models import Teammate

MOST_MEMBERS = 200
MOST_WORDS = 6
MOST_CHANGES = 40


@dataclass(frozen=True)
class Member:
    """Somebody who is or was in it. `words` say as what and from when to when."""

    row: int
    person: Person
    words: str


@dataclass(frozen=True)
class Line:
    """One line of its history."""

    what: str
    who: str
    before: str
    after: str
    by: str
    why: str
    at: datetime


@dataclass(frozen=True)
class Word:
    """The last thing said between one of them and us."""

    person: Person
    words: str
    ours: bool
    at: datetime
    url: str


@dataclass(frozen=True)
class Shown:
    """A circle with everything about it. `card` says to whom the one card in the post goes; `home` is where a split-off
    one can be put back to, `split_off` are those that came out of it."""

    circle: Circle
    members: list[Member]
    past: list[Member]
    has_more: bool
    place: Place | None
    places_before: list[str]
    words: list[Word]
    history: list[Line]
    card: str
    home: Circle | None
    would_return: list[Membership]
    split_off: list[Circle]


def read(circle: Circle, *, seen_by: Teammate) -> Shown:
    """All of it, in ten queries at most."""
    rows = list(memberships_for(seen_by).filter(circle=circle).order_by("id")[: MOST_MEMBERS + 1])
    today = dating.today()
    past = [row for row in rows if row.until and row.until <= today]
    here = [row for row in rows[:MOST_MEMBERS] if row not in past]
    people = [row.person for row in here]
    places = list(places_for(seen_by).filter(circle=circle).order_by("-id")[:20])
    now = [one for one in places if one.until is None or one.until > today]
    home = circle.split_from if circle.split_from_id and not circle.ended_at else None
    return Shown(
        circle,
        [_member(row) for row in here],
        [_member(row) for row in past],
        len(rows) > MOST_MEMBERS,
        now[0] if now else None,
        [_address(one) for one in places if one not in now],
        _last_words(people, seen_by),
        _history(circle),
        _card(circle, people),
        home,
        splitting.came_with_the_split(circle) if home else [],
        list(circles_for(seen_by).filter(split_from=circle).order_by("id")[:20]),
    )


def _member(row: Membership) -> Member:
    parts = (row.role, days_in_words(row.since, row.until), _("has died") if row.person.has_died else "")
    return Member(row.pk, row.person, ", ".join(part for part in parts if part))


def _address(place: Place) -> str:
    days = days_in_words(place.since, place.until)
    return f"{place} ({days})" if days else str(place)


def _card(circle: Circle, people: Sequence[Person]) -> str:
    """To whom the one card goes: only a household gets one."""
    if circle.kind != Circle.Kind.HOUSEHOLD or circle.ended_at or not people:
        return ""
    card = circles.household_card(circle, people)
    if card is None:
        return _("No card goes there: nobody is left to greet.")
    where = f", {card.place}" if card.place else _(". We do not know where they live")
    return _("One card goes to %(names)s%(where)s.") % {"names": card.names, "where": where}


def _last_words(people: Sequence[Person], seen_by: Teammate) -> list[Word]:
    """The newest letter of each, the newest first. Two queries, each one step into an index a person."""
    last = entries_for(seen_by).filter(person=OuterRef("pk"), kind=Entry.Kind.MESSAGE, nature="").order_by("-at", "-id")
    ids = Person.objects.filter(pk__in=[one.pk for one in people[:50]]).annotate(last=Subquery(last.values("id")[:1]))
    rows = entries_for(seen_by).filter(pk__in=[pk for pk in ids.values_list("last", flat=True) if pk])
    found = rows.select_related("person").only("person", "excerpt", "at", "by_teammate_id", "by_rule")
    return [
        Word(row.person, row.excerpt, row.is_from_us, row.at, reverse("entry", args=[row.pk]) + f"#entry-{row.pk}")
        for row in found.order_by("-at", "-id")[:MOST_WORDS]
    ]


def _history(circle: Circle) -> list[Line]:
    rows = Change.objects.filter(circle=circle).select_related("person", "by").order_by("-id")[:MOST_CHANGES]
    return [
        Line(
            row.what.capitalize(),
            str(row.person) if row.person else "",
            row.before,
            row.after,
            row.by.first_name if row.by else "",
            row.why,
            row.at,
        )
        for row in rows
    ]
