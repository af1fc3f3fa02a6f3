"""One matter to play: whose, by which script, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from regulars.demo.story.hours import EVENING, HOUSE, MORNING, NIGHT, OPENING, within, within_before, zone
from regulars.demo.story.neighbours import Neighbour
from regulars.demo.story.scripts import Arc, Step


@dataclass(frozen=True)
class Scene:
    """A matter begins at `start`; when `end` is given, its last word falls exactly there instead.

    `stop` cuts the script after that many steps and leaves the matter open; `owner` then says who has it ("" is
    nobody yet) and `due` when the promise in its last step falls due.
    """

    neighbour: Neighbour
    number: int
    arc: Arc
    start: datetime
    end: datetime | None = None
    stop: int = 0
    owner: str = ""
    due: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.stop > 0

    def steps(self, random: Random) -> list[Step]:
        """The steps to play: an open matter stops where it stands, others leave some steps to chance."""
        if self.is_open:
            return list(self.arc.steps[: self.stop])
        return [step for step in self.arc.steps if step.chance >= 1 or random.random() < step.chance]

    def answering(self, random: Random) -> str:
        """The teammate who takes it: the one whose field it is, now and then Jo."""
        if self.owner:
            return self.owner
        if self.arc.language != "en" or self.arc.owner == "mateus" or random.random() < 0.88:
            return self.arc.owner
        return "jo"

    def moments(self, steps: Sequence[Step], random: Random) -> list[datetime]:
        """When each step is said, in time order."""
        waits = [_wait(step, random) for step in steps]
        if self.end is None:
            return self._forward(steps, waits, random)
        return self._backward(self.end, steps, waits, random)

    def _forward(self, steps: Sequence[Step], waits: list[timedelta], random: Random) -> list[datetime]:
        place, first, last = self._hours(steps[0])
        moments = [within(self.start, place, first, last, random)]
        for step, wait in zip(steps[1:], waits[1:], strict=True):
            place, first, last = self._hours(step)
            moments.append(within(moments[-1] + wait, place, first, last, random))
        return moments

    def _backward(self, end: datetime, steps: Sequence[Step], waits: list[timedelta], random: Random) -> list[datetime]:
        moments = [end]
        for step, wait in zip(reversed(steps[:-1]), reversed(waits[1:]), strict=True):
            place, first, last = self._hours(step)
            moments.insert(0, within_before(moments[0] - wait, place, first, last, random))
        return moments

    def _hours(self, step: Step) -> tuple[ZoneInfo, float, float]:
        if step.who == "person":
            return zone(self.neighbour.person.zone), MORNING, NIGHT
        return HOUSE, OPENING, EVENING


def _wait(step: Step, random: Random) -> timedelta:
    """How long after the step before: as the script says, else minutes to a day, mostly an hour or four."""
    seconds = timedelta(seconds=random.randrange(60))
    if step.after is not None:
        return timedelta(hours=step.after * random.uniform(0.8, 1.25)) + seconds
    if step.who == "person":
        return timedelta(minutes=random.lognormvariate(5.4, 1.1) + 4) + seconds
    if step.who == "note":
        return timedelta(minutes=random.randint(3, 90)) + seconds
    return timedelta(minutes=random.lognormvariate(4.4, 1.0) + 3) + seconds
