"""What some rows of a file tell us that we did not know: decided (settling), and not written yet (writing)."""

from collections import defaultdict
from dataclasses import dataclass, field

from regulars.bringing.card import Address, Belonging, Card, Day
from regulars.bringing.card import Told as Fact
from regulars.conversation.mourning import Told
from regulars.people.models import Person

# (row, kind of Remark, words, cells)
Said = tuple[int, str, str, list[str]]


@dataclass
class News:
    """Each list holds plain values, the person first: a dry run makes thousands of them and throws them away."""

    people: list[Person] = field(default_factory=list)
    identifiers: list[tuple[Person, str, str, str, str]] = field(default_factory=list)
    places: list[tuple[Person, Address]] = field(default_factory=list)
    days: list[tuple[Person, Day]] = field(default_factory=list)
    # Each of them once, by id() as long as they have no number.
    deaths: dict[int, Told] = field(default_factory=dict)
    facts: list[tuple[Person, Fact]] = field(default_factory=list)
    tags: list[tuple[Person, str]] = field(default_factory=list)
    circles: list[tuple[Person, Belonging]] = field(default_factory=list)
    faces: list[tuple[Person, Card]] = field(default_factory=list)
    standings: list[tuple[Person, str, str]] = field(default_factory=list)
    changes: list[tuple[Person, str, str, str, str]] = field(default_factory=list)
    rows: list[tuple[Person, int, str, str]] = field(default_factory=list)
    consents: list[tuple[str, bool, str]] = field(default_factory=list)
    remarks: list[Said] = field(default_factory=list)
    # Which columns of people we knew were empty and have something now, by the person's id.
    learned: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _learned: int = 0

    def learn(self, person: Person, column: str) -> None:
        """A column of somebody we knew was empty."""
        self.learned[id(person)].add(column)
        self._learned += 1

    @property
    def size(self) -> int:
        """How much it is; grows with everything that is told of somebody."""
        told = len(self.identifiers) + len(self.places) + len(self.days) + len(self.deaths) + len(self.facts)
        return told + len(self.tags) + len(self.circles) + len(self.faces) + self._learned
