"""Reads the scripts of the topics: how a matter goes, step by step, with several ways to say each step.

A script is plain text:

    topic: late parcel; duarte; months 1 2 3; language en
    ~ Where is my parcel? / Order {order}          subjects
    P: what the person says                        P person · T teammate · N note to the team
    / another way to say it                        lines that begin with a space continue the one above
    T(2h): the answer, two hours later             also (3d), (60%) for a step that may be left out
    ! 2d: a promise made in the answer above       due in two days; "! 2d broken:" when we did not keep it
    N: a note                                      N(because …): a note withheld from the person
    r: what the person may recall in a later year
    R: what a teammate may recall in a later year
    --                                             another way the same topic may go

" ¶ " is a new paragraph. Phrases are those of phrases.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from regulars.demo.story.phrases import Phrase, phrase

_STEP = re.compile(r"^([PTN])(?:\(([^)]*)\))?:\s*(.*)$", re.S)
_PROMISE = re.compile(r"^!\s*(\d+)d( broken)?:\s*(.*)$", re.S)


class Unreadable(ValueError):
    """A line of a script that says nothing we know: the writer must mend it."""


@dataclass(frozen=True)
class Vow:
    """A promise inside a script: its words, its days, and whether it will be kept."""

    words: tuple[Phrase, ...]
    days: int
    kept: bool


@dataclass(frozen=True)
class Step:
    """One message or note of a script. `after` is hours since the step before, or None for the usual wait."""

    who: str
    ways: tuple[Phrase, ...]
    after: float | None = None
    chance: float = 1.0
    because: str = ""
    vow: Vow | None = None


@dataclass(frozen=True)
class Arc:
    """One way a topic may go, from the first word to the last."""

    topic: str
    owner: str
    months: frozenset[int]
    language: str
    subjects: tuple[Phrase, ...]
    steps: tuple[Step, ...]
    recalled_by_person: tuple[Phrase, ...]
    recalled_by_team: tuple[Phrase, ...]


@dataclass
class _Draft:
    topic: str
    owner: str
    months: frozenset[int]
    language: str
    subjects: list[Phrase] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    recalled: dict[str, list[Phrase]] = field(default_factory=lambda: {"r": [], "R": []})

    def arc(self) -> Arc:
        return Arc(
            self.topic,
            self.owner,
            self.months,
            self.language,
            tuple(self.subjects),
            tuple(self.steps),
            tuple(self.recalled["r"]),
            tuple(self.recalled["R"]),
        )

    def follow(self) -> "_Draft":
        return _Draft(self.topic, self.owner, self.months, self.language)


def read(script: str) -> tuple[Arc, ...]:
    """The arcs of one topic. Raises Unreadable with the line that cannot be read."""
    lines = _joined(script)
    draft = _opening(next(lines))
    arcs: list[Arc] = []
    for line in lines:
        if line == "--":
            arcs.append(draft.arc())
            draft = draft.follow()
        else:
            _add(draft, line)
    arcs.append(draft.arc())
    return tuple(arcs)


def _joined(script: str) -> Iterator[str]:
    """The lines of the script, with continuing lines (those that begin with a space) put back together."""
    whole = ""
    for line in script.strip("\n").splitlines():
        if line.startswith(" ") and whole:
            whole += " " + line.strip()
        elif line.strip():
            if whole:
                yield whole
            whole = line.strip()
    if whole:
        yield whole


def _opening(line: str) -> _Draft:
    if not line.startswith("topic:"):
        raise Unreadable(line)
    topic, owner, *more = (part.strip() for part in line.removeprefix("topic:").split(";"))
    months, language = frozenset(range(1, 13)), "en"
    for part in more:
        word, _, rest = part.partition(" ")
        if word == "months":
            months = frozenset(int(number) for number in rest.split())
        elif word == "language":
            language = rest
        else:
            raise Unreadable(line)
    return _Draft(topic, owner, months, language)


def _add(draft: _Draft, line: str) -> None:
    if line.startswith("~"):
        draft.subjects.extend(phrase(part.strip()) for part in line[1:].split(" / "))
    elif line.startswith("/"):
        _add_way(draft, _way(line[1:]))
    elif line.startswith("!"):
        _add_vow(draft, line)
    elif line[:2] in {"r:", "R:"}:
        draft.recalled[line[0]].append(_way(line[2:]))
    else:
        draft.steps.append(_step(line))


def _way(text: str) -> Phrase:
    return phrase(re.sub(r"\s*¶\s*", "\n\n", text.strip()))


def _add_way(draft: _Draft, way: Phrase) -> None:
    last = draft.steps.pop()
    draft.steps.append(Step(last.who, (*last.ways, way), last.after, last.chance, last.because, last.vow))


def _add_vow(draft: _Draft, line: str) -> None:
    match = _PROMISE.match(line)
    if not match:
        raise Unreadable(line)
    days, broken, words = match.groups()
    vow = Vow(tuple(phrase(part.strip()) for part in words.split(" / ")), int(days), not broken)
    last = draft.steps.pop()
    draft.steps.append(Step(last.who, last.ways, last.after, last.chance, last.because, vow))


def _step(line: str) -> Step:
    match = _STEP.match(line)
    if not match:
        raise Unreadable(line)
    who, options, text = match.groups()
    after, chance, because = None, 1.0, ""
    if options and options.startswith("because "):
        because = options.removeprefix("because ")
        options = ""
    for option in (options or "").split():
        if option.endswith("%"):
            chance = int(option[:-1]) / 100
        elif option.endswith(("d", "h")):
            after = float(option[:-1]) * (24 if option.endswith("d") else 1)
        else:
            raise Unreadable(line)
    return Step({"P": "person", "T": "team", "N": "note"}[who], (_way(text),), after, chance, because)
