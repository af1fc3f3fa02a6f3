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

LOOKED_AT = 2_000


@dataclass(frozen=True)
class FoundFile:
    """A file (with its letter and the person at hand), its name and the words around what was found."""

    file: FileText
    name: tuple[Piece, ...]
    pieces: tuple[Piece, ...]


def find_in_files(query: Query, sight: Sight, narrowing: Narrowing, *, before: int, most: int) -> tuple[FoundFile, ...]:
    """At most so many files, older than the attachment `before` (0: none is too new). One statement."""
    engine = engine_of(connection)
    rows = FileText.objects.filter(
        Exists(sight.files.filter(pk=OuterRef("attachment"))), id__in=engine.rows(FILES, query, LOOKED_AT)
    )
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
