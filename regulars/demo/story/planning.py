"""Decides who writes when, and about what: years of ordinary matters, and the ones that wait for us today."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from regulars.demo.story.hours import at
from regulars.demo.story.matters import Stage, WornOut
from regulars.demo.story.neighbours import Neighbour
from regulars.demo.story.scenes import Scene
from regulars.demo.story.scripts import Arc


@dataclass(frozen=True)
class Waiting:
    """A matter that is open at the telling: how long since the last word, in minutes, and whose it is ("" nobody's).

    `last` is who spoke last: "person", or "team" when our promise is still to be kept, `due` hours from now.
    """

    minutes: int
    owner: str
    last: str = "person"
    due: float | None = None
    language: str = "en"


WAITING = (
    Waiting(21, ""), Waiting(34, ""), Waiting(47, "duarte"), Waiting(58, "", language="pt"), Waiting(83, "ines"),
    Waiting(104, ""), Waiting(139, "lena"), Waiting(171, "mateus"), Waiting(205, "", language="fr"), Waiting(233, "jo"),
    Waiting(780, ""), Waiting(838, "duarte"), Waiting(905, "samira"), Waiting(1012, "", language="de"),
    Waiting(1130, "jo"), Waiting(1225, "ines"), Waiting(1490, "mateus"), Waiting(2110, "lena"), Waiting(2555, "duarte"),
    Waiting(2790, "samira"),
    Waiting(1260, "mateus", "team", 5.5), Waiting(2680, "duarte", "team", 3.2), Waiting(1415, "lena", "team", 29),
    Waiting(3990, "jo", "team", -17), Waiting(2840, "samira", "team", 51), Waiting(5480, "mateus", "team", -42),
    Waiting(4230, "ines", "team", 6.6), Waiting(1170, "duarte", "team", 76),
)  # fmt: skip


class Plan:
    """The neighbours, the scripts, and what was played so far."""

    def __init__(self, stage: Stage, neighbours: Sequence[Neighbour], arcs: Sequence[Arc]) -> None:
        self.stage, self.random, self.neighbours = stage, stage.random, neighbours
        self.arcs: dict[tuple[str, int], list[Arc]] = {}
        for arc in arcs:
            for month in arc.months:
                self.arcs.setdefault((arc.language, month), []).append(arc)
        self.played: Counter[int] = Counter()
        self.numbers: Counter[str] = Counter()
        self.known: dict[str, set[str]] = {neighbour.person.key: set() for neighbour in neighbours}

    def years(self, entries: int) -> None:
        """Play ordinary matters until the story has about so many entries."""
        for start, neighbour in sorted(self._beginnings(entries), key=lambda one: one[0]):
            self._play(neighbour, start)
        for neighbour in self.neighbours:
            for months in range(1, 13):
                if not self.numbers[neighbour.person.key]:
                    self._play(neighbour, self.stage.now - timedelta(days=45 * months))

    def waiting(self) -> None:
        """Play the matters that are open today, each with a neighbour of its own."""
        free = list(self.neighbours)
        self.random.shuffle(free)
        for waiting in sorted(WAITING, key=lambda one: -one.minutes):
            self._wait(waiting, free)

    def _wait(self, waiting: Waiting, free: list[Neighbour]) -> None:
        end = self.stage.now - timedelta(minutes=waiting.minutes, seconds=self.random.randrange(60))
        due = None if waiting.due is None else self.stage.now + timedelta(hours=waiting.due)
        for arc, stop in self._open_ends(waiting, end.month):
            for neighbour in [one for one in free if one.person.language == waiting.language][:12]:
                number = self.numbers[neighbour.person.key] + 1
                if arc.topic in self.known[neighbour.person.key] or neighbour.person.zone == "America/New_York":
                    continue
                scene = Scene(neighbour, number, arc, end, end, stop, waiting.owner, due)
                if self._played(scene):
                    free.remove(neighbour)
                    return

    def _open_ends(self, waiting: Waiting, month: int) -> list[tuple[Arc, int]]:
        """The scripts that may stand open in this way, each with the step at which it stands; least played first."""
        ends = []
        for arc in self.arcs[waiting.language, month]:
            fits = waiting.owner in ("", "jo", arc.owner)
            for place, step in enumerate(arc.steps[:-1] if waiting.last == "person" else arc.steps, start=1):
                if waiting.last == "person":
                    stands = (
                        step.who == "person"
                        and arc.steps[place].who != "person"
                        and not (place > 1 and not waiting.owner)
                    )
                else:
                    stands = step.vow is not None and step.vow.kept
                if fits and stands:
                    ends.append((arc, place))
        self.random.shuffle(ends)
        return sorted(ends, key=lambda one: self.played[id(one[0])])

    def _beginnings(self, entries: int) -> list[tuple[datetime, Neighbour]]:
        """Who begins a matter when: everybody on their first day, then as often as they are talkative."""
        average = self._average()
        still = entries - len(self.stage.into.said)
        begun = [(self._moment(one, 0.0), one) for one in self.neighbours]
        weights = [one.talkative * (0.4 + self._days(one) / 1500) for one in self.neighbours]
        counts: Counter[str] = Counter()
        for neighbour in self.random.choices(self.neighbours, weights, k=2000):
            if len(begun) * average >= still:
                break
            counts[neighbour.person.key] += 1
            if counts[neighbour.person.key] < (14 if neighbour.person.language == "en" else 4):
                begun.append((self._moment(neighbour, self.random.random()), neighbour))
        return begun

    def _average(self) -> float:
        arcs = {id(arc): arc for group in self.arcs.values() for arc in group}.values()
        return sum(sum(step.chance for step in arc.steps) for arc in arcs) / len(arcs)

    def _days(self, neighbour: Neighbour) -> int:
        return (self.stage.now.date() - neighbour.person.since).days

    def _moment(self, neighbour: Neighbour, share: float) -> datetime:
        """A moment of a waking hour, at a share of the days from the first to a week ago."""
        day = neighbour.person.since + timedelta(days=round(share * max(0, self._days(neighbour) - 8)))
        return at(day, self.random.uniform(7, 22))

    def _play(self, neighbour: Neighbour, start: datetime) -> None:
        choices = [
            arc
            for arc in self.arcs[neighbour.person.language, start.month]
            if arc.topic not in self.known[neighbour.person.key]
        ]
        self.random.shuffle(choices)
        for arc in sorted(choices, key=lambda one: self.played[id(one)]):
            if self._played(Scene(neighbour, self.numbers[neighbour.person.key] + 1, arc, start)):
                return
            self.played[id(arc)] += 1

    def _played(self, scene: Scene) -> bool:
        try:
            self.stage.play(scene)
        except WornOut:
            return False
        key = scene.neighbour.person.key
        self.numbers[key] += 1
        self.known[key].add(scene.arc.topic)
        self.played[id(scene.arc)] += 1
        return True
