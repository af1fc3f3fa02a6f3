"""Saying that something changed, once the change is committed.

`announcing` tells the rooms of the house itself, at once and in the transaction of the change: what they write down
then stands or falls with it.
"""

from dataclasses import dataclass

from django.db import transaction
from django.dispatch import Signal

from regulars.kit.live import bus, topics

# topics: the set of them that is announced now, each once a transaction.
announcing = Signal()


@dataclass(eq=False)
class Announcement:
    """What will be told when the transaction commits."""

    topics: set[str]

    def __call__(self) -> None:
        """Tell it."""
        bus.publish(self.topics)


def announce(*changed: str) -> None:
    """Tell every open page that these topics changed: after the commit, each once; at once outside a transaction.

    A rollback, also of a savepoint alone, takes its own announcements back. Raises topics.NotATopic.
    """
    connection = transaction.get_connection()
    new = fresh = set(topics.check(changed))
    places = set(connection.savepoint_ids)
    for savepoints, hook, *_ in connection.run_on_commit:
        # An announcement made outside our savepoints is told whenever ours would be.
        if isinstance(hook, Announcement) and savepoints <= places:
            fresh = fresh - hook.topics
            if savepoints == places:
                hook.topics |= new
            new = new - hook.topics
    if fresh:
        announcing.send(sender=announce, topics=frozenset(fresh))
    if new:
        transaction.on_commit(Announcement(new))
