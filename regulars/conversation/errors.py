"""What the conversation refuses.

ConversationError
├── NothingSaid      an answer or a note without a word and without a file
├── NobodyToTell     a letter without anybody to send it to
├── CannotBeDone     one deed of a macro is refused, and so none was done
├── Misworded        a saved reply or a macro that cannot be kept like this
├── NotReady         a letter that began with a saved reply and is not finished
│   ├── PlaceLeft        a place in braces that nobody filled
│   └── NoLineOfYourOwn  nothing in it but the saved reply
├── NotFilledIn      a field of a request cannot hold this
├── TooEarly         nobody can come back to something yesterday
├── NotYours         only its author may do this
├── Away             a colleague who is away cannot look after anything
├── Crossed          a draft was written on in another window meanwhile
├── NoReason         a note is withheld only with a reason
├── TooLate          the letter is on its way already and cannot be called back
├── NobodyToPromise  whom it would be promised has died
├── AlreadySettled   the promise was kept or broken already
├── StaysHere        an entry cannot be moved like this, or a move cannot be undone any more
├── Unreadable       what arrived cannot be read; it waits in the queue with these words
├── SetAside         what arrived can be read, but a teammate has to look first; these words say why
└── LeftOut          what arrived belongs to nobody's conversation; it is kept, and these words say why
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from regulars.conversation.models import Draft


class ConversationError(Exception):
    """A refusal of the conversation; its words can be shown to a teammate."""


class NothingSaid(ConversationError):
    """An answer needs a word or a file."""


class NobodyToTell(ConversationError):
    """A letter needs somebody to go to."""


class CannotBeDone(ConversationError):
    """One deed of several is refused; none was done."""


class Misworded(ConversationError):
    """A saved reply or a macro cannot be kept like this."""


class NotReady(ConversationError):
    """What began with a saved reply cannot be sent yet."""


class PlaceLeft(NotReady):
    """A place in braces is left in it."""


class NoLineOfYourOwn(NotReady):
    """A saved reply needs a line of the writer's own beside it."""


class NotFilledIn(ConversationError):
    """A field cannot hold what was typed, or cannot be kept like this."""


class TooEarly(ConversationError):
    """The moment lies behind us, or too far ahead."""


class NotYours(ConversationError):
    """Only its author may do this."""


class Away(ConversationError):
    """Nothing rests on somebody who is away."""


class Crossed(ConversationError):
    """Other words were saved in another window since; `draft` holds them. Nothing was overwritten."""

    def __init__(self, draft: "Draft") -> None:
        """The draft as it is kept."""
        super().__init__(_("You wrote on in another window."))
        self.draft = draft


class NoReason(ConversationError):
    """A note is withheld only with a reason."""


class TooLate(ConversationError):
    """The letter has left."""


class NobodyToPromise(ConversationError):
    """Whom it would be promised has died."""


class AlreadySettled(ConversationError):
    """The promise was settled before."""


class StaysHere(ConversationError):
    """What was to be moved, or put back, stays where it is."""


class Unreadable(ConversationError):
    """What arrived cannot be read."""


class SetAside(ConversationError):
    """What arrived waits for a teammate's look before it becomes part of anybody's conversation."""


class LeftOut(ConversationError):
    """What arrived belongs to nobody's conversation and needs no look either, like the away notice of one of us."""
