"""What the search page shows."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.channels.contract import channel_of
from regulars.conversation.models import Entry
from regulars.desk import sight
from regulars.people.models import Person
from regulars.search import finding, question
from regulars.search.excerpting import Piece
from regulars.search.finding import Found, FoundEntry, FoundFact, FoundPerson
from regulars.search.in_files import FoundFile, letter_of
from regulars.search.narrowing import today_in
from regulars.search.operators import OPERATORS, Operator
from regulars.search.question import Mistake, Question
from regulars.search.sight import Sight
from regulars.search.suggesting import FoundRequest, suggestions
from regulars.team.clocks import zone_of
from regulars.team.models import Teammate

LONGEST = 200
HELP = "?"


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
class Chip:
    """One part of what was understood, and all that was typed but it."""

    words: str
    rest: str


@dataclass(frozen=True)
class Results:
    """One page. `ranked`: the best first, else the newest first. `older` opens the next page, empty on the last."""

    typed: str
    searched: bool
    people: tuple[Hit, ...] = ()
    entries: tuple[Hit, ...] = ()
    facts: tuple[Hit, ...] = ()
    files: tuple[Hit, ...] = ()
    ranked: bool = True
    older: str = ""
    back_to: datetime | None = None
    understood: str = ""
    chips: tuple[Chip, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    explains: tuple[Operator, ...] = ()
    in_files: bool = False

    @property
    def nothing(self) -> bool:
        """Whether we looked and found nobody and nothing."""
        return self.searched and not (self.people or self.entries or self.facts or self.files or self.back_to)


@dataclass(frozen=True)
class Typed:
    """What may be meant while one still types: people first, then matters, then words. `ready`: operators stand in it,
    which only the whole search looks for."""

    typed: str
    people: tuple[Hit, ...] = ()
    requests: tuple[Hit, ...] = ()
    entries: tuple[Hit, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    explains: tuple[Operator, ...] = ()
    ready: bool = False


def seen_by(teammate: Teammate) -> Sight:
    """What this teammate may find: what they may see anywhere on the desk."""
    return Sight(
        people=sight.people_for(teammate),
        identifiers=sight.identifiers_for(teammate),
        facts=sight.facts_for(teammate),
        entries=sight.entries_for(teammate),
        requests=sight.requests_for(teammate),
        files=sight.attachments_for(teammate).filter(entry__isnull=False),
        me=teammate,
    )


def read(teammate: Teammate, typed: str, after: str) -> Results:
    """What was found, as far as this teammate may see it. At most nine statements for words alone."""
    if typed.strip() == HELP:
        return Results(typed, searched=False, explains=tuple(OPERATORS.values()))
    if not typed.strip() or not teammate.is_active:
        return Results(typed, searched=False)
    # Without an operator no day can be meant, and nobody needs to know whose.
    zone = zone_of(teammate) if ":" in typed else UTC
    found = finding.find(typed, after=after, sight=seen_by(teammate), zone=zone)
    return Results(
        typed,
        found.searched,
        tuple(_person(hit) for hit in found.people),
        tuple(_entry(hit) for hit in found.entries),
        tuple(_fact(hit) for hit in found.facts),
        tuple(_file(hit) for hit in found.files),
        found.ranked,
        found.after,
        found.back_to,
        _sentence(found),
        tuple(Chip(one.words, found.question.without(one.ask)) for one in found.narrowing.narrows),
        found.narrowing.mistakes,
        in_files=found.question.in_files,
    )


def read_typed(teammate: Teammate, typed: str) -> Typed:
    """What may be meant so far. At most four statements, and one for the clock of the house where operators stand."""
    if typed.strip() == HELP:
        return Typed(typed, explains=tuple(OPERATORS.values()))
    if ":" in typed:
        asked = question.read(typed, today=today_in(zone_of(teammate)))
        if asked.asks or asked.mistakes:
            return Typed(typed, mistakes=asked.mistakes, ready=asked.asks_for_something)
    found = suggestions(typed, seen_by(teammate))
    return Typed(
        typed,
        tuple(_person(hit) for hit in found.people),
        tuple(_request(hit) for hit in found.requests),
        tuple(_entry(hit) for hit in found.entries),
    )


def _sentence(found: Found) -> str:
    """How the question was understood, as one says it; "" where there were words alone."""
    if not found.narrowing.narrows:
        return ""
    parts = [one.words for one in found.narrowing.narrows if one.words not in {"in files", "not in files"}]
    whole = [*parts, *_words(found.question)]
    return f"{'What stands in files' if found.question.in_files else 'What was said'} {', '.join(whole)}.".replace(
        " .", "."
    )


def _words(asked: Question) -> list[str]:
    with_words = [f"“{' '.join(term.words)}{'…' if term.prefix else ''}”" for term in asked.wanted]
    without = [f"“{' '.join(term.words)}”" for term in asked.unwanted]
    return [*([_("with %(with_words)s") % {"with_words": ' and '.join(with_words)}] if with_words else []),
            *([_("without %(without)s") % {"without": ' or '.join(without)}] if without else [])]  # fmt: skip


def _request(hit: FoundRequest) -> Hit:
    matter = hit.request
    url = f"{reverse('person', args=[matter.person_id])}?request={matter.pk}"
    return Hit(str(matter.person), matter.person_id, matter.person.picture, url, hit.subject, at=matter.moved_at)


def _file(hit: FoundFile) -> Hit:
    entry = letter_of(hit)
    return Hit(
        name=str(entry.person),
        key=entry.person_id,
        picture=entry.person.picture,
        url=_place_of(entry),
        pieces=hit.pieces,
        subject=hit.name,
        at=entry.at,
        tags=tuple(filter(None, [f"came with “{entry.subject}”" if entry.subject else "", *_tags(entry)])),
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
    who = _("%(first_name)s wrote") % {"first_name": entry.by_teammate.first_name} if entry.by_teammate else ""
    kind = "note" if entry.kind == Entry.Kind.NOTE else ""
    channel = channel_of(entry.channel)
    aside = "aside" if entry.request and entry.request.is_aside else ""
    return [words for words in (aside, who, kind, channel.label if channel else "") if words]
