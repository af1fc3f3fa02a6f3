"""Read what stands in the files that came along with letters."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from regulars.search.files import taking


class Command(BaseCommand):
    """Those nobody has read yet; stopped, it goes on from there."""

    help = "Read the words in attachments that were not read yet, or by an older reader. Goes on where it was stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What it takes."""
        parser.add_argument("--most", type=int, metavar="N", help="Read so many and stop; the next call goes on.")

    def handle(self, **options: Any) -> None:
        """One line about how many."""
        taking.enrol()
        read = 0
        while (options["most"] is None or read < options["most"]) and taking.read_due():
            read += 1
        self.stdout.write(f"{read:,} files were read.")
