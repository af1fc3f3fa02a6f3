"""What an import says of itself, in words: before, and afterwards."""

import csv
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regulars.bringing.models import Import
from regulars.bringing.reading.tables import MOST_COLUMNS

FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def foresight(brought: Import) -> str:
    """ "412 new, 35 known already (14 learn something new), 3 cannot be read"."""
    if brought.kind == Import.Kind.HOUSE:
        entries = brought.counts.get("entry", 0)
        return _("a whole house with %(many)s and %(entries)s entries") % {
            "many": _many(brought.counts.get("person", 0)),
            "entries": f"{entries:,}",
        }
    return _told(brought, _("learn something new"), _("cannot be read"))


def result(brought: Import) -> str:
    """ "412 new, 35 known already (14 of them better now), 3 could not be read"."""
    if brought.kind == Import.Kind.HOUSE:
        return _("the whole house")
    words = _told(brought, _("of them known better now"), _("could not be read"))
    gone = brought.counts.get("gone", 0)
    back = [_("%(gone)s of the new ones taken back") % {"gone": f"{gone:,}"}] if gone else []
    if unlearned := brought.counts.get("unlearned", 0):
        back.append(
            ngettext(
                "%(unlearned)s thing taken back that known people had learned",
                "%(unlearned)s things taken back that known people had learned",
                unlearned,
            )
            % {"unlearned": f"{unlearned:,}"}
        )
    if stays := brought.counts.get("stays", 0):
        back.append(f"{stays:,} {'stays' if stays == 1 else 'stay'}")
    return "; ".join([words, *back])


def _told(brought: Import, learned: str, left: str) -> str:
    counts = brought.counts
    better = counts.get("learned", 0)
    parts = [_("%(get)s new") % {"get": f"{counts.get('new', 0):,}"}]
    known = counts.get("known", 0) + better
    if known:
        parts.append(
            (_("%(known)s known already") % {"known": f"{known:,}"}) + (f" ({better:,} {learned})" if better else "")
        )
    if gathered := counts.get("circles"):
        parts.append("1 circle" if gathered == 1 else _("%(gathered)s circles") % {"gathered": f"{gathered:,}"})
    if counts.get("left"):
        parts.append(f"{counts['left']:,} {left}")
    return ", ".join(parts)


def _many(people: int) -> str:
    return "1 person" if people == 1 else _("%(people)s people") % {"people": f"{people:,}"}


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
