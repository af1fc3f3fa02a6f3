"""The subject of an answer: “Re: ” once, whatever a chain of mail programs has put before it."""

import re

# "Re:", "AW: ", "Re[5]:", "RE(2):", "回复：": one to three letters of any script, perhaps a count, a colon.
PREFIX = re.compile(r"\s*(?:[^\W\d_]{1,3}|antw|svar|odp)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]", re.IGNORECASE)
NOTHING_SAID = "your message"


def bare(subject: str) -> str:
    """The subject without prefixes, in one line; as it is when nothing would be left."""
    line = " ".join(subject.split())
    rest = line
    while match := PREFIX.match(rest):
        rest = rest[match.end() :]
    return rest.strip() or line


def of_reply(subject: str) -> str:
    """The subject of an answer to this one."""
    return f"Re: {bare(subject) or NOTHING_SAID}"
