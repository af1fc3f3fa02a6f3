"""How telling again is measured: who had to tell us something twice."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from regulars.care.noticing.likeness import Again, tells_again

PAIRS = Path(__file__).parent / "again"


@dataclass(frozen=True)
class Pair:
    """A letter and what the same person wrote before it; `again` are the words that tell again, None where none do."""

    id: str
    language: str
    text: str
    earlier: tuple[str, ...]
    again: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is there to build with, and not to measure with."""
        return int(hashlib.sha256(self.text.encode()).hexdigest()[0], 16) % 2 == 0

    def found(self) -> list[Again]:
        """What likeness finds in it."""
        return tells_again(self.text, self.earlier, language=self.language)

    def is_found(self) -> bool:
        """Whether something is found, and the right words where there are any."""
        if self.again is None:
            return bool(self.found())
        start = self.text.index(self.again)
        return any(one.start < start + len(self.again) and start < one.end for one in self.found())


def pairs(language: str, *, is_open: bool) -> list[Pair]:
    """The labelled pairs of a language, of one half."""
    read = (json.loads(line) for line in (PAIRS / f"{language}.jsonl").read_text("utf-8").splitlines())
    every = [Pair(one["id"], language, one["text"], tuple(one["earlier"]), one["again"]) for one in read]
    return [one for one in every if one.is_open == is_open]


def figures(measured: list[Pair]) -> tuple[float, float]:
    """Precision and recall."""
    right = sum(one.is_found() for one in measured if one.again)
    wrong = sum(one.is_found() for one in measured if not one.again)
    there = sum(one.again is not None for one in measured)
    return (right / (right + wrong) if right + wrong else 1.0), (right / there if there else 1.0)
