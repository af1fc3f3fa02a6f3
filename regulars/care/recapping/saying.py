"""A sentence put together from words of ours and words that stand in rows. No database."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from regulars.care.recapping.life import Life, Source, Thing

LONGEST = 90  # letters of a subject, or of what was said
LONGEST_NAME = 40
# Around the number of a phrase while the sentence is a text: a translation may put it anywhere.
_BEGIN, _END = "\ue000", "\ue001"
_PLACE = re.compile(f"{_BEGIN}(\\d+){_END}")
# What is never shown: it could break a line, turn its direction, or pass for a place of ours.
_NEVER = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ue000-\uf8ff]+")


@dataclass(frozen=True)
class Phrase:
    """Words of a sentence; `source` is the row that says so, None for the words that hold it together."""

    words: str
    source: Source | None = None


@dataclass(frozen=True)
class Sentence:
    """One sentence, in phrases that follow each other."""

    phrases: tuple[Phrase, ...]

    def __str__(self) -> str:
        return "".join(one.words for one in self.phrases)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it stands, in the order of its phrases."""
        return tuple(one.source for one in self.phrases if one.source)


# How much a sentence matters where there are more than fit: the lower, the sooner it is told.
ALWAYS, WHO, OWED, SOON, LAST, ELSE = range(6)
Told = tuple[int, Sentence]
Given = dict[str, Phrase | str]


def say(translated: str, **given: "Phrase | str") -> Sentence:
    """The sentence with these in their places: `say(_("%(who)s died."), who=phrase)`."""
    phrases = [one if isinstance(one, Phrase) else Phrase(one) for one in given.values()]
    places = {name: f"{_BEGIN}{at}{_END}" for at, name in enumerate(given)}
    parts = _PLACE.split(translated % places)
    # Ours and theirs take turns: words, number of a phrase, words …
    said = [phrases[int(part)] if at % 2 else Phrase(part) for at, part in enumerate(parts)]
    return Sentence(_capital(tuple(one for one in said if one.words)))


def quoted(thing: Thing) -> Phrase:
    """Its words between quotation marks, cut at a word."""
    words = cut(thing.words).rstrip(".")
    return Phrase(_("“%(words)s”") % {"words": words}, thing.source) if words else plain(thing)


def plain(thing: Thing) -> Phrase:
    """Its words as they are: our own, or few."""
    return Phrase(cut(thing.words).rstrip(".") or _("something without words"), thing.source)


def somebody(thing: Thing) -> Phrase:
    """Whoever it is about, by their first name."""
    return Phrase(name(thing.who) or _("somebody"), thing.source)


def cut(words: str, longest: int = LONGEST) -> str:
    """In one line and not too long: "My grinder is loud since…"."""
    line = " ".join(_NEVER.sub(" ", words).split())
    if len(line) <= longest:
        return line
    short = line[: longest - 1]
    at = short.rfind(" ")
    return (short[:at] if at > longest // 2 else short).rstrip(" ,;:.–-") + "…"


def name(words: str) -> str:
    """A name that fits into a sentence."""
    return cut(words, LONGEST_NAME).rstrip(",;:")


def called(life: Life) -> str:
    """What they are called at the beginning of a sentence."""
    return name(life.called) or _("They")


def named(things: Iterable[Thing]) -> list[Phrase]:
    """What letters are about."""
    return [quoted(one) if one.words else Phrase(_("a letter without a subject"), one.source) for one in things]


def listed(phrases: list[Phrase]) -> dict[str, Any]:
    """Up to two phrases as `first` and `second`."""
    return dict(zip(("first", "second"), phrases[:2], strict=False))


def _capital(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    first = phrases[0]
    return (Phrase(first.words[:1].upper() + first.words[1:], first.source), *phrases[1:])
