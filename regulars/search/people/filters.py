"""What people can be found by. Each filter has a key as addresses carry it, and values that are choices or typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Lower
from django.utils.translation import gettext

from regulars.conversation.models import Request
from regulars.kit import clock, languages
from regulars.people.models import (
    Fact,
    Identifier,
    Kind,
    LifeDate,
    Limit,
    Membership,
    Parting,
    Person,
    Place,
    Style,
    Tagging,
    Topic,
)  # fmt: skip
from regulars.search.people.conditions import Among, There

Rows = list[QuerySet[Any]]
Choices = tuple[tuple[str, str], ...]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SPANS = ((7, "a week"), (30, "a month"), (90, "three months"), (180, "half a year"), (365, "a year"))
LONGEST = 120
# Households that are looked into from a place: beyond that it leads to too many people anyway.
MOST_HOMES = 3_000


@dataclass(frozen=True)
class Filter:
    """`about` gives the people's own columns to compare, `rows` the rows elsewhere of which they must have one.

    `lead`: an index leads from the value to the people. `looked` gives the rows as they are asked for beside somebody
    who is looked at, where `rows` begins at the other end; `by_way` the rows through which `rows` leads, of which it
    takes MOST_HOMES. `words` are how it stands on the page, with {} for the value, and `says` how one is read there.
    """

    key: str
    label: str
    words: str
    choices: Choices = ()
    about: Callable[[str], Q] | None = None
    rows: Callable[[str], Rows] | None = None
    looked: Callable[[str], Rows] | None = None
    by_way: Callable[[str], Rows] | None = None
    lead: bool = True
    is_number: bool = False
    says: Callable[[str], str] = str

    def takes(self, value: str) -> bool:
        """Whether it is a value of this filter."""
        if self.choices:
            return value in dict(self.choices)
        if self.is_number:
            return value.isascii() and value.isdigit() and len(value) < 19
        return 0 < len(value) <= LONGEST and "\x00" not in value

    def condition(self, value: str) -> Q:
        """What a person must meet."""
        if self.about:
            return self.about(value)
        found, asked = Q(), self.looked or self.rows
        for rows in asked(value) if asked else []:
            found |= Q(There(rows))
        return found

    def people(self, value: str) -> Sequence[QuerySet[Any]]:
        """The ids of people, as an index leads to them; none where none does."""
        if not self.lead:
            return []
        if self.about:
            return [Person.objects.known().filter(self.about(value)).order_by().values("pk")]
        return [rows.order_by().values("person") for rows in self.rows(value)] if self.rows else []

    def counted(self, value: str) -> Sequence[QuerySet[Any]]:
        """What is counted to learn how many people it leads to."""
        return [*self.people(value), *(self.by_way(value) if self.by_way else [])]

    def in_words(self, value: str) -> str:
        """As it stands on the page."""
        return self.words.format(dict(self.choices).get(value) or self.says(value))


def _spans(never: str = "") -> Choices:
    within = tuple((f"within-{days}", gettext("within %(words)s") % {"words": words}) for days, words in SPANS)
    before = tuple((f"not-{days}", gettext("not for %(words)s") % {"words": words}) for days, words in SPANS)
    return (*within, *before, *((("never", never),) if never else ()))


def _moment(column: str) -> Callable[[str], Q]:
    def about(value: str) -> Q:
        how, _, days = value.partition("-")
        if how == "never":
            return Q(**{column: None})
        moment = clock.now() - timedelta(days=int(days))
        return Q(**{f"{column}__{'gte' if how == 'within' else 'lt'}": moment})

    return about


def _quiet(_: str) -> Q:
    gone = There(Parting.objects.filter(ended_at=None))
    return Q(quiet_after__lte=clock.now(), has_died=False) & ~Q(gone)


def _writes_in(value: str) -> Q:
    return Q(language=_code(value))


def _language(value: str) -> str:
    return languages.name_of(_code(value))


def _code(value: str) -> str:
    """ "Portuguese", "português" and "pt" are one; what is no language is what nobody is written to in."""
    try:
        return languages.code_of(value)
    except languages.UnknownLanguage:
        return value.lower()


def _state(value: str) -> Rows:
    return [Limit.objects.holding() if value == "limit" else Parting.objects.filter(ended_at=None)]


def _there(column: str, value: str) -> QuerySet[Place]:
    return Place.objects.filter(until=None).annotate(put=Lower(column)).filter(put=Lower(Value(value)))


def _place(column: str) -> Callable[[str], Rows]:
    """Their own, or that of a household they live in: from the place to those who live there."""

    def rows(value: str) -> Rows:
        # No join: where most live in one country, SQLite would look through all households for those in another.
        homes = _homes(column)(value)[0].values("circle")[: MOST_HOMES + 1]
        within = Membership.objects.filter(Q(Among(homes, "circle")), until=None)
        return [_there(column, value).filter(circle=None), within]

    return rows


def _homes(column: str) -> Callable[[str], Rows]:
    return lambda value: [_there(column, value).filter(circle__gt=0)]


def _home(column: str) -> Callable[[str], Rows]:
    """The same from somebody to where they live: asked the other way, it would look through all households there."""

    def looked(value: str) -> Rows:
        there = _there(column, value)
        of_circle = Subquery(there.filter(circle=OuterRef("circle")).values("pk")[:1])
        return [there, Membership.objects.filter(until=None).alias(home=of_circle).filter(home__isnull=False)]

    return looked


_KINDS = tuple((str(value), str(words)) for value, words in Kind.choices)
_TOPICS = tuple((str(value), str(words)) for value, words in Topic.choices)
_STYLES = tuple((str(value) or "unknown", str(words)) for value, words in Style.choices)
_YES: Choices = (("yes", "yes"),)

FILTERS: dict[str, Filter] = {
    one.key: one
    for one in (
        Filter("tag", "Tag", "tag: {}", is_number=True, rows=lambda v: [Tagging.objects.filter(tag=int(v))]),
        Filter("standing", "How we stand", "{}", _STYLES, lambda v: Q(style="" if v == "unknown" else v)),
        Filter("quiet", "Losing touch", "losing touch", _YES, _quiet),
        Filter("heard", "Heard from them", "heard: {}", _spans("never"), _moment("heard_at")),
        Filter("reached", "We wrote to them", "reached: {}", _spans("never"), _moment("reached_at")),
        Filter("since", "With us", "with us: {}", tuple(
            (value, words.replace("not for", "for more than")) for value, words in _spans()
        ), _moment("since")),
        Filter("language", "Language", "language: {}", about=_writes_in, says=_language),
        Filter("town", "Town", "lives in {}", rows=_place("locality"), looked=_home("locality"),
               by_way=_homes("locality")),
        Filter("country", "Country", "country: {}", rows=_place("country"), looked=_home("country"),
               by_way=_homes("country")),
        Filter("reach", "Known by", "has a {}", _KINDS, rows=lambda v: [Identifier.objects.filter(kind=v)]),
        Filter("source", "Known from", "known from {}", rows=lambda v: [Identifier.objects.filter(source=v)]),
        Filter("circle", "Household or company", "in {}", rows=lambda v: [
            Membership.objects.filter(until=None, circle__name=v)
        ]),
        Filter("birthday", "Birthday in", "birthday in {}", tuple(
            (str(number), name) for number, name in enumerate(MONTHS, 1)
        ), rows=lambda v: [LifeDate.objects.current().filter(kind=LifeDate.Kind.BIRTHDAY, month=int(v))]),
        Filter("told", "Told us about", "told us about {}", _TOPICS, rows=lambda v: [
            Fact.objects.current().filter(topic=v)
        ]),
        Filter("has", "Has", "{}", (("limit", "a limit"), ("parting", "parted ways")), rows=_state),
        Filter("died", "Has died", "has died", _YES, lambda _: Q(has_died=True)),
        Filter("waiting", "Waiting for us", "waiting for us", _YES, rows=lambda _: [Request.objects.waiting()]),
        Filter("owner", "Looked after by", "looked after by {}", is_number=True, rows=lambda v: [
            Request.objects.open().filter(owner=int(v))
        ]),
        Filter("nameless", "Without a name", "without a name", _YES, lambda _: Q(sort_name="")),
    )
}  # fmt: skip
