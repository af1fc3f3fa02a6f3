"""A sentence as it is judged."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """Its words and what is known around them. `ahead`, `over`: whether it names a day to come, a day that has been;
    `out`: whether one of us says it; `ruled`: the kinds that rules find in it."""

    words: str
    language: str
    ahead: bool = False
    over: bool = False
    asks: bool = False
    out: bool = False
    ruled: frozenset[str] = frozenset()
