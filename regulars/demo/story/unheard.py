"""Keeps the story from repeating itself: what was said once in these words is not said again."""

import re
from collections import Counter

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")

# How often a sentence may return, by its length in characters: nobody notices "Thank you." twice, but anybody
# notices a long sentence twice.
_LIMITS = ((61, 2), (46, 2), (31, 4), (20, 10))


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text, stripped, without empty ones."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


class Unheard:
    """Remembers everything said so far."""

    def __init__(self) -> None:
        self._texts: set[str] = set()
        self._paragraphs: set[str] = set()
        self._sentences: Counter[str] = Counter()

    def is_new(self, text: str) -> bool:
        """Whether nothing in the text has been said too often already."""
        if text.casefold() in self._texts:
            return False
        if any(paragraph in self._paragraphs for paragraph in _long_paragraphs(text)):
            return False
        return all(self._sentences[part.casefold()] < _limit(part) for part in sentences(_matter(text)))

    def remember(self, text: str) -> None:
        self._texts.add(text.casefold())
        self._paragraphs.update(_long_paragraphs(text))
        self._sentences.update(part.casefold() for part in sentences(_matter(text)))


def _matter(text: str) -> str:
    """The letter without its greeting and goodbye: everybody says those the same way each time."""
    paragraphs = text.split("\n\n")
    if len(paragraphs) > 2 and len(paragraphs[0]) < 48:
        paragraphs = paragraphs[1:]
    if len(paragraphs) > 1 and len(paragraphs[-1]) < 48:
        paragraphs = paragraphs[:-1]
    return "\n\n".join(paragraphs)


def _long_paragraphs(text: str) -> list[str]:
    return [part.casefold() for part in text.split("\n\n") if len(part) > 60]


def _limit(sentence: str) -> int:
    for length, times in _LIMITS:
        if len(sentence) >= length:
            return times
    return 100_000
