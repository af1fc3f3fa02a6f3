"""Showing before a letter leaves what somebody has answered already to a question in it. Nothing is shown where it asks
nothing new, and nothing twice: the form carries the questions that were shown, `answered_before`.
"""

from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext as _

from regulars.care import asked_before
from regulars.care.asked_before import Known
from regulars.care.promising import shortened
from regulars.conversation.models import Entry
from regulars.desk.composer.refusals import Refused

FIELD = "answered"
NAME = "answered_before"


@dataclass(frozen=True)
class Shown:
    """A question of the letter; with the answer to it while it is shown, and without once somebody saw it."""

    question: str
    answer: str = ""
    at: datetime | None = None
    entry: int | None = None


class Answered(Refused):
    """The letter asks what they have told us; `shown` says what."""

    def __init__(self, words: str, shown: tuple[Shown, ...]) -> None:
        """The words are shown to the teammate as they are."""
        super().__init__(words, FIELD)
        self.shown = shown


def read(said: QueryDict) -> tuple[Shown, ...]:
    """The questions whose answers were seen."""
    return tuple(Shown(shortened(one)) for one in said.getlist(NAME)[: asked_before.MOST])


def settle(seen: tuple[Shown, ...], entry: Entry) -> None:
    """Raises Answered while the letter, as it is about to leave, asks something that they answered and nobody saw."""
    if entry.person.has_died:
        return
    found = asked_before.answered_in(entry)
    known = {one.question for one in seen}
    if any(one.question not in known for one in found):
        raise Answered(_("They have told us this. Nothing was sent yet."), tuple(_shown(one) for one in found))


def _shown(one: Known) -> Shown:
    return Shown(one.question, one.answer, one.at, one.entry)
