"""Why something was not sent.

Refused
├── in a field     the words belong beside it ("cc", "to", "subject", "words", "files", "withheld_until")
└── Overtaken      something was said or done while this was written; sending again sends it anyway
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class News:
    """What happened meanwhile: a sentence (“Jo answered”), what was said, when, and where it stands."""

    icon: str
    sentence: str
    words: str
    at: datetime
    entry: int


class Refused(Exception):
    """It was not sent; what was typed is kept. `field` says where the words belong."""

    def __init__(self, words: str, field: str = "words") -> None:
        """The words are shown to the teammate as they are."""
        super().__init__(words)
        self.words, self.field = words, field

    @property
    def by_field(self) -> dict[str, str]:
        """The words, by the field they belong beside."""
        return {self.field: self.words}


class Overtaken(Refused):
    """Something was said or done in the meantime, `news` says what; sending once more sends it anyway."""

    def __init__(self, words: str, news: Sequence[News] = ()) -> None:
        """The words are shown to the teammate as they are."""
        super().__init__(words)
        self.news = tuple(news)
