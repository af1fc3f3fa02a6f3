"""Look for people who may be one."""

import csv
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from regulars.people.duplicates import from_file
from regulars.people.errors import PeopleError


class Command(BaseCommand):
    """In a file, or in the house."""

    help = "Find people who may be one: in a CSV file (--csv FILE)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What it takes."""
        parser.add_argument(
            "--csv", type=Path, metavar="FILE", required=True,
            help="Read people from this file, print the pairs as CSV (id_1,id_2,probability,reasons), store nothing.",
        )  # fmt: skip

    def handle(self, **options: Any) -> None:
        """One line a pair, or one about why not."""
        try:
            self._print(options["csv"])
        except PeopleError as refusal:
            raise CommandError(f"{options['csv']}: {refusal}") from refusal
        except OSError as error:
            raise CommandError(f"{options['csv']} cannot be read: {error.strerror}.") from error

    def _print(self, file: Path) -> None:
        found = from_file.find(file, folder=settings.REGULARS_HOME / "tmp")
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(["id_1", "id_2", "probability", "reasons"])
        out.writerows((pair.id_1, pair.id_2, f"{pair.probability:.4f}", pair.reasons) for pair in found)
