"""The nouns of the demo story: who there is, what was said, what was promised. Plain values, no database."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Teammate:
    """One of us at the demo house."""

    key: str
    name: str
    email: str
    title: str
    about: str

    @property
    def first_name(self) -> str:
        return self.name.split()[0]


@dataclass(frozen=True)
class Person:
    """Somebody who buys coffee, or mends it, or only writes. `since` is the day of their first word to us."""

    key: str
    name: str
    email: str
    other_emails: tuple[str, ...]
    phone: str
    zone: str
    language: str
    since: date


@dataclass(frozen=True)
class Said:
    """One message or note. `by` is "person" or a teammate's key; `matter` counts this person's requests from 1."""

    person: str
    by: str
    channel: str
    kind: str
    at: datetime
    subject: str
    text: str
    matter: int
    withheld_because: str = ""


@dataclass(frozen=True)
class Promised:
    """Our word on a matter. `outcome` is "kept", "broken" or "open"; `outcome_at` is None while it is open."""

    person: str
    matter: int
    by: str
    words: str
    at: datetime
    due: datetime
    outcome: str
    outcome_at: datetime | None


@dataclass(frozen=True)
class Closed:
    """A teammate marked a matter done. A later word from the person in the same matter opens it again."""

    person: str
    matter: int
    by: str
    at: datetime


@dataclass(frozen=True)
class Assigned:
    """A matter was given to a teammate, by a teammate (often themselves)."""

    person: str
    matter: int
    to: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Story:
    """Seven years of Corner Roasters, every tuple in time order. `now` is the moment at which it is told."""

    house_name: str
    house_address: str
    zone: str
    currency: str
    now: datetime
    teammates: tuple[Teammate, ...]
    people: tuple[Person, ...]
    said: tuple[Said, ...]
    promised: tuple[Promised, ...]
    closed: tuple[Closed, ...]
    assigned: tuple[Assigned, ...]
