"""Calling colleagues by name: “@Ada”, “@Ada Ferro”, “@Repairs” in a word among us.

A name counts as it is written, whatever its case; the longest that fits wins. A first name that two of us share calls
both: nobody is missed. A mail address is nobody's call.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.dispatch import Signal

from regulars.conversation.models import Entry, Mention
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.team.models import Team, Teammate

# Sent in the transaction with `entry` and `teammates`, a set of ids: they are to be told of it.
called = Signal()

MOST_CALLED = 60
LONGEST_NAME = 120
_CALLS = re.compile(r"(?<![\w.@+-])@(?=\w)")


@dataclass(frozen=True)
class Name:
    """Somebody who can be called: one of us or a team. `words` are compared, without case."""

    words: str
    teammate: Teammate | None = None
    team: Team | None = None


def call(entry: Entry) -> list[Mention]:
    """Write down whom an entry calls, but for its author, and let them be told. Once for each; saying it again adds
    only who is new. No query where nobody is called, four where somebody is."""
    whom = _called_in(entry.said) if "@" in entry.said else {}
    whom.pop(entry.by_teammate_id or 0, None)
    if not whom:
        return []
    rows = [Mention(entry=entry, teammate_id=one, team=team) for one, team in list(whom.items())[:MOST_CALLED]]
    made = Mention.objects.bulk_create(rows, ignore_conflicts=True)
    announce("mentions")
    called.send(Mention, entry=entry, teammates={row.teammate_id for row in rows})
    return made


def _called_in(text: str) -> dict[int, Team | None]:
    names = _names()
    found: dict[int, Team | None] = {}
    for place in _CALLS.finditer(text):
        for name in _fitting(text[place.end() : place.end() + LONGEST_NAME].casefold(), names):
            if name.teammate:
                found[name.teammate.pk] = None
            elif name.team:
                for one in name.team.members.all():
                    if one.is_active:
                        found.setdefault(one.pk, name.team)
    return found


def _fitting(text: str, names: list[Name]) -> list[Name]:
    """The names with which the text begins, if they are the longest that do."""
    fitting = [name for name in names if text.startswith(name.words) and not text[len(name.words) :][:1].isalnum()]
    longest = max((len(name.words) for name in fitting), default=0)
    return [name for name in fitting if len(name.words) == longest]


def _names() -> list[Name]:
    """Everybody who can be called by name here. Three queries."""
    return [*_of_teammates(), *(Name(team.name.casefold(), team=team) for team in teams())]


def _of_teammates() -> Iterator[Name]:
    for one in Teammate.objects.here():
        yield Name(one.name.casefold(), teammate=one)
        if one.first_name != one.name:
            yield Name(one.first_name.casefold(), teammate=one)


def teams() -> list[Team]:
    """The teams that can be called, each with who is in it. Two queries."""
    return list(Team.objects.order_by("name").prefetch_related("members"))


def see(teammate: Teammate, *, person_id: int | None = None) -> int:
    """They have looked at what they were called for: on a person's page, or everywhere. How many. One statement."""
    mentions = Mention.objects.unseen_by(teammate)
    if person_id is not None:
        mentions = mentions.filter(entry__person=person_id)
    seen = mentions.update(seen_at=clock.now())
    if seen:
        announce("mentions")
    return seen
