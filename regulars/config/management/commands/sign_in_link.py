"""`regulars sign_in_link`: a way in for whoever has the machine."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.config import starting
from regulars.team.models import Teammate


class Command(BaseCommand):
    """The address alone goes to standard output, so that it can be piped on."""

    help = "Print a link that signs a teammate in once, within 15 minutes."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom to let in."""
        parser.add_argument("email", nargs="?", help="whose link (default: who keeps the house)")

    def handle(self, *, email: str | None, **options: Any) -> None:
        """Print the link, or the set-up link while nobody works here."""
        teammate = _named(email) if email else starting.keeper()
        if teammate is None:
            self.stderr.write("Nobody works here yet. This is the link to set up the house:")
            self.stdout.write(starting.set_up_address())
            return
        self.stderr.write(f"For {teammate.name}, once, within 15 minutes:")
        self.stdout.write(starting.sign_in_address(teammate))


def _named(email: str) -> Teammate:
    found = Teammate.objects.here().filter(email__iexact=email.strip()).first()
    if found is None:
        raise CommandError(f"No teammate signs in with “{email}”.")
    return found
