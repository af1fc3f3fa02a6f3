"""Saying that something changed, once the change is committed."""

from dataclasses import dataclass

from django.db import transaction

from regulars.kit.live import bus, topics


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
    new = set(topics.check(changed))
    places = set(connection.savepoint_ids)
    for savepoints, hook, *_ in connection.run_on_commit:
        # An announcement made outside our savepoints is told whenever ours would be.
        if isinstance(hook, Announcement) and savepoints <= places:
            if savepoints == places:
                hook.topics |= new
            new -= hook.topics
    if new:
        transaction.on_commit(Announcement(new))
