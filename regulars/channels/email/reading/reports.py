"""The pieces of a report about a mail: its own words, its status fields, and the message that came back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regulars.channels.email.reading.headers import ids
from regulars.channels.email.reading.multipart import Leaf
from regulars.channels.email.reading.parts import Parts, leaf_text

LONGEST = 60_000  # characters of each piece that are looked at

STATUS_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
RETURNED_TYPES = frozenset({"message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers"})
FEEDBACK_TYPE = "message/feedback-report"

ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,100}@[\w-]{1,80}(?:\.[\w-]{1,80})+")
_FIELD = re.compile(r"^[ \t]*([A-Za-z][A-Za-z -]{1,40}?)[ \t]*:[ \t]*(.*)$")
_MESSAGE_ID = re.compile(r"^[ \t>]*message-id:[ \t\r\n]*<([^<>\r\n]{3,900})>", re.IGNORECASE | re.MULTILINE)
# Where reports begin to repeat the message they are about.
_COPY = re.compile(
    r"^[ \t>]*(?:[-=*_|]{2,}.{0,60}(?:original message|copy of the message|below this line|returned message"
    r"|undelivered message|message header|unsent message|original mail|message text follows)"
    r"|original message follows|below is a copy of the original|original message headers"
    r"|message headers follow|included is a copy of|the header of the original message|received: ?from )",
    re.IGNORECASE | re.MULTILINE,
)
_NEVER_FOLDED = frozenset(
    {
        "final-recipient",
        "original-recipient",
        "recipient-address",
        "action",
        "status",
        "diagnostic-code",
        "reason",
        "remote-system",
        "remote-mta",
        "last-attempt-date",
    }
)


@dataclass(frozen=True, slots=True)
class Report:
    """What may be a report, in pieces. All are texts of bounded length; "" where there is no such piece."""

    words: str
    """Its own words, before it repeats the message."""
    status: str
    """Its delivery-status fields."""
    feedback: str
    """The fields of an abuse report."""
    returned: str
    """The message that came back, from its headers on."""
    copy: str
    """The same, also where it stands behind the words."""
    returns_message: bool
    original_id: str | None


def taken_apart(carried: Parts) -> Report:
    """The pieces of a mail that may be a report."""
    words, repeated = _words(carried)
    returned = next((_text(leaf) for leaf in carried.leaves if leaf.kind in RETURNED_TYPES), "")
    return Report(
        words=words,
        status="\n\n".join(_text(leaf) for leaf in carried.leaves if leaf.kind in STATUS_TYPES),
        feedback=next((_text(leaf) for leaf in carried.leaves if leaf.kind == FEEDBACK_TYPE), ""),
        returned=returned,
        copy=returned or repeated,
        returns_message=any(leaf.kind in RETURNED_TYPES for leaf in carried.leaves),
        original_id=_original_id(
            [returned, words, repeated, *(_text(leaf) for leaf in carried.leaves if _may_repeat(leaf))]
        ),
    )


def fields(text: str) -> Iterator[tuple[str, str]]:
    """Names in lower case and values of the header-like lines, folded ones joined."""
    name, value = "", ""
    for line in text.splitlines():
        found = _FIELD.match(line)
        key = found[1].lower().replace(" ", "-") if found else ""
        if name and line[:1] in {" ", "\t"} and line.strip() and key not in _NEVER_FOLDED:
            value = f"{value} {line.strip()}"
            continue
        if name:
            yield name, value
        name, value = (key, found[2].strip()) if found else ("", "")
    if name:
        yield name, value


def bare(value: str) -> str:
    """The address of `rfc822; <ann@example.com>`; what stands there when it is none."""
    plain = value.rpartition(";")[2].strip()
    found = ADDRESS.search(plain)
    return found[0] if found else plain.strip("<> ")


def _text(leaf: Leaf) -> str:
    return leaf_text(leaf)[:LONGEST]


def _words(carried: Parts) -> tuple[str, str]:
    """What the report says itself, and the copy of the message that it repeats below."""
    leaf = next((leaf for leaf in carried.leaves if leaf.kind == "text/plain"), None)
    text = _text(leaf) if leaf else carried.body.content[:LONGEST]
    found = _COPY.search(text)
    return (text[: found.start()], text[found.start() :]) if found and found.start() > 0 else (text, "")


def _original_id(texts: list[str]) -> str | None:
    for text in texts:
        found = _MESSAGE_ID.search(text)
        if found:
            return next(iter(ids(f"<{found[1]}>")), None)
    return None


def _may_repeat(leaf: Leaf) -> bool:
    return leaf.kind.startswith("text/") or leaf.kind in STATUS_TYPES
