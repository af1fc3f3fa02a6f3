"""`regulars start`: everything from an empty folder to an open door."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from regulars.config import starting
from regulars.config.serving import serve


class Command(BaseCommand):
    """Prepares what is missing, says where to go, and serves until Ctrl-C."""

    help = "Start the house: web, mail intake, live events and background work together."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The one choice."""
        parser.add_argument(
            "--empty", action="store_true", help="begin with the set-up page, without the demo business"
        )

    def handle(self, *, empty: bool, **options: Any) -> None:
        """Refuse early what cannot work; change nothing before that."""
        starting.check_ports()
        starting.make_home()
        starting.check_database()
        self._tell("Preparing the database …")
        starting.prepare_database()
        starting.begin(empty=empty, tell=self._tell)
        self._welcome()
        serve(host=settings.REGULARS_HOST, port=settings.REGULARS_PORT)

    def _welcome(self) -> None:
        keeper = starting.keeper()
        self._tell("")
        self._tell(f"  Regulars is open at  {settings.REGULARS_URL}")
        if keeper:
            self._tell(f"  Come in as {keeper.first_name}:  {starting.sign_in_address(keeper)}")
            self._tell("  (works once, within 15 minutes; another one: regulars sign_in_link)")
        else:
            self._tell(f"  Set up the house:  {starting.set_up_address()}")
        self._tell(f"  Mail is received on  {settings.REGULARS_SMTP_HOST}:{settings.REGULARS_SMTP_PORT} (SMTP)")
        self._tell(f"  Data live in  {settings.REGULARS_HOME}")
        self._tell("  Stop with Ctrl-C.")
        self._tell("")

    def _tell(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()
