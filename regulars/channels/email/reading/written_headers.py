"""Header blocks that mail programs write into texts: From, Sent, To, Subject, in many languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regulars.channels.email.reading.evidence import ADDRESS, MAILBOX, tells_moment
from regulars.channels.email.reading.labels import LABELS

LONGEST_LINE = 1_000
MOST_HEADERS = 20
MOST_WORDS_OF_LABEL = 4
# Of a block in a language that we have no labels of: so many lines, the mailbox on one of the first so many.
LEAST_UNKNOWN = 4
LEAST_ON_ONE_LINE = 3
FIRST_LINES = 3

_ALONE = re.compile(r"[^<>@]{1,100}<[^<>\s@]{1,100}@[\w.-]{1,150}>")
# `Label: value` whose label is in no table of ours.
_PAIR = re.compile(r"^[ \t*_]{0,8}([^\W\d_][^:：<>@\n]{0,30}?)[ \t*_]{0,3}[:：][ \t*_]*(\S.*)$")
# Labels inside a line, behind the end of a value: a bracket, a quote, a digit or a blank.
_LABEL_INSIDE = re.compile(
    rf"(?:^|(?<=[>\s\"\d]))({'|'.join(re.escape(name) for name in sorted(LABELS, key=len, reverse=True))})\s?[:：]\s",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*[-_=*—]{5,}\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """Headers by kind of label, and the line behind the last of them."""

    headers: tuple[tuple[str, str], ...]
    end: int


def block(lines: list[str], index: int) -> Block | None:
    """The block that begins on this line, perhaps with a rule above it; or None.

    It takes two kinds of headers, one of them a sender or a date, and an address or a subject among their values; or
    a sender with an address, all alone between empty lines.
    """
    start = _behind_rule(lines, index)
    if ":" not in lines[start] and "：" not in lines[start]:
        return None
    found = _block(lines, start)
    if found and (_plausible(found) or _stands_alone(lines, index, found)):
        return found
    return _unknown(lines, start)


def soon(lines: list[str], index: int) -> Block | None:
    """A block within the next three lines, however small: for where something else says that one must follow."""
    for at in range(index, min(index + 3, len(lines))):
        if lines[at].strip():
            return _block(lines, at) or _unknown(lines, at)
    return None


def on_one_line(text: str) -> tuple[tuple[str, str], ...]:
    """The headers of a block whose line breaks were lost: `From: a@b.cTo: d@e.fSubject: …`. () when there are few."""
    found = list(_LABEL_INSIDE.finditer(text[:LONGEST_LINE]))
    if len(found) < LEAST_ON_ONE_LINE or found[0].start() > 2:
        return ()
    ends = [*(label.start() for label in found[1:]), len(text)]
    return tuple(
        (LABELS.get(" ".join(label[1].lower().split()), "other"), text[label.end() : end].strip())
        for label, end in zip(found, ends, strict=True)
    )


def label(line: str) -> tuple[str, str] | None:
    """The kind of header and its value when the line is `Label: value` in some language."""
    for sign in (":", "："):
        head, found, value = line[:LONGEST_LINE].partition(sign)
        if found and len(head) < 40:
            kind = LABELS.get(" ".join(head.strip(" \t*_>|.\u200e\u200f\ufeff").lower().split()))
            return (kind, value.strip(" \t*_")) if kind else None
    return None


def _behind_rule(lines: list[str], index: int) -> int:
    if not _RULE.match(lines[index]):
        return index
    return next((at for at in range(index + 1, min(index + 3, len(lines))) if lines[at].strip()), index)


def _block(lines: list[str], index: int) -> Block | None:
    if label(lines[index]) is None:
        return None
    headers, end = _gathered(lines, index)
    return Block(tuple(headers), end) if {"from", "sent"} & {kind for kind, _ in headers} else None


def _unknown(lines: list[str], index: int) -> Block | None:
    """A block whose labels are in a language that we do not know, by its shape alone.

    A name with its address in angle brackets comes early, a day with a time of day comes somewhere, and there are at
    least four lines: lists that people write ("Name: …, Mail: …, Guests: …") have no angle brackets.
    """
    pairs: list[tuple[str, str]] = []
    while len(pairs) < MOST_HEADERS and index + len(pairs) < len(lines):
        found = _pair(lines[index + len(pairs)])
        if found is None:
            break
        pairs.append(found)
    early = any(MAILBOX.match(value) for _, value in pairs[:FIRST_LINES])
    if len(pairs) < LEAST_UNKNOWN or not early or not any(tells_moment(value) for _, value in pairs):
        return None
    return Block(tuple(_by_value(pairs)), index + len(pairs))


def _pair(line: str) -> tuple[str, str] | None:
    """The kind, "" when it is unknown, and the value of `Label: value`."""
    known = label(line)
    if known:
        return known
    if ":" not in line and "：" not in line:
        return None
    found = _PAIR.match(line[:LONGEST_LINE])
    if found is None or len(found[1].split()) > MOST_WORDS_OF_LABEL:
        return None
    return "", found[2].strip(" \t*_")


def _by_value(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The pairs, kinds that are unknown told by their values: mailboxes are from, to, copy in this order."""
    left = [kind for kind in ("from", "to", "copy") if kind not in {known for known, _ in pairs}]
    for kind, value in pairs:
        if kind:
            yield kind, value
        elif ADDRESS.search(value):
            yield (left.pop(0) if left else "other"), value
        else:
            yield ("sent" if tells_moment(value) else "subject"), value


def _stands_alone(lines: list[str], index: int, found: Block) -> bool:
    kind, value = found.headers[0]
    apart = (
        not (lines[index - 1 : index] or [""])[0].strip() and not (lines[found.end : found.end + 1] or [""])[0].strip()
    )
    return apart and len(found.headers) == 1 and kind == "from" and _ALONE.fullmatch(value) is not None


def _plausible(found: Block) -> bool:
    kinds = {kind for kind, _ in found.headers} - {"other"}
    if len(kinds) < 2:
        return False
    if len(kinds) >= 3 and "subject" in kinds:
        return True
    return any(ADDRESS.search(value) for kind, value in found.headers if kind in {"from", "to", "sent", "copy"})


def _gathered(lines: list[str], index: int) -> tuple[list[tuple[str, str]], int]:
    """The header lines from here on, wrapped ones joined, and the line after the last of them."""
    found: list[tuple[str, str]] = []
    end = index
    while index < len(lines) and len(found) < MOST_HEADERS:
        pair = label(lines[index]) or _unknown_between(lines, index)
        if pair is not None:
            found.append(pair)
            index = end = index + 1
            continue
        gap = _until_label(lines, index)
        if gap is None:
            break
        if all(line.strip() for line in lines[index:gap]):
            found[-1] = _continued(found[-1], lines[index:gap])
        index = gap
    if found and found[-1][1] and end < len(lines) and lines[end][:1] in {" ", "\t"} and lines[end].strip():
        found[-1], end = _continued(found[-1], lines[end : end + 1]), end + 1
    return found, end


def _unknown_between(lines: list[str], index: int) -> tuple[str, str] | None:
    """A label that we do not know, right above one that we do."""
    if index + 1 >= len(lines) or label(lines[index + 1]) is None:
        return None
    found = _pair(lines[index])
    return ("other", found[1]) if found else None


def _continued(header: tuple[str, str], lines: list[str]) -> tuple[str, str]:
    return header[0], " ".join([header[1], *(line.strip() for line in lines)])


def _until_label(lines: list[str], index: int) -> int | None:
    """Where the next header line stands, past a wrapped value or up to two empty lines; else None."""
    empty = not lines[index].strip()
    if not empty and len(lines[index]) >= 100 and lines[index][:1] not in " \t<":
        return None
    for at in range(index + 1, min(index + 3, len(lines))):
        if label(lines[at]) is not None:
            return at
        if empty != (not lines[at].strip()):
            return None
    return None
