"""Lines that introduce a quote: "On … somebody wrote:", in many languages, wrapped or not."""

import re

from regulars.channels.email.reading.phrases import INTRODUCTIONS, QUOTING, WROTE
from regulars.channels.email.reading.written_headers import label

LONGEST = 1_000  # characters
LONGEST_BEFORE_MARKS = 200
MOST_WRAPPED = 6  # lines over which an introduction may be wrapped


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=len, reverse=True))


_TIME = r"\d{1,2}\s?[:.h]\s?\d{2}"
_DAY = (
    r"\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}"
    r"|\d{1,2}[-.]?\s?[^\W\d_]{3,}[.,]?[-\s]\s?\d{2,4}"
)
_DATE = re.compile(
    rf"{_TIME}|{_DAY}|[^\W\d_]{{3,}}\.?\s\d{{1,2}}(?:,|\s|$)|\b(?:19|20)\d\d\b|\d{{1,2}}\s+(?:de\s+|tháng\s+)?[^\W\d_]{{2,}}"
)
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:]{1,100}@[\w.-]{1,150}")
# What no introduction is without on its first line: cheap to look for.
_EVIDENCE = re.compile(r"[\d@<]")

_VERB = re.compile(rf"(?<!\w)(?:{_either(WROTE)})(?![^\W\d_])", re.IGNORECASE)
VERB_LAST = re.compile(rf"(?:(?<!\w)|(?<=[\d>)\"']))(?:{_either(WROTE)})\s*[:：]?\s*[-—]*\s*$", re.IGNORECASE)
_ENDINGS = (*WROTE, ":", "：", "-", "—", ">")
_BEGINS = re.compile(
    rf"^[\W_]{{0,12}}(?:(?:{_either(INTRODUCTIONS)})(?![^\W\d_])[^\d@]{{0,40}}\d"
    rf"|(?:[^\W\d_]{{2,14}}[.,]{{0,2}}\s*){{0,2}}\(?\d)",
    re.IGNORECASE,
)
_BEGINS_ON = re.compile(r"^[\W_]{0,12}(?:on|le|am|el|il|em|op|den|på|vào|w dniu|dnia|dne)(?![^\W\d_])", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:-{2,}\s*|\s)(?=On\s(?:[A-Z][a-z]{2,8},\s|\d|[A-Z][a-z]{2,8}\s\d)[^\n]{5,300}(?:wrote|sent)\s*:?\s*-*\s*$)"
)
_DAY_AND_ADDRESS = re.compile(rf"^(?:{_DAY})\s.{{0,200}}<[^<>\s]+@[^<>\s]+>\s*:?\s*$")
_DAY_AND_ZONE = re.compile(rf"^\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}\s+{_TIME}\s+GMT[+-]\d\d:\d\d\s+\S.{{0,200}}$")
_YOU_WROTE = re.compile(rf"(?:^|[\s,])(?:you|du|sie|vous|usted|je|u)\s+(?:{_either(WROTE)})\s*:$", re.IGNORECASE)


def behind_words(line: str) -> tuple[str, str] | None:
    """Own words and the introduction when both share a line: `Thanks! On Wed, Apr 4, 2012, Bob wrote:`."""
    found = _BEHIND.search(line) if "On " in line else None
    if not found or not line[: found.start()].strip("- "):
        return None
    return line[: found.start()].rstrip(), line[found.end() :].strip()


def may_stand_before_marks(line: str) -> bool:
    """Whether a line right above quote marks introduces them, though it would not be enough without these."""
    text = line.strip()
    if len(text) > LONGEST_BEFORE_MARKS or not text.endswith((":", "：", ">")):
        return False
    written = label(text)
    if written is not None:
        return written[0] == "from" and bool(_ADDRESS.search(text))
    if not text.endswith((":", "：")):
        return False
    known = _ADDRESS.search(text) or _VERB.search(text) or (_BEGINS.match(text) and _DATE.search(text))
    return bool(known) or text.lower().startswith(QUOTING)


def introduction(lines: list[str], index: int) -> tuple[int, str] | None:
    """The line behind the introduction that begins here, and its text unwrapped; or None."""
    first = lines[index]
    if not _EVIDENCE.search(first):
        return None
    dated = bool(_BEGINS.match(first))
    joined = ""
    for end in range(index + 1, min(index + 1 + MOST_WRAPPED, len(lines) + 1)):
        last = lines[end - 1].strip()
        joined = f"{joined} {last}".strip()
        if len(joined) > LONGEST:
            return None
        if _may_end(last, joined) and _introduces(joined, last, dated=dated or _begins_with_date(joined)):
            return end, joined
        if not _goes_on(lines, index, end, dated=dated):
            return None
    return None


def _begins_with_date(text: str) -> bool:
    return bool(_BEGINS_ON.match(text) and _DATE.search(text))


def _may_end(last: str, joined: str) -> bool:
    return last.lower().rstrip(" :：-—").endswith(WROTE) or last.endswith(_ENDINGS) or " GMT" in joined


def _goes_on(lines: list[str], index: int, end: int, *, dated: bool) -> bool:
    """Whether an introduction that begins at `index` may go on at `end`."""
    if end >= len(lines):
        return False
    first, here, after = lines[index], lines[end - 1].strip(), lines[end].strip()
    if not (dated or _BEGINS_ON.match(first)):
        return bool(end - index < 2 and after and ("<" in first or _VERB.search(first)))
    if not after:
        return lines[end + 1 : end + 2] != [] and lines[end + 1].lstrip().startswith("<")
    if not here:
        return end - index < MOST_WRAPPED - 1
    return not here.endswith((".", "!", "?")) or bool(_DATE.search(here))


def _introduces(text: str, last: str, *, dated: bool) -> bool:
    """Whether the unwrapped text is an introduction: a verb or a colon at its end, and a date or an address before."""
    address, date = bool(_ADDRESS.search(text)), bool(_DATE.search(text))
    colon = last.endswith((":", "："))
    closed = text.rstrip(" :：").endswith((">", ")"))
    if VERB_LAST.search(text) and (colon or last.endswith("-") or (dated and date)):
        return (dated and date) or address or (date and colon) or bool(_YOU_WROTE.search(text))
    if colon and _VERB.search(text):
        return (dated and date) or (address and (date or closed))
    if colon and address and date and (closed or dated):
        return len(text) < 250 and _BEGINS.match(text) is not None
    return bool(_DAY_AND_ADDRESS.match(text) or _DAY_AND_ZONE.match(text))
