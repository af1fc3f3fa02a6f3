"""Lines that introduce a quote: "On … somebody wrote:", in many languages, wrapped or not."""

import re

from regulars.channels.email.reading.evidence import (
    ADDRESS,
    DATE,
    DAY,
    TIME,
    names_mailbox,
    tells_moment,
    without_mailboxes,
)
from regulars.channels.email.reading.phrases import INTRODUCTIONS, QUOTING, WROTE
from regulars.channels.email.reading.written_headers import label

LONGEST = 1_000  # characters
LONGEST_BEFORE_MARKS = 200
LONGEST_UNKNOWN = 250
MOST_WRAPPED = 6  # lines over which an introduction may be wrapped
MOST_WRAPPED_UNKNOWN = 4
# Words in small letters, besides those around an address; an introduction is made of names, dates and little else.
MOST_SMALL_WORDS = 8


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=len, reverse=True))


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
    r"(?:(?<!-)-{2,}+\s*+|\s)(?=On\s(?:[A-Z][a-z]{2,8},\s|\d|[A-Z][a-z]{2,8}\s\d)[^\n]{5,300}(?:wrote|sent)\s*:?\s*-*\s*$)"
)
_DAY_AND_ADDRESS = re.compile(rf"^(?:{DAY})\s.{{0,200}}<[^<>\s]+@[^<>\s]+>\s*:?\s*$")
_DAY_AND_ZONE = re.compile(rf"^\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}\s+{TIME}\s+GMT[+-]\d\d:\d\d\s+\S.{{0,200}}$")
_NAME_VERB_DATE = re.compile(
    rf"^(?:[^\W\d_][\w.'’-]*\s){{1,4}}(?:{_either(WROTE)})\s(?:[^\W\d_]{{1,12}}\.?\s){{0,2}}(?:{DAY})[^\n@]{{0,40}}:$",
    re.IGNORECASE,
)
_YOU_WROTE = re.compile(rf"(?:^|[\s,])(?:you|du|sie|vous|usted|je|u)\s+(?:{_either(WROTE)})\s*:$", re.IGNORECASE)
# Somebody tells what they wrote themselves.
_FIRST_PERSON = re.compile(
    r"(?<!\w)(?:I|we|We|[Ii]ch|[Ww]ir|[Jj]['’]ai|[Jj]e\s(?:vous|t[eu])|[Nn]ous\savons|[Yy]o|[Hh]e\sescrito|[Hh]emos|[Hh]o"
    r"|[Aa]bbiamo|[Ee]u|[Ii]k|[Ww]ij|[Jj]ag|[Jj]eg|[Mm]inä|[Яя]|[Мм]ы)(?!\w)"
)
_SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}(?!\w)")


def is_formula(text: str) -> bool:
    """Whether an introduction holds names, dates and a verb and no sentence of somebody's own.

    Asked where no quote marks follow: there, everything below it would count as quoted.
    """
    if _FIRST_PERSON.search(text):
        return False
    words: list[str] = _SMALL_WORD.findall(without_mailboxes(text))
    return sum(word.islower() for word in words) <= MOST_SMALL_WORDS


def lines_before_marks(lines: list[str]) -> int:
    """How many of the last lines, which stand right above quote marks, introduce the quote: 0 when they are own words.

    Here any language will do: a mailbox, a day and a time of day are enough.
    """
    if may_stand_before_marks(lines[-1]):
        return 1
    for count in range(1, min(MOST_WRAPPED_UNKNOWN, len(lines)) + 1):
        joined = " ".join(line.strip() for line in lines[-count:])
        if not lines[-count].strip() or len(joined) > LONGEST_UNKNOWN:
            return 0
        if names_mailbox(joined) and tells_moment(joined) and is_formula(joined):
            return count
    return 0


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
        return written[0] == "from" and bool(ADDRESS.search(text))
    if not text.endswith((":", "：")):
        return False
    known = ADDRESS.search(text) or _VERB.search(text) or (_BEGINS.match(text) and DATE.search(text))
    return bool(known) or tells_moment(text) or text.lower().startswith(QUOTING)


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
    return bool(_BEGINS_ON.match(text) and DATE.search(text))


def _may_end(last: str, joined: str) -> bool:
    return last.lower().rstrip(" :：-—").endswith(WROTE) or last.endswith(_ENDINGS) or " GMT" in joined


def _goes_on(lines: list[str], index: int, end: int, *, dated: bool) -> bool:
    """Whether an introduction that begins at `index` may go on at `end`."""
    if end >= len(lines):
        return False
    first, here, after = lines[index], lines[end - 1].strip(), lines[end].strip()
    if not (dated or _BEGINS_ON.match(first) or (tells_moment(first) and is_formula(first))):
        return bool(end - index < 2 and after and ("<" in first or _VERB.search(first)))
    if not after:
        return lines[end + 1 : end + 2] != [] and lines[end + 1].lstrip().startswith("<")
    if not here:
        return end - index < MOST_WRAPPED - 1
    return not here.endswith((".", "!", "?")) or bool(DATE.search(here))


def _introduces(text: str, last: str, *, dated: bool) -> bool:
    """Whether the unwrapped text is an introduction: a verb or a colon at its end, and a date or an address before."""
    address, date = bool(ADDRESS.search(text)), bool(DATE.search(text))
    colon = last.endswith((":", "："))
    closed = text.rstrip(" :：").endswith((">", ")"))
    if VERB_LAST.search(text) and (colon or last.endswith("-") or (dated and date)):
        return (dated and date) or address or (date and colon) or bool(_YOU_WROTE.search(text))
    if colon and _VERB.search(text):
        return (dated and date) or (address and (date or closed)) or _NAME_VERB_DATE.match(text) is not None
    if colon and address and date and (closed or dated):
        return len(text) < 250 and _BEGINS.match(text) is not None
    return bool(_DAY_AND_ADDRESS.match(text) or _DAY_AND_ZONE.match(text))
