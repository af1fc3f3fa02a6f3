"""Made-up letters: words with the frequencies of a real language, the same for the same seed."""

import random
from itertools import accumulate

from regulars.bench.shapes import COMMON, MARKER

SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeiou"]
VOCABULARY = 6_000


class Prose:
    """A writer of letters."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (made-up words guard nothing)
        self._words = [COMMON, *(self._word() for _ in range(VOCABULARY - 1))]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def letter(self, words: tuple[int, int]) -> str:
        """A letter of between so many and so many words; one in a hundred has the marker."""
        number = self._random.randint(*words)
        said = self._random.choices(self._words, cum_weights=self._weights, k=number)
        if self._random.random() < 0.01:
            said[number // 2] = MARKER
        return " ".join(said)

    def subject(self) -> str:
        """Four to eight words."""
        return self.letter((4, 8)).replace(MARKER, "grinder")

    def below(self, limit: int) -> int:
        """A whole number from 0 to below the limit."""
        return self._random.randrange(limit)

    def chance(self, share: float) -> bool:
        """True in this share of the cases."""
        return self._random.random() < share

    def _word(self) -> str:
        return "".join(self._random.choice(SYLLABLES) for _ in range(self._random.randint(2, 4)))
