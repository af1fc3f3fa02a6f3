"""One size of `regulars bench`, in this process and this database. Called by `bench`, which gives it an empty one."""

import json
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from regulars.bench import deeds, shapes
from regulars.bench.loading import NotEmpty, load
from regulars.bench.shapes import Shape
from regulars.team.models import House


class Command(BaseCommand):
    """Make one house and measure it; prints one line of JSON."""

    help = "Part of bench: make one house of made-up people in an empty database and measure it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The shape."""
        parser.add_argument("--shape", choices=["house", "peers"], default="house")
        parser.add_argument("--size", type=int, required=True)
        parser.add_argument("--letters-each", type=int, default=10)
        parser.add_argument("--rounds", type=int, default=30)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it if it is not there from an earlier run, measure, print."""
        call_command("migrate", verbosity=0)
        begun = time.monotonic()
        house = House.objects.ours()
        try:
            if house is None or house.name != "Bench":
                load(_shape(options), tell=lambda words: self.stderr.write(f"  {words}"))
        except NotEmpty as refusal:
            raise CommandError(str(refusal)) from refusal
        loaded_in = time.monotonic() - begun
        figures = [figure.as_dict() for figure in deeds.figures(rounds=options["rounds"])]
        self.stdout.write(json.dumps({"loaded_in": round(loaded_in, 1), "figures": figures}))


def _shape(options: dict[str, Any]) -> Shape:
    if options["shape"] == "peers":
        return shapes.peers(options["size"])
    return shapes.house(options["size"], options["size"] * options["letters_each"])
