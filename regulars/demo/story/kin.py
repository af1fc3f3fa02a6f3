"""Whose people are whose: families, companies, introductions, and the days of their lives. Plain values, no database.

Days are told by letters of the story: `("tomas-brandt", "A wife, if I may")` is the day of that letter, so that the
people of the demo grow older with it.
"""

from dataclasses import dataclass

Letter = tuple[str, str]


@dataclass(frozen=True)
class Relative:
    """Somebody who never wrote to us: they have a name and no address."""

    key: str
    name: str


@dataclass(frozen=True)
class Tie:
    """`other` is `person`'s `word`, one of the house's kinds or a closer word (people.connecting)."""

    person: str
    other: str
    word: str
    since: Letter | None = None
    ended: Letter | None = None
    words: str = ""


@dataclass(frozen=True)
class Member:
    """Somebody in a circle, from the day of a letter to that of another."""

    person: str
    role: str
    since: Letter | None = None
    until: Letter | None = None


@dataclass(frozen=True)
class Circle:
    """A household or a company; `split_from` is the one it came out of."""

    key: str
    kind: str
    name: str
    members: tuple[Member, ...]
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = ""
    split_from: str = ""


@dataclass(frozen=True)
class Day:
    """A day of a life. The year is so many before this one, or that of a letter; None is unknown."""

    person: str
    kind: str
    month: int | None = None
    day: int | None = None
    years_ago: int | None = None
    letter: Letter | None = None
    words: str = ""


RELATIVES = (
    Relative("rui", "Rui Vega"),
    Relative("leo", "Leo Vega"),
    Relative("amelia", "Amélia Soares"),
    Relative("ana-brandt", "Ana Teles"),
    Relative("gerda", "Gerda Brandt"),
    Relative("naoko", "Naoko Kimura"),
    Relative("joao-lopes", "João Lopes"),
    Relative("arthur", "Arthur Penn"),
    Relative("ilda", "Ilda Correia"),
    Relative("little-ilda", "Ilda"),
    Relative("poppy", "Poppy Grant"),
)

WEDDING = ("tomas-brandt", "A wife, if I may")
EMPTY_NEST = ("hugo-grant", "Empty nest")
DOROTHY_WROTE = ("dorothy-penn", "Arthur")

TIES = (
    Tie("marisol-vega", "rui", "husband"),
    Tie("marisol-vega", "leo", "son"),
    Tie("rui", "leo", "son"),
    Tie("rui", "amelia", "mother"),
    Tie("marisol-vega", "tomas-brandt", "introduced by", ("tomas-brandt", "Questions, I am sorry, there are some")),
    Tie("marisol-vega", "aiko-kimura", "introduced by", ("aiko-kimura", "Coffee for eleven architects")),
    Tie("tomas-brandt", "ana-brandt", "wife", WEDDING),
    Tie("tomas-brandt", "gerda", "mother"),
    Tie("aiko-kimura", "naoko", "daughter"),
    Tie("aiko-kimura", "joao-lopes", "business partner"),
    Tie("dorothy-penn", "arthur", "husband", ended=DOROTHY_WROTE),
    Tie("amadeu-correia", "ilda", "wife"),
    Tie("amadeu-correia", "little-ilda", "granddaughter"),
    Tie("hugo-grant", "poppy", "daughter"),
)

CIRCLES = (
    Circle(
        "vega",
        "household",
        "Vega",
        (Member("marisol-vega", "mother"), Member("rui", "father"), Member("leo", "son")),
        "Rua da Torrinha 118",
        "4050-610",
        "Porto",
        "Portugal",
    ),
    Circle("vega-studio", "company", "Vega Studio", (Member("marisol-vega", "founder"),)),
    Circle(
        "brandt",
        "household",
        "Brandt and Teles",
        (Member("tomas-brandt", "", WEDDING), Member("ana-brandt", "", WEDDING)),
        "Rua do Bonjardim 402",
        "4000-118",
        "Porto",
        "Portugal",
    ),
    Circle("brandt-moebel", "company", "Brandt Möbel", (Member("tomas-brandt", "cabinetmaker"),)),
    Circle(
        "kimura-lopes",
        "company",
        "Kimura Lopes Architects",
        (Member("aiko-kimura", "partner"), Member("joao-lopes", "partner")),
    ),
    Circle(
        "grant",
        "household",
        "Grant",
        (Member("hugo-grant", "father"), Member("poppy", "daughter", None, EMPTY_NEST)),
        "9 Windmill Hill",
        "BS3 4LP",
        "Bristol",
        "United Kingdom",
    ),
    Circle(
        "poppy",
        "household",
        "Poppy in Leeds",
        (Member("poppy", "", EMPTY_NEST),),
        "27 Kelso Road",
        "LS2 9PR",
        "Leeds",
        "United Kingdom",
        split_from="grant",
    ),
)

DAYS = (
    Day("leo", "birthday", 6, 22, years_ago=9),
    Day("marisol-vega", "anniversary", 9, 14, years_ago=10, words="Wedding day with Rui"),
    Day("marisol-vega", "birthday", 12, 3),
    Day("tomas-brandt", "anniversary", 7, 12, letter=WEDDING, words="Wedding day with Ana"),
    Day("gerda", "death", 10, letter=("tomas-brandt", "The grinder of my mother")),
    Day("naoko", "birthday", letter=("aiko-kimura", "Naoko is here")),
    Day("arthur", "death", 11, 9, letter=DOROTHY_WROTE),
    Day("arthur", "birthday", years_ago=92),
    Day("little-ilda", "birthday", 2, 29),
    Day("dorothy-penn", "birthday", 3, 17),
    Day("ravi-shah", "birthday", years_ago=41),
)
