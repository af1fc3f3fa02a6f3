"""What a topic may look like."""

import re
from collections.abc import Iterable

LONGEST = 80
TOPIC = re.compile(r"[a-z][a-z0-9_-]*(:[A-Za-z0-9_-]+)?")


class NotATopic(ValueError):
    """The words are no topic; the message says so."""


def check(topics: Iterable[str]) -> frozenset[str]:
    """The topics, each known to be well-formed. Raises NotATopic."""
    found = frozenset(topics)
    for topic in found:
        if len(topic) > LONGEST or not TOPIC.fullmatch(topic):
            raise NotATopic(f"“{topic[:LONGEST]}” is not a topic: it should look like inbox or person:12.")
    return found
