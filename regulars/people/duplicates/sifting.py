"""Everybody in the house beside everybody else: in steps, within bounded memory, to be stopped and gone on with.

What it works on lies in one file in the house's folder; the row Sifting says where it stands. A step that was cut off
is done again, and doing it twice changes nothing.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import duckdb
from django.conf import settings
from django.utils.translation import gettext

from regulars.kit import clock
from regulars.people.duplicates import cards, comparing, keeping, laying, suggesting
from regulars.people.duplicates.errors import AlreadySifting
from regulars.people.duplicates.workbench import opened
from regulars.people.models import Person, Sifting

FILE = "duplicates.duckdb"
STALE = timedelta(days=2)
READ_AT_ONCE = 20_000
PAIRS_AT_ONCE = 1_000_000
WRITTEN_AT_ONCE = 400

Telling = Callable[[str], object]
Stage = Sifting.Stage


class Sieve:
    """One search through the house. `until` (time.monotonic) is when to make room for other work."""

    def __init__(self, bench: duckdb.DuckDBPyConnection, row: Sifting, *, until: float | None, tell: Telling) -> None:
        self.bench, self.row, self.until, self.tell = bench, row, until, tell

    def go_on(self) -> bool:
        """Do what is left, one step at least; whether all is done."""
        deeds = {
            Stage.READING: self._read,
            Stage.PAIRING: self._pair,
            Stage.WEIGHING: self._weigh,
            Stage.WRITING: self._write,
        }
        while self.row.stage != Stage.DONE:
            deeds[Stage(self.row.stage)]()
            if self.until is not None and time.monotonic() > self.until:
                break
        return self.row.stage == Stage.DONE

    def _read(self) -> None:
        """The next people by their number, instead of what a step that was cut off had read of them."""
        laying.make(self.bench, table="cards")
        after = self.row.steps
        ids = list(Person.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:READ_AT_ONCE])
        if not ids:
            self._step(Stage.PAIRING)
            return
        self.bench.execute("DELETE FROM cards WHERE unique_id > ?", [after])
        laying.lay(self.bench, cards.cards(after, ids[-1]), table="cards")
        self.row.read = int(self.bench.execute("SELECT count(*) FROM cards").fetchall()[0][0])
        self._step(Stage.READING, ids[-1])
        self.tell(gettext("%(read)s people read") % {"read": f"{self.row.read:,}"})

    def _pair(self) -> None:
        comparing.count_names(self.bench, table="cards", people=self.row.read)
        self.row.pairs = comparing.pair(self.bench, table="cards")
        keeping.begin(self.bench)
        self.tell(gettext("%(pairs)s pairs to compare") % {"pairs": f"{self.row.pairs:,}"})
        self._step(Stage.WEIGHING)

    def _weigh(self) -> None:
        part, parts = self.row.steps, self.row.pairs // PAIRS_AT_ONCE + 1
        self.bench.execute(
            f"CREATE OR REPLACE TABLE part AS SELECT * FROM pairs WHERE hash(join_key_l) % {parts} = {part}"  # noqa: S608
        )
        likely = comparing.compared(self.bench, table="cards", pairs="part", people=self.row.read)
        keeping.keep(self.bench, likely, part=part)
        self._step(*((Stage.WEIGHING, part + 1) if part + 1 < parts else (Stage.WRITING, 0)))
        self.tell(f"{(part + 1) * 100 // parts} % compared")

    def _write(self) -> None:
        """The next pairs in the order of their numbers; at the end, what is not found any more is taken back."""
        found = keeping.kept(self.bench, after=self.row.steps, most=WRITTEN_AT_ONCE)
        self.row.suggested += suggesting.suggest(found)
        if len(found) == WRITTEN_AT_ONCE:
            self._step(Stage.WRITING, self.row.steps + len(found))
            return
        suggesting.withdraw(before=self.row.began_at, unless=lambda keys: keeping.among(self.bench, keys))
        self.row.ended_at = clock.now()
        self._step(Stage.DONE)

    def _step(self, stage: Stage, steps: int = 0) -> None:
        self.row.stage, self.row.steps = stage, steps
        self.row.save()


def sift(*, seconds: float | None = None, anew: bool = False, tell: Telling = lambda _: None) -> Sifting:
    """Compare everybody, or go on where it was stopped, for at most so many seconds; where it stands afterwards.

    `anew` leaves what was begun before. Raises AlreadySifting.
    """
    folder = settings.REGULARS_HOME / "tmp"
    until = None if seconds is None else time.monotonic() + seconds
    with _file(folder) as bench:
        row = _row(bench, anew=anew)
        is_done = Sieve(bench, row, until=until, tell=tell).go_on()
    if is_done:
        (folder / FILE).unlink(missing_ok=True)
    return row


def begun() -> Sifting | None:
    """The search that was begun last, whether it has ended or not."""
    return Sifting.objects.order_by("-pk").first()


@contextmanager
def _file(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    try:
        with opened(folder, file=str(folder / FILE)) as bench:
            # It holds names and addresses: nobody but us reads it, and it goes when all is done.
            (folder / FILE).chmod(0o600)
            yield bench
    except duckdb.IOException as error:
        if "lock" in str(error).lower():
            raise AlreadySifting(gettext("Somebody is comparing everybody at this moment.")) from None
        raise


def _row(bench: duckdb.DuckDBPyConnection, *, anew: bool) -> Sifting:
    """The search of this file, or a new one where its row or its file has gone, or both are old."""
    bench.execute("CREATE TABLE IF NOT EXISTS sifting (id BIGINT)")
    known = bench.execute("SELECT id FROM sifting").fetchall()
    row = Sifting.objects.filter(pk=known[0][0], ended_at=None).first() if known else None
    if row and not anew and row.began_at > clock.now() - STALE:
        return row
    for (table,) in bench.execute("SELECT table_name FROM duckdb_tables() WHERE table_name <> 'sifting'").fetchall():
        bench.execute(f'DROP TABLE "{table}"')
    row = Sifting.objects.create()
    bench.execute("DELETE FROM sifting")
    bench.execute("INSERT INTO sifting VALUES (?)", [row.pk])
    return row
