"""`regulars forget_again`: after a back-up was brought back."""

from typing import Any

from django.core.management.base import BaseCommand

from regulars.people import forgetting


class Command(BaseCommand):
    """Forgets once more whom a back-up brought back."""

    help = "Forget everybody once more who was forgotten after the back-up was made that you brought back."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the journal beside the files; safe to run at any time."""
        count = forgetting.forget_again()
        people = "person was" if count == 1 else "people were"
        self.stdout.write(f"{count} {people} forgotten again.")
