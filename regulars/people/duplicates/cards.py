"""What of each person is compared, as one plain row: name, addresses, numbers, birthday, home, company."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from typing import NamedTuple

from django.db.models import Q

from regulars.people.models import Circle, Identifier, Kind, LifeDate, Membership, Person, Place
from regulars.people.robots import is_robot
from regulars.people.sorting import sort_key

# What stands in front of or behind a name and is none.
TITLES = {
    "dr",
    "prof",
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "herr",
    "frau",
    "senhor",
    "senhora",
    "sr",
    "sra",
    "dona",
    "jr",
    "phd",
}
# The part before the @ that says where it goes, not whose it is.
ROLES = {
    "info", "mail", "email", "hello", "contact", "kontakt", "office", "support", "service", "sales", "shop", "admin",
    "team", "post", "billing", "accounts", "orders", "geral", "webmaster", "marketing", "help", "buero",
}  # fmt: skip
TELLING = 5
MOST_EACH = 20
DIGITS = 9


class Way(NamedTuple):
    """An identifier; `hint` is the plainest spelling that its provider may take for the same, if that is known."""

    kind: str
    value: str
    hint: str = ""


@dataclass(frozen=True)
class Card:
    """A person as they are compared; None or [] where nothing is known. `name` is its words in the order of the
    alphabet; `mails` are plain spellings; `nicks` the parts before the @ that say more than the name, `named` the
    others; `numbers` the last digits of phone numbers; `born` YYYYMMDD with 0 for what is not known."""

    unique_id: int
    name: str | None
    words: list[str]
    begins: str | None
    ends: str | None
    mails: list[str]
    nicks: list[str]
    named: list[str]
    numbers: list[str]
    born: str | None
    street: str | None
    postcode: str | None
    companies: list[int]

    @property
    def digest(self) -> str:
        """Changes when something that is compared does."""
        return hashlib.sha256(repr(astuple(self)).encode()).hexdigest()[:32]


def cards(after: int, upto: int) -> list[Card]:
    """Everybody whose number is above `after`, up to and with `upto`. Five queries."""
    return _cards(Q(person__gt=after, person__lte=upto), Q(pk__gt=after, pk__lte=upto))


def cards_of(ids: Sequence[int]) -> list[Card]:
    """These people. Five queries."""
    return _cards(Q(person__in=ids), Q(pk__in=ids))


def _cards(theirs: Q, them: Q) -> list[Card]:
    ways: dict[int, list[Way]] = defaultdict(list)
    known = Identifier.objects.filter(theirs).order_by("person_id", "id")
    for person, *way in known.values_list("person_id", "kind", "value", "hint"):
        if len(ways[person]) < MOST_EACH:
            ways[person].append(Way(*way))
    born = dict(_birthdays(theirs))
    homes = dict(_homes(theirs))
    companies: dict[int, list[int]] = defaultdict(list)
    jobs = Membership.objects.filter(theirs, circle__kind=Circle.Kind.COMPANY).values_list("person_id", "circle_id")
    for person, circle in jobs.order_by("person_id", "circle_id"):
        companies[person].append(circle)
    people = Person.objects.known().filter(them).order_by("pk").values_list("pk", "name")
    return [
        card(pk, name, ways.get(pk, ()), born=born.get(pk), home=homes.get(pk), companies=companies.get(pk, ()))
        for pk, name in people
    ]


def _birthdays(theirs: Q) -> Iterator[tuple[int, str]]:
    days = LifeDate.objects.current().filter(theirs, kind=LifeDate.Kind.BIRTHDAY).order_by("person_id", "id")
    for person, year, month, day in days.values_list("person_id", "year", "month", "day"):
        if month and day:
            yield person, f"{year or 0:04}{month:02}{day:02}"


def _homes(theirs: Q) -> Iterator[tuple[int, tuple[str, str]]]:
    """Where they live: the home of their household, or better their own."""
    at = ("person_id", "street", "postcode")
    households = Membership.objects.filter(
        theirs, circle__kind=Circle.Kind.HOUSEHOLD, circle__places__until=None, until=None
    )
    rows = households.values_list("person_id", "circle__places__street", "circle__places__postcode")
    for person, street, postcode in [*rows, *Place.objects.filter(theirs, until=None).order_by("id").values_list(*at)]:
        if postcode:
            yield person, (street or "", postcode)


def card(
    pk: int,
    name: str,
    ways: Sequence[Way] = (),
    *,
    born: str | None = None,
    home: tuple[str, str] | None = None,
    companies: Sequence[int] = (),
) -> Card:
    """The card of a person with all that is known of them."""
    words = words_of(name)
    mails = [way for way in ways if way.kind == Kind.EMAIL and not is_robot(way.value)]
    handles = [way.value for way in ways if way.kind == Kind.HANDLE]
    nicks, named = _nicks([way.value.rpartition("@")[0] for way in mails] + handles, words)
    numbers = {way.value[-DIGITS:] for way in ways if way.kind == Kind.PHONE and len(way.value) > DIGITS}
    return Card(
        pk,
        " ".join(sorted(words)) or None,
        sorted(set(words)),
        words[0] if words else None,
        words[-1] if words else None,
        sorted({way.hint or way.value for way in mails}),
        nicks,
        named,
        sorted(numbers),
        born,
        (plain(home[0]) if home else "") or None,
        (plain(home[1]) if home else "") or None,
        list(companies[:MOST_EACH]),
    )


def words_of(name: str) -> list[str]:
    """The words of a name, first names first: “Lopes, Dr. Maria” is maria lopes."""
    last, comma, first = name.partition(",")
    key = sort_key(f"{first} {last}" if comma and first.strip() else name)
    words = [
        "".join(letter for letter in word if letter.isalnum())
        for word in key.replace("-", " ").replace(".", " ").split()
    ]
    return [word for word in words if word and word not in TITLES][:8]


def plain(text: str) -> str:
    """Letters and digits alone, without case and accents."""
    return "".join(letter for letter in sort_key(text) if letter.isalnum())


def _nicks(written: Sequence[str], words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Telling ones, and those that are no more than the name written small."""
    all_of_them = {plain(one.partition("+")[0]) for one in written}
    nicks = {one for one in all_of_them if len(one) >= TELLING and one not in ROLES}
    named = {one for one in nicks if _says_the_name(one, words)}
    return sorted(nicks - named), sorted(named)


def _says_the_name(nick: str, words: Sequence[str]) -> bool:
    """Whether a nick is made of words of the name and their first letters, in whatever order."""
    rest = nick
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "", 1)
    return len(rest) <= 1 or (len(rest) <= 2 and rest.isalpha())
