"""In which ways two people can be alike, as data: the SQL that sees it, and the words that tell it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

PARAMETERS = Path(__file__).with_name("parameters.json")


class Weights(TypedDict):
    """How often each level is seen among pairs that are one person (m) and among pairs that are not (u), the strongest
    level first."""

    m: list[float]
    u: list[float]


@dataclass(frozen=True)
class Level:
    """One grade of likeness: a condition on `…_l` and `…_r`, and what it says of the two. "" says nothing."""

    sql: str
    words: str


@dataclass(frozen=True)
class Likeness:
    """One way of comparing, its grades from the strongest down. `unknown` is when it cannot be compared; `otherwise`
    are the words for two that are known and not alike. `alike` is the column whose frequency the first grade weighs
    ("Maria Silva" says less than a rare name)."""

    name: str
    unknown: str
    levels: Sequence[Level]
    otherwise: str = ""
    alike: str = ""

    def words(self, grade: int) -> tuple[str, bool]:
        """What a grade says (0: not alike, -1: unknown), and whether it speaks for one person."""
        if grade < 0:
            return "", True
        return (self.levels[len(self.levels) - grade].words, True) if grade else (self.otherwise, False)


@dataclass(frozen=True)
class Pair:
    """Two rows (by their `unique_id`, the lower first), how probable it is that they are one person, and the grade of
    each likeness by its name (Likeness.words)."""

    first: int
    second: int
    probability: float
    grades: Mapping[str, int]


@cache
def weights(of: str) -> dict[str, Weights]:
    """What was learned beforehand (people.duplicates.learning says how): by the name of the likeness."""
    learned: dict[str, dict[str, Weights]] = json.loads(PARAMETERS.read_text())
    return learned[of]


def near(one: str, other: str, *, winkler: float = 0.88) -> str:
    """SQL: written nearly alike, by the beginnings of words (Jaro and Winkler) or with one slip of the fingers."""
    return (
        f"(jaro_winkler_similarity({one}, {other}) >= {winkler} "
        f"OR (least(length({one}), length({other})) > 2 AND damerau_levenshtein({one}, {other}) <= 1))"
    )


def either_missing(column: str) -> str:
    """SQL: one of the two does not say it."""
    return f"{column}_l IS NULL OR {column}_r IS NULL"
