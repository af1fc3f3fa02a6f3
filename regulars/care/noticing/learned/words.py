"""The words of a sentence, singly and in pairs, as far as the practice lines have them often enough to tell anything.

Where a sentence lies in meaning says what it is about; the words themselves say who, whose and whether. Weighed as is
usual (term frequency by inverse document frequency, of length one).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from regulars.care.noticing.learned.plain import plain

OFTEN = 3  # practice lines that have a term at least
Weighed = dict[int, float]


def terms(text: str) -> list[str]:
    """Its words and its pairs of words, in plain letters."""
    words = plain(text).split()
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


def rareness(texts: Iterable[str]) -> dict[str, float]:
    """Every term that stands in several texts, and how much its being there says: more where fewer have it."""
    each = [set(terms(text)) for text in texts]
    having = Counter(term for one in each for term in one)
    return {
        term: 1 + math.log((1 + len(each)) / (1 + count)) for term, count in sorted(having.items()) if count >= OFTEN
    }


def weighed(text: str, known: Mapping[str, tuple[int, float]]) -> Weighed:
    """How much each known term counts in a text. `known`: the place and the rareness of each term."""
    counts = Counter(term for term in terms(text) if term in known)
    counted = {known[term][0]: (1 + math.log(count)) * known[term][1] for term, count in counts.items()}
    length = math.hypot(*counted.values())
    return {place: value / length for place, value in counted.items()}
