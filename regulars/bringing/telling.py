"""What an import says of itself, in words: before, and afterwards."""

import csv
from collections.abc import Iterator

from regulars.bringing.models import Import
from regulars.bringing.reading.tables import MOST_COLUMNS

FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def foresight(brought: Import) -> str:
    """ "412 new, 35 known already (14 learn something new), 3 cannot be read"."""
    if brought.kind == Import.Kind.HOUSE:
        entries = brought.counts.get("entry", 0)
        return f"a whole house with {_many(brought.counts.get('person', 0))} and {entries:,} entries"
    return _told(brought, "learn something new", "cannot be read")


def result(brought: Import) -> str:
    """ "412 new, 35 known already (14 of them better now), 3 could not be read"."""
    if brought.kind == Import.Kind.HOUSE:
        return "the whole house"
    words = _told(brought, "of them known better now", "could not be read")
    gone = brought.counts.get("gone", 0)
    back = [f"{gone:,} of the new ones taken back"] if gone else []
    if unlearned := brought.counts.get("unlearned", 0):
        back.append(f"{unlearned:,} {'thing' if unlearned == 1 else 'things'} taken back that known people had learned")
    if stays := brought.counts.get("stays", 0):
        back.append(f"{stays:,} {'stays' if stays == 1 else 'stay'}")
    return "; ".join([words, *back])


def _told(brought: Import, learned: str, left: str) -> str:
    counts = brought.counts
    better = counts.get("learned", 0)
    parts = [f"{counts.get('new', 0):,} new"]
    known = counts.get("known", 0) + better
    if known:
        parts.append(f"{known:,} known already" + (f" ({better:,} {learned})" if better else ""))
    if gathered := counts.get("circles"):
        parts.append("1 circle" if gathered == 1 else f"{gathered:,} circles")
    if counts.get("left"):
        parts.append(f"{counts['left']:,} {left}")
    return ", ".join(parts)


def _many(people: int) -> str:
    return "1 person" if people == 1 else f"{people:,} people"


class _Line:
    """What csv writes into; each row is taken out at once."""

    def write(self, text: str) -> str:
        """The text itself."""
        return text


def remarks_table(brought: Import) -> Iterator[bytes]:
    """Every remark as a table (CSV): the row's number, what there is to say, the row as it stood. A cell that a
    spreadsheet would take for a formula begins with an apostrophe."""
    writer = csv.writer(_Line())
    yield b"\xef\xbb\xbf" + writer.writerow(["Row", "What", "In words", "The row"]).encode()
    for one in brought.remarks.order_by("number", "id").iterator(chunk_size=1_000):
        cells = [_harmless(str(cell)) for cell in one.cells[:MOST_COLUMNS]]
        row = [str(one.number), one.get_kind_display(), _harmless(one.words), *cells]
        yield writer.writerow(row).encode("utf-8", "replace")


def _harmless(cell: str) -> str:
    text = cell.replace("\0", "")
    return f"'{text}" if text.lstrip(" \n").startswith(FORMULAS) else text
