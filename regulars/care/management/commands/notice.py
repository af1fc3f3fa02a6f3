"""Print what the house notices in a text, as JSON. Nothing is stored and no database is needed."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.care.noticing import asking
from regulars.care.noticing.language import LANGUAGES
from regulars.kit import json_lines

MOST_BYTES = 10 * 1024 * 1024


class Command(BaseCommand):
    help = "Read a text from standard input and print what is noticed in it, as JSON. Stores nothing."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sent", help="when it was written (2026-03-02T09:00+01:00); now if not told")
        parser.add_argument("--zone", help="the writer's time zone (Europe/Lisbon); that of --sent if not told")
        parser.add_argument("--direction", choices=("in", "out"), default="in", help="from a person, or from us")
        parser.add_argument("--language", choices=LANGUAGES, help="found out if not told")
        parser.add_argument("--batch", action="store_true", help="one JSON request a line, one JSON answer a line")

    def handle(self, *args: Any, **options: Any) -> None:
        told = {name: options[name] for name in ("sent", "zone", "direction", "language")}
        if options["batch"]:
            for line in json_lines.requests():
                json_lines.put(asking.answer(line, told), self.stdout)
            return
        try:
            text = sys.stdin.buffer.read(MOST_BYTES).decode("utf-8", "replace")
            json_lines.put(asking.findings({"text": text, **told}), self.stdout)
        except json_lines.NoRequest as refused:
            raise CommandError(str(refused)) from refused
