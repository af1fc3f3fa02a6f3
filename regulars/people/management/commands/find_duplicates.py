"""Look for people who may be one."""

import csv
import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from regulars.people.errors import PeopleError


class Command(BaseCommand):
    """In a file, or in the house."""

    help = "Find people who may be one, in the house or in a CSV file (--csv FILE)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What it takes."""
        where = parser.add_mutually_exclusive_group()
        where.add_argument(
            "--csv", type=Path, metavar="FILE",
            help="Read people from this file, print the pairs as CSV (id_1,id_2,probability,reasons), store nothing.",
        )  # fmt: skip
        where.add_argument("--newest", action="store_true", help="Compare only whoever is new or was changed.")
        where.add_argument("--anew", action="store_true", help="Begin again instead of going on where it was stopped.")
        parser.add_argument("--seconds", type=float, help="Stop after so many seconds; the next call goes on.")

    def handle(self, **options: Any) -> None:
        """One line a pair of a file, or one about what was found in the house."""
        try:
            self._find(options)
        except PeopleError as refusal:
            raise CommandError(f"{options['csv']}: {refusal}" if options["csv"] else str(refusal)) from refusal
        except OSError as error:
            raise CommandError(f"{options['csv'] or error.filename} cannot be read: {error.strerror}.") from error

    def _find(self, options: dict[str, Any]) -> None:
        # The libraries that compare take a while to load: not for the list of all commands.
        if options["csv"]:
            self._print(options["csv"])
        elif options["newest"]:
            from regulars.people.duplicates import noticing  # noqa: PLC0415

            self.stdout.write(f"{noticing.notice()} new suggestions.")
        else:
            self._sift(options["seconds"], anew=options["anew"])

    def _sift(self, seconds: float | None, *, anew: bool) -> None:
        from regulars.people.duplicates import sifting  # noqa: PLC0415

        os.nice(5)
        row = sifting.sift(seconds=seconds, anew=anew, tell=lambda words: self.stderr.write(f"  {words}"))
        if row.ended_at:
            self.stdout.write(f"{row.read:,} people, {row.pairs:,} pairs compared, {row.suggested:,} new suggestions.")
        else:
            self.stdout.write("Stopped for now; the same command goes on from here.")

    def _print(self, file: Path) -> None:
        from regulars.people.duplicates import from_file  # noqa: PLC0415

        found = from_file.find(file, folder=settings.REGULARS_HOME / "tmp")
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(["id_1", "id_2", "probability", "reasons"])
        out.writerows((pair.id_1, pair.id_2, f"{pair.probability:.4f}", pair.reasons) for pair in found)
