"""What a letter is asked about before it leaves: the promises in it, and what they have answered already. All is asked
at once and last, in the transaction of the letter, so that nobody is stopped twice; the answers ride in the form.
"""

from dataclasses import dataclass

from django.http import QueryDict

from regulars.care.promising import Word
from regulars.conversation.models import Entry
from regulars.desk.composer import answered, promised
from regulars.desk.composer.answered import Answered, Shown
from regulars.desk.composer.promised import Asked, Promising
from regulars.desk.composer.refusals import Refused
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Beforehand:
    """What is asked, or was answered so far, as it was typed."""

    promised: tuple[Asked, ...] = ()
    answered: tuple[Shown, ...] = ()

    @property
    def shows_answers(self) -> bool:
        """Whether an answer of theirs is shown, so that sending again sends it anyway."""
        return any(one.answer for one in self.answered)


class Asking(Refused):
    """The letter stays until somebody has answered; `asked` says what."""

    def __init__(self, refusals: list[Promising | Answered], asked: Beforehand) -> None:
        """Each refusal stands beside what it asks."""
        super().__init__(refusals[0].words, refusals[0].field)
        self.refusals, self.asked = refusals, asked

    @property
    def by_field(self) -> dict[str, str]:
        """The words of each."""
        return {one.field: one.words for one in self.refusals}


def read(said: QueryDict) -> Beforehand:
    """What was answered."""
    return Beforehand(promised.read(said), answered.read(said))


def settle(answers: Beforehand, entry: Entry, *, by: Teammate) -> list[Word]:
    """What is promised with this letter. Raises Asking while something in it is not answered for."""
    refusals: list[Promising | Answered] = []
    asks, shows, words = answers.promised, answers.answered, []
    try:
        words = promised.settle(answers.promised, entry, by=by)
    except Promising as refusal:
        refusals.append(refusal)
        asks = refusal.asked
    try:
        answered.settle(answers.answered, entry)
    except Answered as refusal:
        refusals.append(refusal)
        shows = refusal.shown
    if refusals:
        raise Asking(refusals, Beforehand(asks, shows))
    return words
