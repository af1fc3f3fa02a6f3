"""Taking people in from a file: kept, looked through without writing anything, brought in piece by piece, taken back.

brought = taking_in.begin(file, "people.csv", by=jo)      # kept; for a table its columns are guessed
taking_in.look(brought, columns=[…])                      # a dry run in the background
taking_in.bring(brought)                                  # in the background, by pieces (bringing.working)
taking_in.undo(brought, by=jo)                            # what it brought goes, where nothing happened with it since
"""

import itertools
from collections.abc import Sequence
from typing import IO

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from regulars.bringing import tasks
from regulars.bringing.errors import NotBrought
from regulars.bringing.files import home_region, kind_of
from regulars.bringing.models import Import
from regulars.bringing.reading import columns as meanings
from regulars.bringing.reading.tables import ENCODINGS, open_table
from regulars.kit import clock
from regulars.kit.filenames import plain_name
from regulars.team.models import Teammate

SAMPLE = 50
NAMING = {"name", "first", "last", "email", "phone", "handle", "shop"}
State = Import.State


def begin(file: IO[bytes], name: str, *, by: Teammate | None) -> Import:
    """Keep the file, and guess what it is. Raises NotBrought for one that cannot be read at all."""
    kind = kind_of(file)
    brought = Import(kind=kind, name=plain_name(name)[:200], by=by, region=home_region())
    if kind == Import.Kind.TABLE:
        table = open_table(file)
        sample = [row.cells for row in itertools.islice(table.rows(), SAMPLE)]
        brought.encoding, brought.columns = table.encoding, meanings.guess(table.headings, sample)
        brought.day_first = brought.region != "US"
    file.seek(0, 2)
    brought.size = file.tell()
    file.seek(0)
    brought.file.save(brought.name, File(file), save=False)
    brought.save()
    return brought


def look(
    brought: Import,
    *,
    columns: Sequence[str] | None = None,
    encoding: str = "",
    region: str = "",
    day_first: bool | None = None,
) -> None:
    """Take what its columns mean, and begin the dry run. Raises NotBrought where no column names anybody."""
    if brought.is_under_way or brought.began_at:
        raise NotBrought(_("It is under way already."))
    if brought.kind == Import.Kind.TABLE:
        brought.columns = [one if one in meanings.MEANINGS else "" for one in columns or brought.columns]
        if not set(brought.columns) & NAMING:
            raise NotBrought(_("Say which column holds their names, mail addresses or numbers."))
    brought.encoding = encoding if encoding in ENCODINGS else brought.encoding
    brought.region = region.strip().upper()[:2]
    brought.day_first = brought.day_first if day_first is None else day_first
    with transaction.atomic():
        brought.remarks.all().delete()
        brought.state, brought.upto, brought.total, brought.counts, brought.words = State.LOOKING, 0, None, {}, ""
        brought.save()
        tasks.look_through.using(unique=f"look {brought.pk}").enqueue(brought.pk)


def bring(brought: Import) -> None:
    """Begin to bring in what was looked through. Saying so twice begins once; raises NotBrought if it cannot be."""
    with transaction.atomic():
        moved = brought.move(State.BRINGING, among={State.LOOKED, State.STOPPED})
        if not moved:
            if brought.state in {State.BRINGING, State.DONE}:
                return
            raise NotBrought(_("Look it through first."))
        if not brought.began_at:
            brought.remarks.all().delete()
            Import.objects.filter(pk=brought.pk).update(upto=0, counts={}, began_at=clock.now())
        tasks.bring_in.using(unique=f"bring {brought.pk}").enqueue(brought.pk)


def stop(brought: Import) -> None:
    """Go no further for now: who is in stays in, and it can go on from there."""
    if not brought.move(State.STOPPED, among={State.BRINGING}):
        brought.move(State.NAMING, among={State.LOOKING})


def name_again(brought: Import) -> None:
    """Back to what its columns mean, while nobody of it is in."""
    brought.move(State.NAMING, among={State.LOOKED, State.LOOKING, State.REFUSED})


def undo(brought: Import, *, by: Teammate | None) -> None:
    """Take back whom it made and what others learned from it, where nothing happened since. Raises NotBrought for a
    whole house."""
    if brought.kind == Import.Kind.HOUSE:
        raise NotBrought(_("A whole house cannot be taken back: it is this house now."))
    with transaction.atomic():
        if not brought.move(State.UNDOING, among={State.DONE, State.STOPPED}):
            raise NotBrought(_("It is not in."))
        tasks.take_back.using(unique=f"back {brought.pk}").enqueue(brought.pk, by.pk if by else None)
