"""One house of `regulars bench`: made and looked at in a process and a database of its own, which `bench` gives it."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from regulars.bench import asking
from regulars.bench.loading import NotEmpty, load
from regulars.bench.management.commands.bench import shape_of


class Command(BaseCommand):
    """Make one house if an earlier bench did not, and tell what its pages ask of the database, as a line of JSON."""

    help = "Part of bench: make one house of made-up people in an empty database and count what its pages ask."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The shape."""
        parser.add_argument("--shape", choices=["house", "peers"], default="house")
        parser.add_argument("--size", type=int, required=True)
        parser.add_argument("--entries-each", type=float, default=10)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it if it is not there from an earlier run, count, print."""
        call_command("migrate", verbosity=0)
        shape = shape_of(options["shape"], options["size"], options["entries_each"])
        try:
            loaded = load(shape, tell=lambda words: self.stderr.write(f"  {shape.name}: {words}"))
        except NotEmpty as refusal:
            raise CommandError(str(refusal)) from refusal
        asked = [asdict(one) for one in asking.asked()]
        self.stdout.write(json.dumps({"loaded": loaded and asdict(loaded), "asked": asked}))
