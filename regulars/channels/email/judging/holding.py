"""Which mail waits for a teammate's look before it becomes part of anybody's conversation, and why, in words.

Few does: a customer's letter that is merely unproven comes in like any other. Held is what its own domain disowns,
what speaks in our name without proof, and what the house's own receiver calls spam or infected.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from regulars.channels.email.judging.domains import same_owner
from regulars.channels.email.judging.judgement import CONTRADICTED, UNPROVEN, Judgement
from regulars.channels.email.judging.lookalikes import is_shared
from regulars.channels.email.reading.headers import Headers

_YES = re.compile(r"^\s*(?:yes|true|1)\b", re.IGNORECASE)
_SPAM_ACTION = re.compile(r"^\s*(?:reject|add header|rewrite subject)\b", re.IGNORECASE)
_INFECTED = re.compile(r"\b(?:infected|virus[- ]found)\b|^\s*(?:yes|fail)\b", re.IGNORECASE)
SPAM_FLAGS = ("x-spam-flag", "x-spam-status", "x-spam")
SPAM_VERDICTS = ("x-ses-spam-verdict", "x-amazon-spam-verdict")
VIRUS_LINES = ("x-virus-status", "x-amavis-alert", "x-ses-virus-verdict", "x-amazon-virus-verdict")


@dataclass(frozen=True, slots=True)
class Matter:
    """What has to be known to decide: the author's address, our own addresses, whether the mail answers a letter of
    ours, whether the house's receiver looked at it on its way, and what a mail provider found."""

    author: str
    ours: frozenset[str]
    answers_us: bool
    by_receiver: bool
    provider: Mapping[str, Any] = field(default_factory=dict)


def reason_to_hold(headers: Headers, judgement: Judgement, matter: Matter) -> str:
    """Why the mail should wait, as a sentence for a teammate; "" for nearly all mail."""
    if matter.provider.get("virus") or (matter.by_receiver and _says(headers, VIRUS_LINES, _INFECTED)):
        return "Our mail server found a virus in it."
    if judgement.refused_by_owner:
        return f"It says it is from {judgement.domain}, but {judgement.domain} asks not to believe such mail."
    if _speaks_as_us(judgement, matter):
        return f"It says it is from our own {matter.author}, and nothing proves that."
    spam = matter.provider.get("spam") or (matter.by_receiver and _is_spam(headers))
    if spam and not matter.answers_us and not judgement.is_proven:
        return "Our mail server takes it for spam."
    return ""


def has_verdict(headers: Headers) -> bool:
    """Whether some server wrote on it that it is spam or infected."""
    return _is_spam(headers) or _says(headers, VIRUS_LINES, _INFECTED)


def _speaks_as_us(judgement: Judgement, matter: Matter) -> bool:
    """Only where somebody looked: a house that can check nothing would hold every note it writes to itself."""
    if judgement.standing not in (UNPROVEN, CONTRADICTED):
        return False
    if matter.author.lower() in matter.ours:
        return True
    domains = {address.rpartition("@")[2] for address in matter.ours}
    return any(same_owner(judgement.domain, ours) and not is_shared(ours) for ours in domains)


def _is_spam(headers: Headers) -> bool:
    return (
        _says(headers, SPAM_FLAGS, _YES)
        or _says(headers, ("x-rspamd-action",), _SPAM_ACTION)
        or _says(headers, SPAM_VERDICTS, re.compile(r"^\s*fail\b", re.IGNORECASE))
    )


def _says(headers: Headers, names: tuple[str, ...], words: re.Pattern[str]) -> bool:
    return any(words.search(value[:200]) for name in names for value in headers.all(name)[:5])
