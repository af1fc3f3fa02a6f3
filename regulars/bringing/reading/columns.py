"""What a column may mean, and what its heading or its cells let us guess."""

import re
from collections.abc import Sequence

from regulars.bringing.reading.headings import WORDS
from regulars.people.sorting import sort_key

LEAVE_OUT = ""
# What a column can mean, in the order in which it is offered.
MEANINGS: dict[str, str] = {
    LEAVE_OUT: "Leave out",
    "name": "Name (whole)",
    "first": "First name",
    "middle": "Middle name",
    "last": "Last name",
    "called": "What they like to be called",
    "sounds": "How the name sounds",
    "pronouns": "Pronouns",
    "email": "Mail address",
    "phone": "Phone number",
    "handle": "Handle",
    "shop": "Customer number",
    "street": "Street and number",
    "town": "Town",
    "postcode": "Postcode",
    "region": "Region",
    "country": "Country",
    "work_street": "Work: street and number",
    "work_town": "Work: town",
    "work_postcode": "Work: postcode",
    "work_region": "Work: region",
    "work_country": "Work: country",
    "birthday": "Birthday",
    "anniversary": "Anniversary",
    "death": "Day they died (or yes)",
    "language": "Language to write in",
    "speaks": "Other languages",
    "zone": "Time zone",
    "company": "Company",
    "role": "Role in the company",
    "household": "Household",
    "tags": "Tags",
    "style": "How close we are",
    "reach_by": "How they like to be reached",
    "reach_words": "How to reach them, in words",
    "fact": "Something they told us",
    "since": "Known since",
    "letters": "Wants letters unasked (yes or no)",
}
# Columns of which a row has several.
SEVERAL = {
    LEAVE_OUT,
    "email",
    "phone",
    "handle",
    "shop",
    "fact",
    "tags",
    "street",
    "work_street",
    "household",
    "speaks",
}

_BY_WORDS = {word: meaning for meaning, words in WORDS.items() for word in words.split("|")}
# Google and Outlook number what they have several of.
_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"e ?mail \d+ value", "email"),
    (r"phone \d+ value", "phone"),
    (r"(address \d+|home address) (street|extended address|po box)", "street"),
    (r"address \d+ city", "town"),
    (r"address \d+ region", "region"),
    (r"address \d+ postal code", "postcode"),
    (r"address \d+ country", "country"),
    (r"organization( \d+)? name", "company"),
    (r"organization( \d+)? title", "role"),
    (r"(phonetic|yomi) .*", LEAVE_OUT),
    (r"e ?mail( address)? ?\d?", "email"),
    (r"(phone|tel|telefon|telefono|mobile|handy|movil|telephone)( number)? ?\d", "phone"),
)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NUMBER = re.compile(r"(?:\+|00)[\d ()./-]{6,20}")


def compared(heading: str) -> str:
    """A heading as it is compared: words in small plain letters."""
    return " ".join(re.sub(r"[^\w]|_", " ", sort_key(heading).replace("ß", "ss")).split())


def guess(headings: Sequence[str], samples: Sequence[Sequence[str]]) -> list[str]:
    """What each column seems to mean, by its heading and, where that says nothing, by its cells."""
    width = max([len(headings), *(len(row) for row in samples)])
    found: list[str] = []
    for number in range(width):
        heading = compared(headings[number]) if number < len(headings) else ""
        meaning = _by_heading(heading)
        if meaning is None:
            meaning = _by_cells([row[number] for row in samples if number < len(row)])
        # A second birthday would be a riddle; the first such column counts.
        found.append(meaning if meaning in SEVERAL or meaning not in found else LEAVE_OUT)
    return _as_whole(found)


def _by_heading(heading: str) -> str | None:
    if heading in _BY_WORDS:
        return _BY_WORDS[heading]
    return next((meaning for pattern, meaning in _PATTERNS if re.fullmatch(pattern, heading)), None)


def _by_cells(cells: Sequence[str]) -> str:
    said = [cell.strip() for cell in cells if cell.strip()]
    for looks, meaning in ((_MAIL, "email"), (_NUMBER, "phone")):
        if said and sum(bool(looks.fullmatch(cell)) for cell in said) * 10 >= len(said) * 6:
            return meaning
    return LEAVE_OUT


def _as_whole(found: list[str]) -> list[str]:
    """“Nome” and “Nom” are whole names in some files and parts of one in others: it depends on what stands beside."""
    if "first" in found and "last" not in found and "name" not in found:
        return ["name" if meaning == "first" else meaning for meaning in found]
    if "last" in found and "first" not in found and "name" not in found:
        return ["name" if meaning == "last" else meaning for meaning in found]
    return found
