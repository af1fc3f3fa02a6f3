"""Which recipients a report speaks of, and what it says of each."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from regulars.channels.email.reading.headers import Headers
from regulars.channels.email.reading.reports import ADDRESS, bare, fields

MOST_RECIPIENTS = 500

_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_NOT_DELIVERED_TO = re.compile(
    r"(?:delivered to|recipient(?: address)?|following address(?:es)?|deliver(?:ing)?(?: your)?(?: mail| message)? to"
    rf"|mailing list|rcpt to|failed)\s*:?\s*<?({ADDRESS.pattern})",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"^[ \t]*<?({ADDRESS.pattern})>?[ \t]*(?::|$|on (?=\w{{3}}, )|\()", re.MULTILINE)
_ANSWER = re.compile(r"\b[45]\d\d[ -](?:[ -]|[45]\.\d{1,3}\.\d{1,3}|[^\s\d])")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n|\Z")


@dataclass
class Failure:
    """What a report says of one recipient."""

    address: str = ""
    original: str = ""
    action: str = ""
    stated_status: str = ""
    diagnosis: list[str] = field(default_factory=list)

    def status(self, around: str) -> str | None:
        """The most telling status: the stated one, unless it says nothing and the server's own words say more."""
        stated: re.Match[str] | None = _STATUS.search(self.stated_status)
        if stated and not stated[1].endswith(".0.0"):
            return stated[1]
        said: list[str] = _STATUS.findall(" ".join(self.diagnosis)) or ([] if stated else _STATUS.findall(around))
        failed = [status for status in said if status[0] != "2"]
        telling = [status for status in failed if not status.endswith(".0")] or failed
        if telling:
            return telling[-1]
        return stated[1] if stated else None


def from_fields(text: str) -> list[Failure]:
    """The recipients of a delivery status; each begins where a recipient follows another's details."""
    failures = [Failure()]
    for name, value in itertools.islice(fields(text), 20 * MOST_RECIPIENTS):
        if _begins_another(failures[-1], name):
            failures.append(Failure())
        _note(failures[-1], name, value)
    found = [failure for failure in failures if failure.address or failure.original or failure.action]
    for failure in found:
        failure.address = failure.address or failure.original
    return found[:MOST_RECIPIENTS]


def _begins_another(current: Failure, name: str) -> bool:
    if name in {"final-recipient", "recipient-address"}:
        return bool(current.address)
    if name == "original-recipient":
        return bool(current.original)
    return name == "action" and bool(current.action and current.address)


def _note(current: Failure, name: str, value: str) -> None:
    if name in {"final-recipient", "recipient-address"}:
        current.address = bare(value)
    elif name == "original-recipient":
        current.original = bare(value)
    elif name == "action":
        current.action = current.action or value
    elif name == "status":
        current.stated_status = current.stated_status or value
    elif name in {"diagnostic-code", "reason"}:
        by_smtp = value.lower().startswith("smtp") and ";" in value
        current.diagnosis.append(value.partition(";")[2] if by_smtp else value)


def from_words(headers: Headers, words: str, own: set[str]) -> list[Failure]:
    """Addresses that a report without fields names as those not reached, each with what stands behind it.

    `own` are addresses, in lower case, that are never meant: the sender's and the recipient's of the report.
    """
    stated = dict.fromkeys(ADDRESS.findall(headers.read("x-failed-recipients")))
    if stated:
        return [Failure(address, diagnosis=[_said(words)]) for address in stated]
    places = _places(words, own)
    if len(places) == 1:
        return [Failure(places[0][1], diagnosis=[_said(words)])]
    ends = [*(found.start() for found in places[1:]), len(words)]
    return [
        Failure(found[1], diagnosis=[_said(words[found.end() : end])]) for found, end in zip(places, ends, strict=False)
    ]


def names_somebody(words: str) -> bool:
    """Whether the words tell of an address that was not reached."""
    return _NOT_DELIVERED_TO.search(words) is not None


def _places(words: str, own: set[str]) -> list[re.Match[str]]:
    """Where the addresses stand: in a list of their own, or told in a sentence before it."""
    listed = _foreign(_LISTED.finditer(words), own)
    told = _foreign(_NOT_DELIVERED_TO.finditer(words), own)
    chosen = told if told and (not listed or told[0].start(1) < listed[0].start(1)) else listed
    return list({found[1].lower(): found for found in reversed(chosen)}.values())[::-1]


def _foreign(found: Iterator[re.Match[str]], own: set[str]) -> list[re.Match[str]]:
    return [match for match in itertools.islice(found, MOST_RECIPIENTS) if match[1].lower() not in own]


def _said(words: str) -> str:
    """What a server answered, if the report cites an answer; else all of it."""
    found = _ANSWER.search(words)
    end = _EMPTY_LINE.search(words, found.start()) if found else None
    return words[found.start() : end.start()] if found and end else words
