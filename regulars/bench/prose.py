"""Made-up letters: words with the frequencies of a real language, the same for the same seed."""

import random
from itertools import accumulate

from regulars.bench.shapes import COMMON
from regulars.conversation.models.entry import EXCERPT, excerpt_of

SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeiou"]
VOCABULARY = 6_000
SEED = 7
# Letters are put together from so many beginnings and endings: two million of them hardly repeat, and cost little.
PIECES = 2_048


class Prose:
    """A writer of letters of between so many and so many words."""

    def __init__(self, seed: int, words: tuple[int, int]) -> None:
        self._random = random.Random(seed)  # noqa: S311 (made-up words guard nothing)
        self._words = _vocabulary(self._random)
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
        fewest, most = words
        self._beginnings = [self._beginning(fewest) for _ in range(PIECES)]
        self._endings = [self._some(0, most - fewest) for _ in range(PIECES)]
        self._subjects = [self._some(4, 8) for _ in range(PIECES)]

    def letter(self) -> tuple[str, str]:
        """A letter and its excerpt."""
        beginning, excerpt = self._beginnings[self.below(PIECES)]
        return f"{beginning} {self._endings[self.below(PIECES)]}", excerpt

    def subject(self) -> str:
        """Four to eight words."""
        return self._subjects[self.below(PIECES)]

    def below(self, limit: int) -> int:
        """A whole number from 0 to below the limit."""
        return int(self._random.random() * limit)

    def share(self) -> float:
        """A number from 0 to below 1."""
        return self._random.random()

    def some(self, fewest: int, most: int) -> str:
        """Fresh words, so many, parted by spaces."""
        return self._some(fewest, most)

    def _beginning(self, words: int) -> tuple[str, str]:
        said = self._some(words, words)
        while len(said) <= EXCERPT:  # so that the excerpt is known before the ending is
            said = f"{said} {self._some(5, 5)}"
        return said, excerpt_of(said)

    def _some(self, fewest: int, most: int) -> str:
        number = self._random.randint(fewest, most)
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=number))


def commonest(number: int) -> list[str]:
    """The words that stand in most letters."""
    return _vocabulary(random.Random(SEED))[:number]  # noqa: S311 (made-up words guard nothing)


def _vocabulary(draw: random.Random) -> list[str]:
    return [COMMON, *(_word(draw) for _ in range(VOCABULARY - 1))]


def _word(draw: random.Random) -> str:
    return "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(2, 4)))
