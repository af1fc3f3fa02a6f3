"""Make the rows that say how long people waited anew from what was said."""

from typing import Any

from django.core.management.base import BaseCommand

from regulars.conversation import waiting


class Command(BaseCommand):
    """By the hours as they are today; safe to run at any time and as often as one likes."""

    help = "Count anew how long people waited for us, from what was said and by the hours as they are today."

    def handle(self, **_: Any) -> None:
        """One line."""
        seen, wrong = waiting.recount_all()
        looked = "1 request" if seen == 1 else f"{seen:,} requests"
        rows = "1 row put right" if wrong == 1 else f"{wrong:,} rows put right" if wrong else "every row was right"
        self.stdout.write(f"{looked} looked at, {rows}.")
