"""Where an earlier message begins inside a text: "On … she wrote:", a block of headers, "Original Message"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from regulars.channels.email.reading.phrases import FORWARDED, INTRODUCTIONS, LABELS, ORIGINAL, WROTE

MarkKind = Literal["wrote", "headers", "original", "forwarded"]

LONGEST_LINE = 1_000  # characters; a longer line begins no earlier message
MOST_WRAPPED = 6  # lines over which an introduction may be wrapped


@dataclass(frozen=True, slots=True)
class Mark:
    """The lines `start` to `end` (exclusive) that introduce an earlier message."""

    kind: MarkKind
    start: int
    end: int
    introduction: str = ""
    """For "wrote": the line, unwrapped."""
    headers: tuple[tuple[str, str], ...] = ()
    """For the others: the header block, by kind of label."""
    own_words: str = ""
    """What stands on the first line before it."""


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=len, reverse=True))


_VERB = re.compile(rf"(?<![\w]){_either(WROTE)}(?![^\W\d_])", re.IGNORECASE)
VERB_LAST = re.compile(rf"(?:(?<!\w)|(?<=[\d>)\"']))(?:{_either(WROTE)})\s*[:：]?\s*[-—]*\s*$", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:]{1,100}@[\w.-]{1,150}")
_TIME = r"\d{1,2}\s?[:.h]\s?\d{2}"
_DAY = r"\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}|\d{1,2}[-.]?\s?[^\W\d_]{3,}[.,]?[-\s]\s?\d{2,4}"
_MONTH_FIRST = r"[^\W\d_]{3,}\.?\s\d{1,2}(?:,|\s|$)"
_DATE = re.compile(rf"{_TIME}|{_DAY}|{_MONTH_FIRST}|\b(?:19|20)\d\d\b|\d{{1,2}}\s+(?:de\s+|tháng\s+)?[^\W\d_]{{2,}}")
_BEGINS = re.compile(
    rf"^[\W_]{{0,12}}(?:(?:{_either(INTRODUCTIONS)})(?![^\W\d_])[^\d@]{{0,40}}\d|(?:[^\W\d_]{{2,14}}[.,]{{0,2}}\s*){{0,2}}\(?\d)",
    re.IGNORECASE,
)
_BEGINS_ON = re.compile(r"^[\W_]{0,12}(?:on|le|am|el|il|em|op|den|på|vào|w dniu|dnia|dne)(?![^\W\d_])", re.IGNORECASE)
_INSIDE = re.compile(
    rf"(?:-{{2,}}\s*|\s)(?=On\s(?:[A-Z][a-z]{{2,8}},\s|\d|[A-Z][a-z]{{2,8}}\s\d)[^\n]{{5,300}}(?:wrote|sent)\s*:?\s*-*\s*$)"
)
_ISO_ADDRESS = re.compile(rf"^(?:{_DAY})\s.{{0,200}}<[^<>\s]+@[^<>\s]+>\s*:?\s*$")
_ISO_ZONE = re.compile(rf"^\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}\s+{_TIME}\s+GMT[+-]\d\d:\d\d\s+\S.{{0,200}}$")
_YOU_WROTE = re.compile(rf"(?:^|[\s,])(?:you|du|sie|vous|usted|je|u)\s+(?:{_either(WROTE)})\s*:$", re.IGNORECASE)
_RULE = re.compile(r"^\s*[-_=*—]{5,}\s*$")
_EDGE = " \t-_=*#>:–—.|\u200e\u200f"


def marks(lines: list[str]) -> Iterator[Mark]:
    """Each introduction of an earlier message, in order, not overlapping. The lines must not carry quote marks."""
    index = 0
    while index < len(lines):
        mark = mark_at(lines, index)
        if mark is None:
            index += 1
        else:
            yield mark
            index = mark.end


def mark_at(lines: list[str], index: int) -> Mark | None:
    """The introduction that begins on this line, or None."""
    line = lines[index]
    if not line.strip() or len(line) > LONGEST_LINE:
        return None
    return _phrase(lines, index) or _header_block(lines, index) or _wrote(lines, index)


def _phrase(lines: list[str], index: int) -> Mark | None:
    """ "----- Original Message -----" and its kin, with the header block behind them, if there is one."""
    raw = lines[index].strip()
    words = raw.strip(_EDGE).lower()
    if not words or len(words) > 80:
        return None
    forwarded = words in FORWARDED or words.startswith(("forwarded by", "forwarded message from"))
    if not forwarded and words not in ORIGINAL:
        return None
    block = _next_block(lines, index + 1)
    dressed = raw[0] in "-_=*—#" or raw.endswith((":", "："))
    if not dressed and block is None:
        return None
    return Mark(
        "forwarded" if forwarded else "original",
        index,
        block.end if block else index + 1,
        headers=block.headers if block else (),
    )


def _next_block(lines: list[str], index: int) -> Mark | None:
    """A header block within the next three lines, however small."""
    for at in range(index, min(index + 3, len(lines))):
        if lines[at].strip():
            return _header_block(lines, at, least=1)
    return None


def _header_block(lines: list[str], index: int, least: int = 2) -> Mark | None:
    """Header lines in a row, at least two kinds of them and one of these a sender or a date; or None."""
    start = index
    if _RULE.match(lines[index]):
        index = next((at for at in range(index + 1, min(index + 3, len(lines))) if lines[at].strip()), index)
    if label(lines[index]) is None:
        return None
    found, end = _gathered(lines, index)
    kinds = {kind for kind, _ in found}
    if len(kinds - {"other"}) < least or not kinds & {"from", "sent"}:
        return None
    if least > 1 and not _plausible(found, kinds):
        return None
    return Mark("headers", start, end, headers=tuple(found))


def _plausible(found: list[tuple[str, str]], kinds: set[str]) -> bool:
    if len(kinds) >= 3 and "subject" in kinds:
        return True
    values = " ".join(value for kind, value in found if kind in {"from", "to", "sent", "copy"})
    return bool(_ADDRESS.search(values)) and len(kinds) >= 2


def _gathered(lines: list[str], index: int) -> tuple[list[tuple[str, str]], int]:
    """The header lines from here on, wrapped ones joined, and the line after the last of them."""
    found: list[tuple[str, str]] = []
    end = index
    while index < len(lines) and len(found) < 20:
        pair = label(lines[index])
        if pair is not None:
            found.append(pair)
            index = end = index + 1
            continue
        gap = _until_label(lines, index)
        if gap is None:
            break
        if not any(not line.strip() for line in lines[index:gap]):
            kind, value = found[-1]
            found[-1] = (kind, " ".join([value, *(line.strip() for line in lines[index:gap])]))
        index = gap
    if found and end < len(lines) and lines[end].startswith((" ", "\t")) and lines[end].strip() and found[-1][1]:
        kind, value = found[-1]
        found[-1], end = (kind, f"{value} {lines[end].strip()}"), end + 1
    return found, end


def _until_label(lines: list[str], index: int) -> int | None:
    """Where the next header line stands, past a wrapped value or up to two empty lines; else None."""
    empty = not lines[index].strip()
    for at in range(index + 1, min(index + 3, len(lines))):
        if label(lines[at]) is not None and (empty or lines[index][:1] in " \t<" or len(lines[index]) < 100):
            return at
        if empty != (not lines[at].strip()):
            return None
    return None


def label(line: str) -> tuple[str, str] | None:
    """The kind of header and its value when the line is `Label: value` in some language."""
    head, sign, value = _cut_label(line[:LONGEST_LINE])
    if not sign:
        return None
    kind = LABELS.get(" ".join(head.strip(" \t*_>|\u200e\u200f\ufeff").lower().split()))
    return (kind, value.strip(" \t*_")) if kind else None


def _cut_label(line: str) -> tuple[str, str, str]:
    for sign in (":", "："):
        head, found, value = line.partition(sign)
        if found and len(head) < 40:
            return head, found, value
    return "", "", ""


def _wrote(lines: list[str], index: int) -> Mark | None:
    """ "On … somebody wrote:", wrapped over a few lines or not."""
    inside = _INSIDE.search(lines[index]) if "On " in lines[index] else None
    if inside and inside.start() > 0 and lines[index][: inside.start()].strip("- "):
        return Mark(
            "wrote",
            index,
            index + 1,
            lines[index][inside.end() :].strip(),
            own_words=lines[index][: inside.start()].rstrip(),
        )
    strong = bool(_BEGINS.match(lines[index]))
    joined = ""
    for end in range(index + 1, min(index + 1 + MOST_WRAPPED, len(lines) + 1)):
        joined = f"{joined} {lines[end - 1].strip()}".strip()
        if len(joined) > LONGEST_LINE:
            return None
        if _introduces(
            joined, strong=strong or bool(_BEGINS_ON.match(joined) and _DATE.search(joined)), last=lines[end - 1]
        ):
            return Mark("wrote", index, end, joined)
        if end - index >= 1 and not _may_be_wrapped(lines, index, end, strong):
            return None
    return None


def _may_be_wrapped(lines: list[str], index: int, end: int, strong: bool) -> bool:
    """Whether an introduction that begins at `index` can go on behind the line before `end`."""
    if end >= len(lines):
        return False
    first = lines[index]
    if not (strong or _BEGINS_ON.match(first)):
        return end - index < 2 and ("<" in first or _VERB.search(first) is not None) and bool(lines[end].strip())
    here, after = lines[end - 1].strip(), lines[end].strip()
    if not after:
        return "<" in "".join(lines[end : end + 3])[:3] or (not here and end - index < 5)
    return not here.endswith((".", "!", "?")) or bool(_DATE.search(here))


def _introduces(text: str, *, strong: bool, last: str) -> bool:
    """Whether the unwrapped text is the introduction of a quote."""
    if len(text) < 8:
        return False
    address, date = bool(_ADDRESS.search(text)), bool(_DATE.search(text))
    colon = last.rstrip().endswith((":", "："))
    if VERB_LAST.search(text) and (colon or last.rstrip().endswith("-") or (strong and date)):
        return (strong and date) or address or (date and colon) or bool(_YOU_WROTE.search(text))
    if colon and _VERB.search(text):
        return (strong and date) or (address and date) or (address and text.rstrip(" :").endswith((">", ")")))
    if colon and address and date and (text.rstrip(" :：").endswith((">", ")")) or strong):
        return _BEGINS.match(text) is not None and len(text) < 250
    return bool(_ISO_ADDRESS.match(text) or _ISO_ZONE.match(text))
