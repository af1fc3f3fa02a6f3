"""`regulars bench`: how fast the house is."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.bench.report import table
from regulars.bench.running import BenchFailed, run


class Command(BaseCommand):
    """Make houses of made-up people, in databases of their own, and measure their pages."""

    help = "Measure how fast pages, search, answers and arriving mail are, on made-up people in a separate database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Sizes and where to put them."""
        parser.add_argument("--people", default="10000", help="how many people; several with commas are compared")
        parser.add_argument("--letters-each", type=int, default=10, help="entries for each person, on average")
        parser.add_argument("--shape", choices=["house", "peers"], default="house")
        parser.add_argument("--requests", default="20000", help="for --shape peers: how many requests")
        parser.add_argument("--rounds", type=int, default=30)
        parser.add_argument("--database", default="", help="URL of an empty PostgreSQL database instead of SQLite")
        parser.add_argument("--keep-in", type=Path, help="keep the made-up SQLite house in this folder for another run")

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure size after size and print the tables."""
        sizes = _sizes(options["requests"] if options["shape"] == "peers" else options["people"])
        if options["database"] and len(sizes) > 1:
            raise CommandError("One database holds one size: give a single size with --database.")
        try:
            runs = [self._run(size, options) for size in sizes]
        except BenchFailed as failure:
            raise CommandError(str(failure)) from failure
        self.stdout.write(table(runs))

    def _run(self, size: int, options: dict[str, Any]) -> Any:
        unit = "requests" if options["shape"] == "peers" else "people"
        told = [f"--shape={options['shape']}", f"--size={size}", f"--rounds={options['rounds']}"]
        told.append(f"--letters-each={options['letters_each']}")
        keep_in = options["keep_in"] / str(size) if options["keep_in"] else None
        return run(f"{size:,} {unit}", told, database=options["database"], keep_in=keep_in)


def _sizes(words: str) -> list[int]:
    parts = words.replace("_", "").split(",")
    if not all(part.strip().isdecimal() and int(part) >= 10 for part in parts):
        raise CommandError(f"“{words}” is not a size: give whole numbers from 10 up, like 10000,200000.")
    return [int(part) for part in parts]
