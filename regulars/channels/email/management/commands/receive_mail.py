"""Take one mail from standard input: the pipe that every mail server knows."""

import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from regulars.channels.email.piped import session_of
from regulars.channels.email.tasks import call_for_reading
from regulars.conversation import arrivals

# The mail server sends the mail back to its writer on this code (EX_DATAERR); on 75, which `regulars` gives for
# everything else that goes wrong here, it keeps the mail and tries again.
NOT_A_MAIL = 65


class Command(BaseCommand):
    """Store the mail, leave the reading to the worker."""

    help = "Take one mail from standard input and store it; the worker reads it."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The envelope, as far as the mail server tells it."""
        parser.add_argument("--sender", default="", metavar="ADDRESS", help="the envelope's sender")
        parser.add_argument(
            "--recipient", action="append", default=[], metavar="ADDRESS", help="an envelope's recipient; repeatable"
        )
        parser.add_argument(
            "--client-address", default="", metavar="IP", help="the server outside that brought it to the mail server"
        )
        parser.add_argument("--client-helo", default="", metavar="NAME", help="how that server greeted")

    def handle(self, *, sender: str, recipient: list[str], **options: Any) -> None:
        """Done means stored. Exit code 65 for what is no mail or too large a one."""
        largest: int = settings.REGULARS_LARGEST_MAIL
        raw = sys.stdin.buffer.read(largest + 1) if sys.stdin else b""
        if not raw.strip():
            self._send_back("There was no mail on standard input.")
        if len(raw) > largest:
            self._send_back(f"The mail is larger than the {largest} bytes of REGULARS_LARGEST_MAIL.")
        session = session_of(options["client_address"], options["client_helo"])
        arrivals.keep("email", raw, sender=sender, recipients=recipient, session=session)
        call_for_reading()

    def _send_back(self, words: str) -> None:
        self.stderr.write(words)
        raise SystemExit(NOT_A_MAIL)
