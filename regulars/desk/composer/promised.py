"""Asking before a letter leaves whether what it says is a promise, and until when. Nothing is asked where it promises
nothing, and nothing twice.

The form carries for each one its words, a tick and a moment: `promised_words`, `promised_keep` (the number of those
that are ticked) and `promised_due`, in one order.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext as _

from regulars.care import promising
from regulars.care.promising import Word
from regulars.conversation.errors import TooEarly
from regulars.conversation.models import Entry
from regulars.desk import moments
from regulars.desk.composer.refusals import Refused
from regulars.kit import clock
from regulars.team.clocks import zone_of
from regulars.team.models import Teammate

FIELD = "promised"
LONGEST_DUE = 30


@dataclass(frozen=True)
class Asked:
    """One that is asked about: its words, whether it is ticked, until when as it is typed, what is wrong with it."""

    words: str
    keep: bool = True
    due: str = ""
    error: str = ""


class Promising(Refused):
    """The letter promises something, and nobody said yet until when; `asked` is what to answer."""

    def __init__(self, words: str, asked: tuple[Asked, ...]) -> None:
        """The words are shown to the teammate as they are."""
        super().__init__(words, FIELD)
        self.asked = asked


def read(said: QueryDict) -> tuple[Asked, ...]:
    """What was answered, as it was typed."""
    words, dues, kept = (said.getlist(f"promised_{name}")[: promising.MOST] for name in ("words", "due", "keep"))
    pairs = zip(words, [*dues, *([""] * len(words))], strict=False)
    return tuple(
        Asked(promising.shortened(one), str(at) in kept, due.strip()[:LONGEST_DUE])
        for at, (one, due) in enumerate(pairs)
    )


def settle(answers: tuple[Asked, ...], entry: Entry, *, by: Teammate) -> list[Word]:
    """What is promised with this letter, as it is about to leave. Raises Promising while something in it is not
    answered for."""
    known = {one.words: one for one in answers}
    found = promising.promised_in(entry.said, zone_of(by)) if not entry.person.has_died else []
    checked = [(word, *_answered(known.get(word.words), word, by)) for word in found]
    asked = tuple(one for _word, one, _due in checked)
    if any(one.words not in known for one in asked):
        raise Promising(_("You give your word here. Shall we keep it in mind? Nothing was sent yet."), asked)
    if any(one.error for one in asked):
        raise Promising(_("Say until when, or take the tick away. Nothing was sent yet."), asked)
    return [replace(word, due=due) for word, one, due in checked if one.keep]


def give(words: list[Word], entry: Entry, *, by: Teammate) -> None:
    """Give our word, once the letter is written and in its transaction."""
    for word in words:
        promising.give(word, entry, by=by)


def _answered(said: Asked | None, word: Word, by: Teammate) -> tuple[Asked, datetime | None]:
    """What stands in the form about it, and the moment that it means."""
    if said is None:
        return Asked(word.words, due=_typed(word.due, by)), None
    if not said.keep:
        return said, None
    if not said.due:
        return replace(said, error=_("Until when? A promise without a day is a wish.")), None
    try:
        due = moments.typed(said.due, zone_of(by), bare=promising.END_OF_DAY)
    except TooEarly as refusal:
        return replace(said, error=str(refusal)), None
    return (replace(said, error=_("That moment has passed.")) if due <= clock.now() else said), due


def _typed(due: datetime | None, by: Teammate) -> str:
    return f"{due.astimezone(zone_of(by)):%Y-%m-%dT%H:%M}" if due else ""
