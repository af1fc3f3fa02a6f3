"""Why a delivery failed, by the vocabulary of Sisimai."""

import re

from regulars.channels.email.reading.bounce_phrases import PHRASES, STATUSES, UNKNOWN_USER

_AT_RCPT = re.compile(
    r"rcpt to:? ?<|our rcpt to|\[rcpt_to\]|rcpt command|after rcpt|unknown in local|in virtual|local recipient table",
    re.IGNORECASE,
)
_AT_DATA = re.compile(r"after end of data|end of data|\bto DATA\b|response to data", re.IGNORECASE)
_REPLY = re.compile(r"\b[45]\d\d\b")
# Lists of blocked hosts whose names would pass for a verdict on the words.
_BLOCK_LISTS = re.compile(r"spamhaus|spamcop|spamrats")
_BY_THEMSELVES = re.compile(r"https?://\S+|<[^<>\s]{1,300}@[^<>\s]{1,200}>")


def reason(diagnosis: str, status: str | None, *, transcript: str = "") -> str:
    """The reason of a failure: `diagnosis` is what the server said, `transcript` what the report tells around it."""
    said = " ".join(_BY_THEMSELVES.sub(" ", diagnosis).lower().split())
    said = _BLOCK_LISTS.sub("dnsbl", said)
    found = _by_phrase(said)
    unknown = any(phrase in said for phrase in UNKNOWN_USER)
    if unknown and found not in _STRONGER_THAN_UNKNOWN:
        return _unknown_user(said, status, f"{diagnosis}\n{transcript}")
    if found:
        return found
    return _by_status(status) or ("onhold" if said else "undefined")


_STRONGER_THAN_UNKNOWN = frozenset(
    {
        "mailboxfull",
        "suspend",
        "hasmoved",
        "rejected",
        "hostunknown",
        "contenterror",
        "norelaying",
        "spamdetected",
        "blocked",
        "exceedlimit",
    }
)


def _by_phrase(said: str) -> str | None:
    return next((name for name, phrases in PHRASES if any(phrase in said for phrase in phrases)), None)


def _by_status(status: str | None) -> str | None:
    return STATUSES.get((status or "").partition(".")[2])


def _unknown_user(said: str, status: str | None, around: str) -> str:
    """A server that knows its users says so when it hears the recipient; one that says so later has filtered."""
    if _AT_DATA.search(around):
        return "filtered"
    by_status = _by_status(status)
    if by_status in _SAME_BREATH:
        return by_status
    early = _AT_RCPT.search(around) or not _REPLY.search(said)
    vague = status is None or status.endswith(".0.0") or ".7." in status
    return "filtered" if vague and not early else "userunknown"


# What a server may mean when it says, in the same breath, that it does not know the user.
_SAME_BREATH = frozenset({"hasmoved", "contenterror", "mailboxfull"})
