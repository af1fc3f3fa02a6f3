"""Who of us knows somebody best: by words that were answered, in either direction.

Their letter that Jo answered is an exchange of Jo's, and so is a letter of Jo's that they answered. What stays without
an answer counts nothing, however long it is: one who only talks knows nobody.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.kit.prepared import Prepared
from regulars.people.models import Person

LATEST = 300
AN_ANSWER_WITHIN = timedelta(days=60)
HALF_AS_MUCH_AFTER = timedelta(days=365)
MOST = 3


@dataclass(frozen=True)
class Knowing:
    """One of us who knows them: how many exchanges there were, and when the last was."""

    name: str
    exchanges: int
    last: datetime
    teammate_id: int = 0

    @property
    def first_name(self) -> str:
        """What people call them."""
        return self.name.split()[0] if self.name.strip() else self.name


@dataclass(frozen=True)
class _Word:
    at: datetime
    teammate: int | None
    name: str
    is_here: bool


_said: Prepared[tuple[datetime, int | None, int | None, str | None, bool | None]] = Prepared(
    lambda person: (
        Entry.objects.filter(person=person, kind=Entry.Kind.MESSAGE, automatic=False, nature=Entry.Nature.LETTER)
        .order_by("-at", "-id")
        .values_list("at", "by_person_id", "by_teammate_id", "by_teammate__name", "by_teammate__is_active")[:LATEST]
    )
)


def who_knows(person: Person, *, most: int | None = MOST) -> Sequence[Knowing]:
    """Who of us, still here, has exchanged words with them, the one who knows them best first. What was a year ago
    counts half. One query over their last letters; none while only one side has spoken."""
    if not (person.heard_at and person.reached_at):
        return []
    exchanges: defaultdict[int, list[_Word]] = defaultdict(list)
    for word in _exchanges(_words(person)):
        exchanges[word.teammate or 0].append(word)
    ranked = sorted(exchanges.values(), key=lambda words: (_weight(words), words[-1].at), reverse=True)
    return [Knowing(words[-1].name, len(words), words[-1].at, words[-1].teammate or 0) for words in ranked[:most]]


def _words(person: Person) -> list[_Word]:
    """What the two sides said, the earliest first; somebody in copy is neither."""
    rows = reversed(_said.all(person=person))
    return [
        _Word(at, teammate, name or "", bool(is_here))
        for at, author, teammate, name, is_here in rows
        if teammate or author == person.pk
    ]


def _exchanges(words: Iterable[_Word]) -> Iterator[_Word]:
    """For each word that the other side answered: who of us was in it, and when it was answered."""
    for word, answer in pairwise(words):
        if bool(word.teammate) == bool(answer.teammate) or answer.at - word.at > AN_ANSWER_WITHIN:
            continue
        ours = answer if answer.teammate else word
        if ours.is_here:
            yield _Word(answer.at, ours.teammate, ours.name, ours.is_here)


def _weight(words: Sequence[_Word]) -> float:
    now = clock.now()
    return sum(math.pow(0.5, (now - word.at) / HALF_AS_MUCH_AFTER) for word in words)
