"""Remove the demo business."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.demo import removing
from regulars.demo.errors import DemoError
from regulars.demo.removing import Removed


class Command(BaseCommand):
    """Takes away what load_demo brought; what is real stays."""

    help = "Remove the demo business and leave everything real as it is."

    def handle(self, **options: Any) -> None:
        """One line about what went, or one about why nothing did."""
        try:
            removed = removing.remove()
        except DemoError as refusal:
            raise CommandError(str(refusal)) from refusal
        if options["verbosity"]:
            self.stdout.write(_sentence(removed))


def _sentence(removed: Removed) -> str:
    gone = f"The demo business is gone: {removed.people} people and {removed.teammates} teammates."
    if not removed.staying:
        return gone
    return f"{gone} {', '.join(removed.staying)} stayed, because real people know them."
