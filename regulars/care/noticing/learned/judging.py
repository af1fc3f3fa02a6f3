"""How likely a sentence tells a kind of news, learned from the practice lines (`tools/train_noticing.py`).

What is weighed: where the sentence lies in meaning, which kinds' words it uses, whether it names a day, asks, denies or
imagines. One set of weights serves all languages.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regulars.care.noticing.guards import hypothetical, negated
from regulars.care.noticing.learned.cues import CUED, cues
from regulars.care.noticing.learned.plain import plain
from regulars.care.noticing.learned.said import Said
from regulars.care.noticing.learned.sense import places

WEIGHTS = Path(__file__).parent / "weights.npz"
# Kinds for which there are rules as well; what they say is weighed too.
RULED = ("occasion", "promise", "question")
Features = NDArray[np.float64]
# Words weigh half of what is sure, so that no single one decides.
_OF_A_WORD = 0.5


def judged(said: Sequence[Said]) -> list[dict[str, float]]:
    """For each sentence, how likely it tells each kind, from 0 to 1."""
    if not said:
        return []
    kinds, weights, biases = _learned()
    sums = features(said) @ weights + biases
    return [dict(zip(kinds, row, strict=True)) for row in (1 / (1 + np.exp(-sums))).tolist()]


def features(said: Sequence[Said]) -> Features:
    """What is weighed of each sentence, one row each."""
    told = [[*_circumstances(one), *_words(one)] for one in said]
    return np.hstack([places([one.words for one in said]), np.array(told)])


def _circumstances(said: Said) -> list[float]:
    denied, imagined = negated(said.words, said.language), hypothetical(said.words, said.language)
    told = (said.ahead, said.over, said.asks, said.out, denied, imagined, *(kind in said.ruled for kind in RULED))
    return [float(one) for one in told]


def _words(said: Said) -> list[float]:
    words, found = plain(said.words), cues(said.language)
    return [_OF_A_WORD if found[kind].search(words) else 0.0 for kind in CUED]


@cache
def _learned() -> tuple[list[str], Features, Features]:
    with np.load(WEIGHTS, allow_pickle=False) as kept:
        return kept["kinds"].tolist(), kept["weights"], kept["biases"]


def learned_from() -> str:
    """The mark of the practice lines that the weights come from."""
    with np.load(WEIGHTS, allow_pickle=False) as kept:
        return str(kept["learned_from"])
