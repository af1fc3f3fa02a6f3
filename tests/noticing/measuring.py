"""How noticing is measured against the labelled lines: what counts as found, and what came out."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from regulars.care.noticing import KINDS, Finding, notice

LABELLED = Path(__file__).parent / "labelled"
LANGUAGES = ("en", "de", "es", "fr")
DATED = ("occasion", "promise")


@dataclass(frozen=True)
class Label:
    """What a thoughtful teammate would mark."""

    kind: str
    start: int
    end: int
    when: str | None


@dataclass(frozen=True)
class Line:
    """One labelled line."""

    id: str
    language: str
    text: str
    sent: datetime
    zone: str
    direction: str
    earlier: tuple[str, ...]
    labels: tuple[Label, ...]

    @property
    def is_open(self) -> bool:
        """Whether it is there to build with, and not to measure with."""
        return int(hashlib.sha256(self.text.encode()).hexdigest()[0], 16) % 2 == 0

    def found(self) -> list[Finding]:
        """What the house notices in it, its language found out too."""
        return notice(self.text, sent=self.sent, zone=self.zone, direction=self.direction, earlier=self.earlier)


@dataclass
class Tally:
    """How often a kind was rightly found, wrongly found, and missed; and the days among what was rightly found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    days: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found."""
        return self.right / self.count if self.count else None

    @property
    def count(self) -> int:
        """How many there are."""
        return self.right + self.missed


@dataclass(frozen=True)
class Fault:
    """One finding too many or too few."""

    line: Line
    kind: str
    what: str
    words: str


def lines(language: str, *, is_open: bool) -> list[Line]:
    """The labelled lines of a language, of one half."""
    read = [json.loads(one) for one in (LABELLED / f"{language}.jsonl").read_text("utf-8").splitlines() if one.strip()]
    every = [
        Line(
            one["id"], language, one["text"], datetime.fromisoformat(one["sent"]), one["zone"], one["direction"],
            tuple(said["text"] for said in one.get("earlier") or ()), tuple(_labels(one)),
        )
        for one in read
    ]  # fmt: skip
    return [one for one in every if one.is_open == is_open]


def _labels(line: dict) -> Iterator[Label]:
    for one in line["findings"]:
        start = line["text"].index(one["words"])
        yield Label(one["kind"], start, start + len(one["words"]), one.get("when"))


def measure(measured: list[Line]) -> tuple[dict[str, Tally], list[Fault]]:
    """A tally of each kind (and of the days of dated findings, under "days"), and every fault. Something is found where
    kind and a word agree; each label counts once, whatever else lies on its words counts as wrong. A day is right where
    the label has the very same `when`."""
    tallies = {kind: Tally() for kind in (*KINDS, "days")}
    faults: list[Fault] = []
    for line in measured:
        faults += _compare(line, line.found(), tallies)
    return tallies, faults


def _compare(line: Line, found: list[Finding], tallies: dict[str, Tally]) -> Iterator[Fault]:
    left = list(found)
    for label in line.labels:
        hit = _hit(label, left)
        if hit is None:
            tallies[label.kind].missed += 1
            yield Fault(line, label.kind, "missed", f"{line.text[label.start : label.end]} {label.when or ''}")
        else:
            left.remove(hit)
            tallies[label.kind].right += 1
        if label.kind == "occasion":
            yield from _days(line, label, hit, tallies["days"])
    for extra in left:
        tallies[extra.kind].wrong += 1
        if extra.kind == "occasion":
            tallies["days"].wrong += 1
        yield Fault(line, extra.kind, "wrong", f"{extra.words} {extra.when or ''}")


def _hit(label: Label, found: list[Finding]) -> Finding | None:
    fitting = [one for one in found if one.kind == label.kind and one.start < label.end and label.start < one.end]
    return next((one for one in fitting if one.when == label.when), fitting[0] if fitting else None)


def _days(line: Line, label: Label, hit: Finding | None, days: Tally) -> Iterator[Fault]:
    if hit and hit.when == label.when:
        days.right += 1
        return
    days.missed += 1
    if hit:
        days.wrong += 1
        yield Fault(line, "days", "wrong", f"{hit.words} {hit.when}, not {label.when}")
