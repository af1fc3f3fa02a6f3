"""What to know before answering somebody, in two to five sentences. No database: the same life in the same moment is
always told in the same words, and every sentence leads to the rows it was made from.

A death comes first, and gently; then anger, plainly; then who they are to us, what we owe them, what happened last and
what they told us of themselves. How they feel is told only where they said so.
"""

from collections.abc import Iterator
from datetime import datetime

from regulars.care.recapping import hurting, knowing, owing
from regulars.care.recapping.life import Life, What
from regulars.care.recapping.saying import Sentence, Told, called

MOST = 5


def tell(life: Life, now: datetime) -> tuple[Sentence, ...]:
    """The sentences in the order in which they are read, at most five; two at least where the rows of their letters may
    be read. `now` is on the reader's clock."""
    told = list(_of_the_dead(life, now) if life.one(What.DIED) else _of_the_living(life, now))
    by_weight = sorted(range(len(told)), key=lambda at: (told[at][0], at))[:MOST]
    return tuple(told[at][1] for at in sorted(by_weight))


def _of_the_dead(life: Life, now: datetime) -> Iterator[Told]:
    yield from hurting.died(life)
    yield from owing.who_they_were(life, now)
    yield from owing.promises(life, now)
    yield from owing.still_open(life)
    yield from knowing.relatives(life)


def _of_the_living(life: Life, now: datetime) -> Iterator[Told]:
    begun = [*hurting.loss(life, now), *hurting.apart(life, now), *hurting.anger(life, now)]
    yield from begun
    if life.one(What.STRANGER):
        yield from owing.stranger(life, now)
    else:
        yield from owing.who(life, now, again=any(called(life) in str(sentence) for _, sentence in begun))
        yield from owing.promises(life, now)
        yield from owing.waiting(life, now)
        yield from owing.last(life, now)
    yield from knowing.thanks(life, now)
    yield from knowing.ahead(life, now)
    yield from knowing.facts(life, now)
    yield from knowing.careful(life)
    yield from knowing.brought(life)
    yield from knowing.came_by(life)
    yield from knowing.relatives(life)
    yield from hurting.loss_of_old(life, now)
    yield from owing.before(life)
