"""Which mails a signature library may be given: its expressions and loops take quadratic time on odd ones."""

import re

from regulars.channels.email.reading.headers import Headers

MOST_HEADERS = 500
LONGEST_HEADERS = 128 * 1024
LONGEST_SIGNATURE = 8 * 1024
MOST_NAMES = 200
MOST_EMPTY_LINES_AT_THE_END = 20_000
# For each run of blanks the library takes the square of its length in steps.
MOST_STEPS = 100_000_000

_LONG_BLANKS = re.compile(rb"[ \t]{128,}+")
_BLANKS_IN_A_SIGNATURE = re.compile(rb"\s{64}")


def is_ordinary(raw: bytes, headers: Headers, body_at: int) -> bool:
    """Whether the mail can be checked in a time that its size foretells."""
    if len(headers.fields) > MOST_HEADERS or body_at > LONGEST_HEADERS:
        return False
    if len(raw) - len(raw.rstrip(b"\r\n")) > 2 * MOST_EMPTY_LINES_AT_THE_END:
        return False
    return sum((found.end() - found.start()) ** 2 for found in _LONG_BLANKS.finditer(raw)) <= MOST_STEPS


def is_ordinary_signature(value: bytes) -> bool:
    """Whether a signature's header is of a size that an honest signer would write."""
    if len(value) > LONGEST_SIGNATURE or _BLANKS_IN_A_SIGNATURE.search(value):
        return False
    return value.count(b":") <= MOST_NAMES
