"""Load the demo business."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.demo import loading
from regulars.demo.errors import DemoError
from regulars.kit import clock


class Command(BaseCommand):
    """Fills an empty house with seven years of Corner Roasters, up to this minute."""

    help = "Load the demo business, Corner Roasters, into an empty house."

    def handle(self, **options: Any) -> None:
        """One line about what came in, or one about why not."""
        try:
            loaded = loading.load(clock.now())
        except DemoError as refusal:
            raise CommandError(str(refusal)) from refusal
        if options["verbosity"]:
            self.stdout.write(
                f"Corner Roasters is here: {loaded.people} people, {loaded.teammates} teammates, "
                f"{loaded.entries} entries. Take it away again with “regulars remove_demo”."
            )
