"""What pairs say of each other: if A is B and B is C, then A is C, even where those two look less alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from regulars.people.duplicates.likeness import Pair

# A row that is like so many others says nothing of them.
MOST_NEIGHBOURS = 30


def grouped(pairs: Iterable[Pair], *, likely: float) -> Iterator[Pair]:
    """The likely pairs, and those that a third row makes likely: both are it, and nothing says that they are not.

    `pairs` holds the less likely ones too; a pair that is not among them is not made up.
    """
    found = list(pairs)
    sure: dict[int, dict[int, float]] = defaultdict(dict)
    for pair in found:
        if pair.probability >= likely:
            sure[pair.first][pair.second] = sure[pair.second][pair.first] = pair.probability
    for pair in found:
        if pair.probability >= likely:
            yield pair
        elif (through := _through(sure, pair)) >= likely:
            yield replace(pair, probability=through)


def _through(sure: dict[int, dict[int, float]], pair: Pair) -> float:
    """How probable the two are one by way of a third."""
    one, other = sure.get(pair.first, {}), sure.get(pair.second, {})
    if max(len(one), len(other)) > MOST_NEIGHBOURS:
        return 0.0
    return max((one[third] * other[third] for third in one.keys() & other.keys()), default=0.0)
