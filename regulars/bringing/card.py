"""What a row of a table or a vCard says about somebody, whatever file it stood in."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Way:
    """One way to know them: a kind of people.Kind, as it was written, and what they call it ("home", "work fax")."""

    kind: str
    raw: str
    label: str = ""


@dataclass(frozen=True)
class Address:
    """Where they get their post."""

    label: str = ""
    street: str = ""
    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""


@dataclass(frozen=True)
class Day:
    """A day of their life; each of year, month and day known or None."""

    kind: str
    year: int | None
    month: int | None
    day: int | None
    words: str = ""


@dataclass(frozen=True)
class Belonging:
    """They are in a circle (a kind of people.Circle.Kind) by its name, in a role."""

    kind: str
    name: str
    role: str = ""


@dataclass(frozen=True)
class Told:
    """A fact in words, on a topic of people.Topic."""

    words: str
    topic: str = "other"


@dataclass(frozen=True)
class Tie:
    """Somebody else on another card is their `kind` (spouse, child): by the card's own id."""

    kind: str
    uid: str


@dataclass
class Card:
    """Everything one row or card says. `fields` holds columns of Person; `refusal` says why it cannot be brought,
    `remarks` what of it cannot be kept. `uid` is the card's own id in its file."""

    number: int
    cells: list[str] = field(default_factory=list)
    uid: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    ways: list[Way] = field(default_factory=list)
    places: list[Address] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    circles: list[Belonging] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    since: datetime | None = None
    letters: bool | None = None
    face: bytes = b""
    remarks: list[str] = field(default_factory=list)
    refusal: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it names nobody: no name and no way to know them."""
        return not self.ways and not self.fields.get("name")


@dataclass
class CircleCard(Card):
    """A card that is no person: a list of other cards, or a company. `kind` is one of people.Circle.Kind, `members` are
    ids of cards or addresses as they stand in the file, `words` what else it says of itself."""

    kind: str = "group"
    members: list[str] = field(default_factory=list)
    words: str = ""
