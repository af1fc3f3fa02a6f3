"""Addresses that no human reads, by their names alone."""

import re

# The whole part before the @, up to a tag or a number: "noreply+17@", "do-not-reply@", "bounce-4711@".
_NAMES = re.compile(
    r"(?:mailer[-_.]?daemon|post[-_.]?master|mail[-_.]?daemon|daemon|no[-_.]?reply|no[-_.]?responder?|nao[-_.]?responda"
    r"|ne[-_.]?pas[-_.]?repondre|keine?[-_.]?antwort|noreplies|do[-_.]?not[-_.]?reply|donotreply|bounces?|auto[-_.]?reply"
    r"|autoresponder|auto[-_.]?answer|majordomo|listserv)(?:[-_.+=\d].*)?",
    re.IGNORECASE,
)


def is_robot(address: str) -> bool:
    """Whether an address says of itself that nobody reads it."""
    return bool(_NAMES.fullmatch(address.rpartition("@")[0]))
