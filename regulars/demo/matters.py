"""What became of each matter of the story: who has it, whether it is done, since when somebody waits."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from regulars.demo.story.nouns import Closed, Said, Story

Key = tuple[str, int]


@dataclass
class Matter:
    """One matter of one person, everything in time order. `owner` is a teammate's key, or ""."""

    person: str
    number: int
    said: list[Said] = field(default_factory=list)
    closed: list[Closed] = field(default_factory=list)
    owner: str = ""

    @property
    def key(self) -> Key:
        return (self.person, self.number)

    @property
    def subject(self) -> str:
        return self.said[0].subject

    @property
    def is_done(self) -> bool:
        """Whether nobody from outside spoke after it was last done."""
        return bool(self.closed) and not any(word.at > self.closed[-1].at for word in self._theirs)

    @property
    def waiting_since(self) -> datetime | None:
        """Their first word that we have not answered, or None; a note among us answers nobody."""
        if self.is_done:
            return None
        ours = [word.at for word in self.said if word.by != "person" and word.kind == "message"]
        settled = max([*ours, *(closed.at for closed in self.closed)], default=None)
        return next((word.at for word in self._theirs if settled is None or word.at > settled), None)

    @property
    def reopened(self) -> list[datetime]:
        """When it was opened again: just after their first word following each time it was done."""
        moments: list[datetime] = []
        for place, closed in enumerate(self.closed):
            end = self.closed[place + 1].at if place + 1 < len(self.closed) else None
            after = [word.at for word in self._theirs if word.at > closed.at and (end is None or word.at < end)]
            moments.extend(moment + timedelta(milliseconds=5) for moment in after[:1])
        return moments

    @property
    def _theirs(self) -> list[Said]:
        return [word for word in self.said if word.by == "person"]


def matters_of(story: Story) -> list[Matter]:
    """Every matter, in the order in which they began."""
    matters: dict[Key, Matter] = {}
    for said in story.said:
        matters.setdefault((said.person, said.matter), Matter(said.person, said.matter)).said.append(said)
    closed: dict[Key, list[Closed]] = defaultdict(list)
    for one in story.closed:
        closed[one.person, one.matter].append(one)
    for key, matter in matters.items():
        matter.closed = closed[key]
    for given in story.assigned:
        matters[given.person, given.matter].owner = given.to
    return list(matters.values())
