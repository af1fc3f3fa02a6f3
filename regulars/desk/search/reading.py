"""What the search page shows."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from regulars.channels.contract import channel_of
from regulars.conversation.models import Entry
from regulars.people.models import Person
from regulars.search import finding
from regulars.search.excerpting import Piece
from regulars.search.finding import FoundEntry, FoundFact, FoundPerson
from regulars.team.models import Teammate

LONGEST = 200


@dataclass(frozen=True)
class Hit:
    """A person or an entry that was found: whose, where, and the words around what was found."""

    name: str
    key: int
    picture: str
    url: str
    pieces: tuple[Piece, ...]
    subject: tuple[Piece, ...] = ()
    at: datetime | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Results:
    """One page. `ranked`: the best first, else the newest first. `older` opens the next page, empty on the last."""

    typed: str
    searched: bool
    people: tuple[Hit, ...] = ()
    entries: tuple[Hit, ...] = ()
    facts: tuple[Hit, ...] = ()
    ranked: bool = True
    older: str = ""

    @property
    def nothing(self) -> bool:
        """Whether we looked and found nobody and nothing."""
        return self.searched and not (self.people or self.entries or self.facts)


def read(teammate: Teammate, typed: str, after: str) -> Results:
    """What was found, for a teammate who works here: they may see everyone. At most eight statements."""
    if not typed.strip() or not teammate.is_active:
        return Results(typed, searched=False)
    found = finding.find(typed, after=after)
    return Results(
        typed,
        found.searched,
        tuple(_person(hit) for hit in found.people),
        tuple(_entry(hit) for hit in found.entries),
        tuple(_fact(hit) for hit in found.facts),
        found.ranked,
        found.after,
    )


def _person(hit: FoundPerson) -> Hit:
    return Hit(str(hit.person), hit.person.pk, hit.person.picture, _page_of(hit.person), hit.pieces if hit.by else ())


def _entry(hit: FoundEntry) -> Hit:
    entry = hit.entry
    return Hit(
        name=str(entry.person),
        key=entry.person_id,
        picture=entry.person.picture,
        url=_place_of(entry),
        pieces=hit.pieces,
        subject=hit.subject,
        at=entry.at,
        tags=tuple(_tags(entry)),
    )


def _fact(hit: FoundFact) -> Hit:
    fact = hit.fact
    url = f"{reverse('person-facts', args=[fact.person_id])}#fact-{fact.pk}"
    tags = () if fact.is_open else (fact.get_sensitivity_display(),)
    return Hit(str(fact.person), fact.person_id, fact.person.picture, url, hit.pieces, at=fact.heard_at, tags=tags)


def _page_of(person: Person) -> str:
    return reverse("person", args=[person.pk])


def _place_of(entry: Entry) -> str:
    return f"{reverse('entry', args=[entry.pk])}#entry-{entry.pk}"


def _tags(entry: Entry) -> list[str]:
    who = f"{entry.by_teammate.first_name} wrote" if entry.by_teammate else ""
    kind = "note" if entry.kind == Entry.Kind.NOTE else ""
    channel = channel_of(entry.channel)
    return [words for words in (who, kind, channel.label if channel else "") if words]
