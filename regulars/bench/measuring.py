"""Measuring houses side by side: a burst of each in turn, so that what else the machine does falls on all of them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regulars.bench import mailing
from regulars.bench.deeds import Matter, deeds
from regulars.bench.errors import BenchFailed
from regulars.bench.figures import Asked, Burst, Figure, Post, Run
from regulars.bench.opened import OpenHouse, surroundings
from regulars.bench.shapes import Shape
from regulars.bench.visiting import Deed, Visitor, as_burst, burst

WARM_UP = 0.3

Telling = Callable[[str], object]


@dataclass(frozen=True)
class Place:
    """Where one house is made: a folder, and the URL of a PostgreSQL database or ""."""

    shape: Shape
    home: Path
    database: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Effort:
    """How long to measure: bursts of so many seconds, so many of each, with so many clients at once; `only` are the
    beginnings of the names of what is measured."""

    seconds: float
    rounds: int
    clients: tuple[int, ...]
    mails: int
    only: tuple[str, ...] = ("",)


@dataclass(frozen=True)
class Prepared:
    """A house that is made, and what its making told."""

    place: Place
    loaded: dict[str, float] | None
    asked: tuple[Asked, ...]


def measure(places: Sequence[Place], effort: Effort, *, tell: Telling) -> list[Run]:
    """Make the houses, open them all, and measure each deed on each of them in turn. Raises BenchFailed."""
    made = [prepare(place, tell) for place in places]
    with ExitStack() as open_doors:
        houses = [open_doors.enter_context(closing(OpenHouse(one.place.home, one.place.database))) for one in made]
        figures = _figures(houses, effort, tell)
        post = _post(houses, effort, tell)
    return [_run(*one) for one in zip(made, figures, post, strict=True)]


def prepare(place: Place, tell: Telling) -> Prepared:
    """Make one house, or find it as an earlier bench left it."""
    tell(f"{place.shape.name}: making the house")
    place.home.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "regulars", "bench_house", *place.options],
        env=surroundings(place.home, place.database),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BenchFailed(f"{place.shape.name} could not be made.")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    asked = tuple(Asked(one["deed"], one["statements"], tuple(one["walked"])) for one in told["asked"])
    return Prepared(place, told["loaded"], asked)


def _figures(houses: list[OpenHouse], effort: Effort, tell: Telling) -> list[list[Figure]]:
    """For each house its figures, deed by deed."""
    walks = [deeds([Matter(*one) for one in house.ledger.open_requests()]) for house in houses]
    figures: list[list[Figure]] = [[] for _ in houses]
    for name in (one for one in walks[0] if one.startswith(effort.only)):
        tell(name)
        for clients in effort.clients:
            with ExitStack() as leaving:
                visitors = [[_visit(house, leaving) for _ in range(clients)] for house in houses]
                bursts = _bursts(houses, [walk[name] for walk in walks], visitors, effort)
            for found, of_house in zip(figures, bursts, strict=True):
                found.append(Figure.of(name, clients, of_house))
    return figures


def _visit(house: OpenHouse, leaving: ExitStack) -> Visitor:
    return leaving.enter_context(closing(house.visitor()))


def _bursts(
    houses: list[OpenHouse], walks: list[Deed], visitors: list[list[Visitor]], effort: Effort
) -> list[list[Burst]]:
    bursts: list[list[Burst]] = [[] for _ in houses]
    done = [0 for _ in houses]
    for round_ in range(effort.rounds + 1):
        for place, (house, deed) in enumerate(zip(houses, walks, strict=True)):
            seconds = effort.seconds if round_ else WARM_UP
            with house.metered() as spent:
                took, size = burst(visitors[place], deed, seconds=seconds, first=done[place])
            done[place] += len(took)
            if round_:
                bursts[place].append(as_burst(took, spent[0], size))
    return bursts


def _post(houses: list[OpenHouse], effort: Effort, tell: Telling) -> list[list[Post]]:
    """For each house what became of its mails."""
    post: list[list[Post]] = [[] for _ in houses]
    if not effort.mails:
        return post
    tell("mail in")
    new = effort.mails * mailing.NEW // mailing.MAILS
    for round_ in range(2):
        for place, house in enumerate(houses):
            mails = mailing.corpus(seed=11 + round_, mails=effort.mails, new=new)
            post[place].append(mailing.post(house, clients=max(effort.clients), mails=mails))
    return post


def _run(one: Prepared, figures: list[Figure], post: list[Post]) -> Run:
    database = "PostgreSQL" if one.place.database else "SQLite"
    return Run(
        one.place.shape.name, database, one.place.shape.entries, one.loaded, one.asked, tuple(figures), tuple(post)
    )


def room_for(shape: Shape, *, keep_in: Path) -> Path:
    """The folder of a house inside the folder of all."""
    return Path(os.path.abspath(keep_in)) / shape.word  # noqa: PTH100 (resolve() would follow links)
