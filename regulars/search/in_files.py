"""Finding words in files that came with letters, the newest file first."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Exists, OuterRef

from regulars.conversation.models import Entry
from regulars.search.engines import engine_of
from regulars.search.engines.engine import FILES
from regulars.search.excerpting import Piece, excerpt
from regulars.search.files.reading import MOST_LETTERS
from regulars.search.models import FileText
from regulars.search.narrowing import Narrowing
from regulars.search.query import Query
from regulars.search.sight import Sight

LOOKED_AT = 4  # for each that is shown: some may be nothing that this teammate may see


@dataclass(frozen=True)
class FoundFile:
    """A file (with its letter and the person at hand), its name and the words around what was found."""

    file: FileText
    name: tuple[Piece, ...]
    pieces: tuple[Piece, ...]


def find_in_files(query: Query, sight: Sight, narrowing: Narrowing, *, before: int, most: int) -> tuple[FoundFile, ...]:
    """At most so many files, older than the attachment `before` (0: none is too new), among the newest of those with
    the words: of more where operators narrow them. At most four statements.

    The ids are asked for by themselves: as a part of the larger question PostgreSQL would take the words of every file
    apart again to find a few of them."""
    engine = engine_of(connection)
    looked_at = engine.few if narrowing.narrows else LOOKED_AT * most
    older = FileText.objects.filter(attachment_id__gte=before).order_by("attachment_id") if before else None
    first = older.values_list("id", flat=True).first() if older is not None else None
    ids = engine.newest(FILES, query, looked_at, first)
    if not ids:
        return ()
    rows = FileText.objects.filter(Exists(sight.files.filter(pk=OuterRef("attachment"))), id__in=ids)
    letters = sight.entries.filter(narrowing.where & narrowing.moments)
    rows = rows.filter(Exists(letters.filter(pk=OuterRef("attachment__entry"))))
    if before:
        rows = rows.filter(attachment_id__lt=before)
    found = rows.select_related("attachment__entry__person", "attachment__entry__request").order_by("-attachment_id")
    found = found.defer("attachment__entry__html", "attachment__entry__text")[:most]
    return tuple(
        FoundFile(row, excerpt(row.name, query.words), excerpt(row.words, query.words, within=MOST_LETTERS))
        for row in found
    )


def letter_of(found: FoundFile) -> Entry:
    """The letter the file came with."""
    entry = found.file.attachment.entry
    assert entry is not None  # noqa: S101 - only files of letters are found
    return entry
