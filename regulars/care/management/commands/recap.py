"""Print what there is to know of somebody before answering them."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.care.recapping import keeping
from regulars.people.models import Person


class Command(BaseCommand):
    """It says how things stand now, and changes nothing."""

    help = "Print what to know of somebody before answering them, gathered now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What it takes."""
        parser.add_argument("person", type=int, metavar="PERSON", help="Their number, as it stands in their address.")

    def handle(self, **options: Any) -> None:
        """One sentence a line."""
        person = Person.objects.filter(pk=options["person"]).first()
        if person is None:
            raise CommandError(f"There is nobody with the number {options['person']}.")
        for sentence in keeping.sentences(person.leads_to):
            self.stdout.write(sentence)
