"""How likely a sentence tells a kind of news, learned from the practice lines (`tools/train_noticing.py`).

What is weighed: where the sentence lies in meaning, its words, which kinds' words it uses, whether it names a day, asks,
denies or imagines. One set of weights serves all languages.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regulars.care.noticing.guards import hypothetical, negated
from regulars.care.noticing.learned.cues import CUED, cues
from regulars.care.noticing.learned.plain import plain
from regulars.care.noticing.learned.said import Said
from regulars.care.noticing.learned.sense import places
from regulars.care.noticing.learned.words import Weighed, weighed

WEIGHTS = Path(__file__).parent / "weights.npz"
# Kinds for which there are rules as well; what they say is weighed too.
RULED = ("occasion", "promise", "question")
Features = NDArray[np.float64]
# A cue weighs half of what is sure, so that no single one decides; words as a whole weigh more than the meaning alone.
_OF_A_CUE = 0.5
OF_WORDS = 2.5


@dataclass(frozen=True)
class Learned:
    """The weights: a column a kind; a row for each feature, and for each term (`terms`: its row and its rareness)."""

    kinds: list[str]
    features: Features
    terms: Mapping[str, tuple[int, float]]
    words: Features
    biases: Features
    learned_from: str


def judged(said: Sequence[Said]) -> list[dict[str, float]]:
    """For each sentence, how likely it tells each kind, from 0 to 1."""
    if not said:
        return []
    known = learned()
    words = np.array([_summed(weighed(one.words, known.terms), known.words) for one in said])
    sums = features(said) @ known.features + OF_WORDS * words + known.biases
    return [dict(zip(known.kinds, row, strict=True)) for row in (1 / (1 + np.exp(-sums))).tolist()]


def features(said: Sequence[Said]) -> Features:
    """What is weighed of each sentence besides its words, one row each."""
    told = [[*_circumstances(one), *_cues(one)] for one in said]
    return np.hstack([places([one.words for one in said]), np.array(told)])


@cache
def learned() -> Learned:
    """What is kept in the file of the weights."""
    with np.load(WEIGHTS, allow_pickle=False) as kept:
        rare = zip(str(kept["terms"]).split("\n"), kept["rareness"].tolist(), strict=True)
        return Learned(
            kept["kinds"].tolist(),
            kept["features"],
            {term: (place, rareness) for place, (term, rareness) in enumerate(rare)},
            kept["words"],
            kept["biases"],
            str(kept["learned_from"]),
        )


def _summed(words: Weighed, of_words: Features) -> Features:
    rows = of_words[list(words)].astype(np.float64)
    summed: Features = np.array(list(words.values())) @ rows
    return summed


def _circumstances(said: Said) -> list[float]:
    denied, imagined = negated(said.words, said.language), hypothetical(said.words, said.language)
    told = (said.ahead, said.over, said.asks, said.out, denied, imagined, *(kind in said.ruled for kind in RULED))
    return [float(one) for one in told]


def _cues(said: Said) -> list[float]:
    words, found = plain(said.words), cues(said.language)
    return [_OF_A_CUE if found[kind].search(words) else 0.0 for kind in CUED]
