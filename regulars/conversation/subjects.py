"""Subjects: what they are about, whatever a chain of mail programs has put before it."""

import re

# "Re:", "AW: ", "Re[5]:", "RE(2):", "回复：": one to three letters of any script, perhaps a count, a colon.
PREFIX = re.compile(r"\s*(?:[^\W\d_]{1,3}|antw|svar|odp)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]", re.IGNORECASE)
# What ticket systems put into their subjects: [#123], [SHOP-42], (INC0012345), Ticket 123, Case #123.
TICKET = re.compile(
    r"[\[(]\s*#?\s*([A-Z][A-Z0-9]{0,9}-?\d{2,12}|\d{3,14})\s*[\])]"
    r"|\b(?:ticket|case|request|incident|vorgang|anfrage|dossier)\s*(?:id|no\.?|nr\.?|number)?\s*[:#=]*\s*"
    r"([A-Z]{0,10}-?\d{3,14})\b",
    re.IGNORECASE,
)
LONGEST = 500
FEWEST_LETTERS = 3


def bare(subject: str) -> str:
    """The subject without prefixes, in one line; as it is when nothing would be left."""
    line = " ".join(subject.split())
    rest = line
    while match := PREFIX.match(rest):
        rest = rest[match.end() :]
    return rest.strip() or line


def is_about(subject: str, other: str) -> bool:
    """Whether two subjects may be about the same: one holds the other ("[EXTERN] Re: Grinder", "Grinder"), or one says
    nothing."""
    one, another = _letters(subject), _letters(other)
    return min(len(one), len(another)) < FEWEST_LETTERS or one in another or another in one


def ticket_in(subject: str) -> str:
    """The number by which another help desk knows the matter, as it writes it in capitals; "" when there is none."""
    found = TICKET.search(subject[:LONGEST])
    return next(group for group in found.groups() if group).upper() if found else ""


def _letters(subject: str) -> str:
    return "".join(letter for letter in bare(subject).casefold() if letter.isalnum())
