"""`regulars bench`: how fast the house is."""

import json
import tempfile
from argparse import ArgumentParser
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.bench import arriving, places, postbags, shapes
from regulars.bench.errors import BenchFailed
from regulars.bench.figures import Run
from regulars.bench.measuring import Effort, Place, measure, room_for
from regulars.bench.report import report, report_of_arriving
from regulars.bench.shapes import Shape


class Command(BaseCommand):
    """Make houses of made-up people, in databases of their own, and measure them through their doors."""

    help = "Measure how fast pages, search, answers and arriving mail are, on made-up people in databases of their own."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Sizes, where to put them, and how long to measure."""
        parser.add_argument("--shape", choices=["house", "peers"], default="house")
        parser.add_argument("--people", default="10000", help="how many people; several with commas are compared")
        parser.add_argument("--entries-each", type=float, default=10, help="entries for each person, on average")
        parser.add_argument("--requests", default="20000", help="for --shape peers: how many requests, also several")
        parser.add_argument("--only", default="", help="measure only deeds whose name begins so; several with commas")
        parser.add_argument("--clients", default="1,8", help="how many ask at once, one after the other")
        parser.add_argument("--seconds", type=float, default=2.0, help="length of one burst")
        parser.add_argument("--rounds", type=int, default=3, help="bursts of each deed on each house, in turn")
        parser.add_argument(
            "--mail", action="store_true", help="measure receiving mail instead: SMTP, the pipe, memory"
        )
        parser.add_argument(
            "--corpus", type=Path, help="with --mail: a folder of .eml and .mbox instead of made-up mails"
        )
        parser.add_argument("--large", type=int, default=10, help="with --mail: how many with a file of 10 MB")
        parser.add_argument("--mails", type=int, default=500, help="how many arrive over SMTP; 0 for none")
        parser.add_argument(
            "--database", default="", help="URL of a PostgreSQL server that may make databases; else SQLite"
        )
        parser.add_argument("--keep-in", type=Path, help="keep the made-up houses, for another run, in this folder")
        parser.add_argument("--json", type=Path, help="write all figures to this file as well")

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure all sizes side by side and print the tables."""
        is_peers = options["shape"] == "peers"
        sizes = numbers(options["requests"] if is_peers else options["people"], least=10)
        try:
            told = self._mail(sizes[0], options) if options["mail"] else self._pages(sizes, options)
        except BenchFailed as failure:
            raise CommandError(str(failure)) from failure
        self.stdout.write(told)

    def _pages(self, sizes: list[int], options: dict[str, Any]) -> str:
        runs = self._measure(sizes, options)
        if options["json"]:
            options["json"].write_text(json.dumps([run.as_dict() for run in runs], indent=1))
        return report(runs, peers=sizes if options["shape"] == "peers" else ())

    def _mail(self, size: int, options: dict[str, Any]) -> str:
        clients = numbers(options["clients"], least=1)
        bags = postbags.bags(options["corpus"], mails=options["mails"], large=options["large"])
        with ExitStack() as leaving:
            folder = options["keep_in"] or leaving.enter_context(tempfile.TemporaryDirectory(prefix="regulars-bench-"))
            place = _place(size, options, Path(folder))
            if not options["keep_in"]:
                leaving.callback(places.drop, place.database, options["database"])
            found = arriving.measure(place, bags, clients=clients, most=options["mails"], tell=self._tell)
        if options["json"]:
            options["json"].write_text(json.dumps([asdict(one) for one in found], indent=1))
        database = "PostgreSQL" if place.database else "SQLite"
        return report_of_arriving(place.shape.name, database, found)

    def _tell(self, words: str) -> None:
        self.stderr.write(f"  {words}")

    def _measure(self, sizes: list[int], options: dict[str, Any]) -> list[Run]:
        clients = tuple(numbers(options["clients"], least=1))
        effort = Effort(options["seconds"], max(options["rounds"], 1), clients, options["mails"], _names(options))
        with ExitStack() as leaving:
            folder = options["keep_in"] or leaving.enter_context(tempfile.TemporaryDirectory(prefix="regulars-bench-"))
            wanted = [_place(size, options, Path(folder)) for size in sizes]
            if not options["keep_in"]:
                for place in wanted:
                    leaving.callback(places.drop, place.database, options["database"])
            return measure(wanted, effort, tell=self._tell)


def _names(options: dict[str, Any]) -> tuple[str, ...]:
    return tuple(name.strip() for name in options["only"].split(",") if name.strip()) or ("",)


def _place(size: int, options: dict[str, Any], folder: Path) -> Place:
    shape = shape_of(options["shape"], size, options["entries_each"])
    told = (f"--shape={options['shape']}", f"--size={size}", f"--entries-each={options['entries_each']}")
    return Place(shape, room_for(shape, keep_in=folder), places.database_for(shape, options["database"]), told)


def shape_of(shape: str, size: int, entries_each: float) -> Shape:
    """The shape that the options name: `size` is the number of requests for peers, else of people."""
    return shapes.peers(size) if shape == "peers" else shapes.house(size, int(size * entries_each))


def numbers(words: str, *, least: int) -> list[int]:
    """Whole numbers parted by commas. Raises CommandError in words."""
    parts = words.replace("_", "").split(",")
    if not all(part.strip().isdecimal() and int(part) >= least for part in parts):
        raise CommandError(f"“{words}” is not a size: give whole numbers from {least} up, like 10000,200000.")
    return [int(part) for part in parts]
