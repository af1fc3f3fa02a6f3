"""What days, times and addresses look like in running text, whatever the language."""

import re

TIME = r"\d{1,2}\s?[:.h]\s?\d{2}"
DAY = (
    r"\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}"
    r"|\d{1,2}[-.]?\s?[^\W\d_]{3,}[.,]?[-\s]\s?\d{2,4}"
)
DATE = re.compile(
    rf"{TIME}|{DAY}|(?<![^\W\d_])[^\W\d_]{{3,}}+\.?\s\d{{1,2}}(?:,|\s|$)|\b(?:19|20)\d\d\b|\d{{1,2}}\s+(?:de\s+|tháng\s+)?[^\W\d_]{{2,}}"
)
ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:]{1,100}@[\w.-]{1,150}")

_TIME_OF_DAY = re.compile(r"(?<![\d:.])\d{1,2}\s?[:.h]\s?\d{2}(?!\d)")
_YEAR_OR_DAY = re.compile(rf"(?<!\d)\d{{4}}(?!\d)|{DAY}")
_BRACKETED = re.compile(r"[<(\[]\s{0,2}[^\s<>()\[\]]{1,100}@[\w.-]{1,150}\s{0,2}[>)\]]")
MAILBOX = re.compile(r"^[\"'“„«]?[^<>@]{1,100}<\s?[^<>\s@]{1,100}@[\w.-]{1,150}\s?>")


def tells_moment(text: str) -> bool:
    """Whether both a day (or a year) and a time of day stand in it."""
    return bool(_TIME_OF_DAY.search(text) and _YEAR_OR_DAY.search(text))


def names_mailbox(text: str) -> bool:
    """Whether an address stands in brackets in it, as beside a name."""
    return _BRACKETED.search(text) is not None


def without_mailboxes(text: str) -> str:
    """The text without the addresses in brackets."""
    return _BRACKETED.sub(" ", text)
