"""Seal every secret anew, after another key was put first in REGULARS_SECRETS_KEY."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.kit import secrets


class Command(BaseCommand):
    """Safe to run twice, and while the house is open."""

    help = "Seal passwords and keys in the database anew, with the first key of REGULARS_SECRETS_KEY."

    def handle(self, **options: Any) -> None:
        """One line when all could be opened, else which could not."""
        sealed, lost = secrets.reseal()
        if lost:
            raise CommandError(f"{sealed} sealed anew. These could not be opened: {', '.join(lost)}.")
        self.stdout.write(f"{sealed} sealed anew.")
