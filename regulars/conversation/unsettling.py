"""Something happened after which words that wait to leave need another look: a note, a matter done, a limit, a death.

Told once it stands, never inside the deed: who looks again holds the person and the letter in an order of its own. If
nobody hears it, because the house was killed in between, it is seen when the letter's time comes.
"""

from django.db import transaction
from django.dispatch import Signal

unsettled = Signal()


def tell(person_id: int) -> None:
    """Let those know who keep words for this person, once the transaction stands."""
    transaction.on_commit(lambda: _send(person_id), robust=True)


def _send(person_id: int) -> None:
    unsettled.send(None, person_id=person_id)
