"""Print what the system understands of a mail, as JSON. Nothing is stored and no database is needed."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from regulars.channels.email.reading import contract
from regulars.kit import json_lines


class Command(BaseCommand):
    help = "Read one message from standard input and print what is understood of it, as JSON. Stores nothing."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--batch", action="store_true", help="one JSON request a line in, one JSON answer a line out"
        )
        parser.add_argument(
            "--own-host", help="this house's own host name, to know its own messages when they come back"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["batch"]:
            for line in json_lines.requests():
                json_lines.put(contract.answer(line), self.stdout)
        else:
            raw = sys.stdin.buffer.read(contract.MOST_BYTES)
            json_lines.put(contract.message_answer(raw, options["own_host"]), self.stdout)
