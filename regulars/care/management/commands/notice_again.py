"""Listen again to what was said before the house listened, or by an older reader."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.care import listening
from regulars.people.models import Person


class Command(BaseCommand):
    """What was decided stays decided; stopped, it goes on from there."""

    help = "Look again for what matters in what people said. Goes on where it was stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What it takes."""
        parser.add_argument("--person", type=int, metavar="NUMBER", help="Only in the conversation with this person.")
        parser.add_argument("--most", type=int, metavar="N", help="Read so many and stop; the next call goes on.")

    def handle(self, **options: Any) -> None:
        """One line about how many."""
        person = None
        if options["person"] is not None:
            person = Person.objects.filter(pk=options["person"]).first()
            if person is None:
                raise CommandError(f"There is nobody with the number {options['person']}.")
        listening.enrol(person)
        read = 0
        while (options["most"] is None or read < options["most"]) and listening.listen_due(person):
            read += 1
        self.stdout.write(f"{read:,} entries were read.")
