"""Print what the system understands of a mail, as JSON. Nothing is stored and no database is needed."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from regulars.channels.email.reading import contract


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
            for line in _lines():
                self._print(contract.answer(line))
        else:
            raw = sys.stdin.buffer.read(contract.MOST_BYTES)
            self._print(contract.message_answer(raw, options["own_host"]))

    def _print(self, answer: contract.Answer) -> None:
        self.stdout.write(json.dumps(answer, ensure_ascii=False))
        self.stdout.flush()


def _lines() -> Iterator[str]:
    """Request lines as they come; bytes that are no UTF-8 are replaced and refused by the JSON reader."""
    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", "replace").strip()
        if line:
            yield line
