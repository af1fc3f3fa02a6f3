"""Look into the mailboxes once, here and now."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import visiting
from regulars.channels.email.models import Mailbox


class Command(BaseCommand):
    """The same as the service does, told in words. A mailbox that the service watches is left to it."""

    help = "Fetch what is new from the mailboxes, once; the worker reads it."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Which mailbox, if not all."""
        parser.add_argument("--mailbox", metavar="NAME", help="only from the mailbox of this name")

    def handle(self, *, mailbox: str | None, **options: Any) -> None:
        """A line for each mailbox. Fails when one could not be fetched from."""
        failed = 0
        for one in _meant(mailbox):
            try:
                self.stdout.write(f"{one.name}: {_once(one)}")
            except NoWayIn as refusal:
                failed += 1
                self.stderr.write(f"{one.name}: {refusal}")
        if failed:
            raise CommandError(
                f"{failed} could not be fetched from." if failed > 1 else "It could not be fetched from."
            )


def _meant(name: str | None) -> list[Mailbox]:
    found = list(Mailbox.objects.filter(name=name) if name else Mailbox.objects.order_by("name"))
    if name and not found:
        raise CommandError(f"There is no mailbox “{name}”.")
    return found


def _once(mailbox: Mailbox) -> str:
    if mailbox.paused_since:
        return "paused."
    if not mailbox.held_by:
        mailbox.change()
    look = visiting.look_into(mailbox.pk)
    if look is None:
        return "is being watched by the house that is open; what comes is fetched at once."
    old = f", {look.old} older" if look.old else ""
    return f"{look.new} new{old}."
