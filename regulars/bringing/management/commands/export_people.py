"""Bring people out into a file."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.bringing import giving_out
from regulars.people.models import Person


class Command(BaseCommand):
    """Write a package of everything, its lines alone, or vCards; everybody's, or one person's."""

    help = "Bring people out: everybody or one, as a package (.zip), JSON Lines (.jsonl) or vCards (.vcf)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom, as what, where to."""
        parser.add_argument("file", metavar="FILE", help="where to write; “.jsonl” leaves the files out")
        parser.add_argument("--person", type=int, metavar="ID", help="only this person, by the number in their address")
        parser.add_argument("--vcard", action="store_true", help="vCards instead of everything")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write, and say how many."""
        path = Path(options["file"])
        person = self._person(options["person"])
        as_cards = options["vcard"] or path.suffix == ".vcf"
        way = (
            giving_out.cards if as_cards
            else giving_out.only_lines if path.suffix == ".jsonl"
            else giving_out.everything
        )  # fmt: skip
        try:
            _write(path, way, person)
        except OSError as problem:
            raise CommandError(f"{path} could not be written: {problem.strerror}.") from problem
        self.stdout.write(f"{path} holds {person or 'everybody'} now. Keep it as safe as the house itself.")

    def _person(self, number: int | None) -> Person | None:
        if number is None:
            return None
        person = Person.objects.filter(pk=number).first()
        if person is None:
            raise CommandError(f"There is nobody with the number {number}.")
        return person.leads_to


def _write(path: Path, way: Any, person: Person | None) -> None:
    # Opened first: a file that cannot be written is no export.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        pieces: Iterator[bytes] = way(by=None, person=person)[1]
        for piece in pieces:
            file.write(piece)
