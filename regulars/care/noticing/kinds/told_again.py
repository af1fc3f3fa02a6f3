"""What they tell us again, by its likeness to what they wrote before."""

from collections.abc import Iterator

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.likeness import tells_again
from regulars.care.noticing.reading import Reading


def find(reading: Reading) -> Iterator[Finding]:
    """The one stretch of a text that most clearly tells again what an earlier one told."""
    if reading.direction != "in" or not reading.earlier:
        return
    found = tells_again(reading.text, reading.earlier, language=reading.language)
    if found:
        one = max(found, key=lambda again: (again.likeness, -again.start))
        yield reading.finding("repeat", one.start, one.end, confidence=one.likeness)
