"""A whole house comes in from its own JSON Lines, into a house where nobody is yet: the same people under the same
numbers, so that every old link leads where it led.

In three walks through the file, each by pieces that are done or not done as a whole: the rows; what they point ahead
to; their files. Killed at any moment, it goes on with the next piece. Teammates are known by their mail address; who is
not here yet becomes a teammate who does not work here and cannot sign in. What waited to leave the old house does not
leave the new one: the old one sends it.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.core.files.base import File
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext

from regulars.bringing import team_in
from regulars.bringing.errors import NotBrought
from regulars.bringing.models import Import
from regulars.bringing.out import registry
from regulars.bringing.out.lines import VERSION
from regulars.bringing.reading.lines import row_of
from regulars.bringing.reading.packages import BROKEN, Package
from regulars.kit.live.announcing import announce
from regulars.team.hours import keeping
from regulars.team.models import Holiday, Hours, Span, Teammate

PIECE = 500
OUTSIDE = {"regulars", "teammate", "team"}
Line = dict[str, Any]


def look_through(brought: Import) -> dict[str, int]:
    """How many lines of each type it has, all of them read. Raises NotBrought for a file that cannot come in."""
    _refuse_where_people_are()
    counts: dict[str, int] = {"rows": 0}
    with brought.file.open("rb") as file:
        for number, line in Package(file).lines():
            _check(number, line)
            counts["rows"] += 1
            counts[line["type"]] = counts.get(line["type"], 0) + 1
            if number % 5_000 == 0:
                Import.objects.filter(pk=brought.pk).update(upto=number)
                announce(f"import:{brought.pk}")
    if not counts["rows"]:
        raise NotBrought(gettext("There is nothing in this file."))
    with brought.file.open("rb") as file:
        team_in.foresee(Package(file))
    return counts


def _check(number: int, line: Line) -> None:
    kind = line["type"]
    if number == 1:
        if kind != "regulars":
            raise NotBrought(gettext("The first line does not say that this is a house of ours."))
        if line.get("version") != VERSION:
            raise NotBrought(
                gettext("It was written by another version of Regulars. Bring it out there again with this one.")
            )
        if line.get("of") != "everyone":
            raise NotBrought(
                gettext("This is one person, not a whole house. Their vCard can come in instead (people.vcf).")
            )
    elif kind not in OUTSIDE:
        if kind not in registry.by_name():
            raise NotBrought(
                gettext("Line %(number)s: this house knows no “%(kind)s”. It may be older than the file.")
                % {"number": number, "kind": kind[:40]}
            )
        row_of(registry.by_name()[kind], line, number)
    if kind != "regulars" and not (isinstance(line.get("id"), int) and 0 < line["id"] < 2**63):
        raise NotBrought(gettext("Line %(number)s has no number.") % {"number": number})


def _refuse_where_people_are() -> None:
    full = [table for table in registry.tables() if table._meta.label_lower not in registry.SEEDED]
    if any(table._base_manager.exists() for table in full):
        raise NotBrought(
            gettext("A whole house comes in only where nobody is yet, so that nobody is mixed up with anybody.")
        )


def bring_in(brought: Import) -> None:
    """Walk through it three times, from wherever we are."""
    if not brought.counts.get("walk"):
        _begin(brought)
    with brought.file.open("rb") as file:
        package = Package(file)
        team = team_in.known(package)
        for walk, deed in enumerate((_rows, _links, _files), 1):
            if brought.counts["walk"] == walk and not _walk(brought, package, deed, team):
                return


def _begin(brought: Import) -> None:
    """Nobody is here still; what every house begins with makes way."""
    with transaction.atomic():
        _refuse_where_people_are()
        for table in reversed(registry.order()):
            try:
                table._base_manager.all().delete()
            except ProtectedError as problem:
                raise NotBrought(gettext("Something here hangs on what would have to make way.")) from problem
        brought.counts = {"walk": 1}
        Import.objects.filter(pk=brought.pk).update(counts=brought.counts, upto=0)


def _walk(brought: Import, package: Package, deed: Any, team: team_in.Known) -> bool:
    """One walk to its end; False if somebody stopped it."""
    walk = brought.counts["walk"]
    for piece in _pieces(line for line in package.lines() if line[0] > brought.upto):
        last = piece[-1][0]
        with transaction.atomic():
            held = Import.objects.select_for_update().get(pk=brought.pk)
            if held.state != Import.State.BRINGING or (held.upto, held.counts.get("walk")) != (brought.upto, walk):
                return False
            deed(package, [(number, line) for number, line in piece if line["type"] not in OUTSIDE], team)
            brought.upto = last
            Import.objects.filter(pk=brought.pk).update(upto=last)
        announce(f"import:{brought.pk}")
    brought.counts, brought.upto = {"walk": walk + 1}, 0
    Import.objects.filter(pk=brought.pk).update(counts=brought.counts, upto=0 if walk < 3 else brought.total)
    return True


Numbered = list[tuple[int, Line]]


def _rows(_: Package, lines: Numbered, team: team_in.Known) -> None:
    """The rows, without what points ahead and without their files."""
    made: dict[registry.Table, list[models.Model]] = {}
    for number, line in lines:
        table = registry.by_name()[line["type"]]
        row = row_of(table, line, number)
        for field in registry.keys(table):
            if registry.is_of_the_team(field):
                known = team["teammate" if field.related_model is Teammate else "team"]
                setattr(row, field.attname, known.get(getattr(row, field.attname) or 0))
            elif field in registry.links(table):
                setattr(row, field.attname, None)
        made.setdefault(table, []).append(row)
    for table in registry.order():
        if table in made:
            table._base_manager.bulk_create(made[table], PIECE)
    if made.keys() & {Hours, Span, Holiday}:
        keeping.tell()
    for statement in connection.ops.sequence_reset_sql(no_style(), list(made)):
        with connection.cursor() as cursor:
            cursor.execute(statement)


def _links(_: Package, lines: Numbered, __: team_in.Known) -> None:
    """What points ahead: every row is there now. What points to somebody who is not stays empty."""
    by_table: dict[registry.Table, list[models.Model]] = {}
    for number, line in lines:
        table = registry.by_name()[line["type"]]
        if any(line.get(field.name) for field in registry.links(table)):
            by_table.setdefault(table, []).append(row_of(table, line, number))
    for table, rows in by_table.items():
        for field in registry.links(table):
            ids = {getattr(row, field.attname) for row in rows} - {None}
            there = set(field.related_model._base_manager.filter(pk__in=ids).values_list("pk", flat=True))
            for row in rows:
                if getattr(row, field.attname) not in there:
                    setattr(row, field.attname, None)
        table._base_manager.bulk_update(rows, [field.name for field in registry.links(table)], 200)


def _files(package: Package, lines: Numbered, _: team_in.Known) -> None:
    """The files, under names of our own. One that the package does not hold leaves its row without."""
    for number, line in lines:
        table = registry.by_name()[line["type"]]
        columns = [one for one in table._meta.concrete_fields if isinstance(one, models.FileField)]
        for column in columns:
            place = line.get(column.name)
            found = package.file(place) if isinstance(place, str) else None
            row = table._base_manager.filter(pk=line["id"]).first() if found else None
            if not (found and row):
                continue
            kept = getattr(row, column.attname)
            try:
                kept.save(str(place).rpartition("/")[2], File(found), save=False)
            except BROKEN as problem:
                raise NotBrought(
                    gettext("Line %(number)s: its file is broken in the package.") % {"number": number}
                ) from problem
            table._base_manager.filter(pk=row.pk).update(**{column.name: kept.name})


def _pieces(lines: Iterator[tuple[int, Line]]) -> Iterator[Numbered]:
    while piece := list(islice(lines, PIECE)):
        yield piece
