"""People in a CSV file: which of them may be one. Stores nothing and asks no database."""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow
from django.utils.translation import gettext as _

from regulars.people.duplicates import grouping, listed, pairing, weighing
from regulars.people.duplicates.errors import NotAList
from regulars.people.duplicates.likeness import Pair, weights
from regulars.people.duplicates.wording import reasons
from regulars.people.duplicates.workbench import opened

ID = "rec_id"
LIKELY = 0.5
PERHAPS = 0.001
LONGEST_CELL = 500
# Excel's habits: a list from it is separated by semicolons where the comma stands in numbers.
SEPARATORS = ",;\t|"


@dataclass(frozen=True)
class Found:
    """Two rows of the file that may be one person."""

    id_1: str
    id_2: str
    probability: float
    reasons: str


def find(file: Path, *, folder: Path) -> Iterator[Found]:
    """The pairs in a file, the most probable first; `folder` is for what does not fit into memory. Raises NotAList."""
    ids, rows = read(file.read_bytes())
    return (_told(ids, pair) for pair in find_among(rows, folder=folder))


def _told(ids: Sequence[str], pair: Pair) -> Found:
    said = "; ".join(reasons(listed.LIKENESSES, pair.grades))
    return Found(ids[pair.first], ids[pair.second], pair.probability, said)


def find_among(rows: Sequence[Mapping[str, str]], *, folder: Path, likely: float = LIKELY) -> list[Pair]:
    """The pairs among rows of listed.COLUMNS, by their places in the list, the most probable first."""
    if len(rows) < 2:
        return []
    with opened(folder) as bench:
        lay_out(bench, rows)
        _pair(bench)
        known = weights("listed")
        fitting = weighing.tuned(bench, listed.LIKENESSES, known, table="people", people=len(rows))
        chance = weighing.expected(len(rows))
        pairs = weighing.weighed(
            bench, listed.LIKENESSES, fitting, table="people", pairs="pairs", chance=chance, least=PERHAPS
        )
        found = list(grouping.grouped((pair for pair in pairs if not _are_two(pair)), likely=likely))
    return sorted(found, key=lambda pair: (-pair.probability, pair.first, pair.second))


def _are_two(pair: Pair) -> bool:
    return all(pair.grades[name] in grades for name, grades in listed.TWO_PEOPLE.items())


def _pair(bench: duckdb.DuckDBPyConnection) -> None:
    pairing.begin(bench)
    for number, key in enumerate(listed.KEYS):
        pairing.share(bench, number, f"SELECT unique_id, {key} AS key, {listed.ORDER} AS place FROM people")  # noqa: S608
    for key in listed.CROSSED_KEYS:
        pairing.share(bench, -1, f"SELECT unique_id, {key} AS key, {listed.ORDER} AS place FROM people")  # noqa: S608
    pairing.join(bench)


def lay_out(bench: duckdb.DuckDBPyConnection, rows: Sequence[Mapping[str, str]]) -> None:
    """Put the rows on the workbench as the table `people`, each value as it is compared."""
    columns = {name: [compared(row.get(name, "")) for row in rows] for name in listed.COLUMNS}
    table = pyarrow.table(
        {"unique_id": pyarrow.array(range(len(rows)), pyarrow.int64())}
        | {name: pyarrow.array(values, pyarrow.string()) for name, values in columns.items()}
    )
    bench.register("laid", table)
    bench.execute("CREATE TABLE people AS SELECT * FROM laid")
    bench.unregister("laid")


def compared(text: str) -> str | None:
    """A value as it is compared: letters and digits alone, without case and accents. Blanks come and go by mistake."""
    apart = unicodedata.normalize("NFKD", text[:LONGEST_CELL].casefold())
    return "".join(letter for letter in apart if letter.isalnum()) or None


def read(data: bytes) -> tuple[list[str], list[dict[str, str]]]:
    """The ids and the rows of a CSV file. A column that is missing is as if nobody had filled it in; soc_sec_id and any
    other column is not looked at. Raises NotAList."""
    text = _text(data)
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=True)
    try:
        names = [name.strip().casefold() for name in next(reader, [])]
        _check(names)
        lines = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise NotAList(
            _("Line %(line_num)s cannot be read: %(error)s.") % {"line_num": reader.line_num, "error": error}
        ) from None
    ids: list[str] = []
    rows: list[dict[str, str]] = []
    for line, cells in lines:
        if any(cell.strip() for cell in cells):
            row = _row(names, cells, line)
            ids.append(row[ID])
            rows.append(row)
    _check_ids(ids, [line for line, cells in lines if any(cell.strip() for cell in cells)])
    return ids, rows


def _text(data: bytes) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _without_null(data.decode("utf-16", errors="replace"))
    try:
        return _without_null(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _without_null(data.decode("latin-1"))


def _without_null(text: str) -> str:
    if "\0" in text:
        raise NotAList(_("This is not a CSV file: there are null bytes in it."))
    return text


def _check(names: Sequence[str]) -> None:
    if not names:
        raise NotAList(_("The file is empty. Its first line names the columns: rec_id, given_name, surname, …"))
    if ID not in names:
        raise NotAList(
            _("Line 1 names no column %(ID)s, by which the pairs are told. It names: %(join)s.")
            % {"ID": ID, "join": ", ".join(names)[:200]}
        )
    if not set(names) & set(listed.COLUMNS):
        raise NotAList(
            _("Line 1 names no column to compare people by. Those are: %(COLUMNS)s.")
            % {"COLUMNS": ", ".join(listed.COLUMNS)}
        )
    twice = {name for name in names if name and names.count(name) > 1}
    if twice:
        raise NotAList(_("Line 1 names a column twice: %(join)s.") % {"join": ", ".join(sorted(twice))[:200]})


def _row(names: Sequence[str], cells: Sequence[str], line: int) -> dict[str, str]:
    if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
        raise NotAList(
            _("Line %(line)s has %(number)s values, and line 1 names %(number2)s columns.")
            % {"line": line, "number": len(cells), "number2": len(names)}
        )
    row = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
    if not row.get(ID):
        raise NotAList(_("Line %(line)s has no %(ID)s.") % {"line": line, "ID": ID})
    return row


def _check_ids(ids: Sequence[str], lines: Sequence[int]) -> None:
    seen: dict[str, int] = {}
    for id_, line in zip(ids, lines, strict=True):
        if id_ in seen:
            raise NotAList(
                _("Line %(line)s has the %(ID)s “%(id)s” of line %(seen)s once more.")
                % {"line": line, "ID": ID, "id": id_[:60], "seen": seen[id_]}
            )
        seen[id_] = line
