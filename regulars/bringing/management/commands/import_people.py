"""Bring people in from a file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.bringing import taking_in, telling, working
from regulars.bringing.errors import NotBrought
from regulars.bringing.models import Import
from regulars.bringing.reading.columns import MEANINGS

MOST_TOLD = 20


class Command(BaseCommand):
    """Keep the file, look it through, bring it in; begun again after a kill it goes on where it was."""

    help = "Bring people in from a table (CSV), vCards, or a whole house (.zip or .jsonl) into an empty one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file, and how it is meant."""
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--look", action="store_true", help="look it through only, and say what would happen")
        parser.add_argument("--region", default=None, help="where numbers without a country code are from, like PT")
        parser.add_argument("--month-first", action="store_true", help="03/04/1980 is the fourth of March")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look through, tell, bring in, tell."""
        try:
            brought = self._begun(Path(options["file"])) or self._looked(options)
            self._tell(brought)
            if not options["look"]:
                taking_in.bring(brought)
                working.bring_in(brought)
                brought.refresh_from_db()
                self.stdout.write(f"In: {telling.result(brought)}.")
        except NotBrought as refusal:
            raise CommandError(str(refusal)) from refusal

    def _begun(self, path: Path) -> Import | None:
        """The same file, if it was begun and not ended."""
        if not path.is_file():
            raise CommandError(f"There is no file {path}.")
        state = Import.State
        begun = Import.objects.filter(name=path.name, size=path.stat().st_size, by=None)
        return begun.filter(state__in=[state.BRINGING, state.STOPPED]).exclude(began_at=None).order_by("-id").first()

    def _looked(self, options: dict[str, Any]) -> Import:
        path = Path(options["file"])
        with path.open("rb") as file:
            brought = taking_in.begin(file, path.name, by=None)
        if brought.kind == Import.Kind.TABLE:
            named = [str(MEANINGS[one]) for one in brought.columns]
            self.stdout.write(f"Its columns: {', '.join(named)}.")
        region = options["region"] if options["region"] is not None else brought.region
        taking_in.look(brought, region=region, day_first=False if options["month_first"] else None)
        working.look_through(brought)
        if brought.state == Import.State.REFUSED:
            raise NotBrought(brought.words)
        return brought

    def _tell(self, brought: Import) -> None:
        self.stdout.write(f"{brought.name}: {telling.foresight(brought)}.")
        for remark in brought.remarks.order_by("number", "id")[:MOST_TOLD]:
            self.stdout.write(f"  row {remark.number}: {remark.words}")
