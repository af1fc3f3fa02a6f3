"""Read the mails that wait to be read, here and now."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regulars.channels.email import proving, receiving
from regulars.conversation import arrivals
from regulars.conversation.models import Arrival


class Command(BaseCommand):
    """The same as the worker does, and once more what could not be read."""

    help = "Read the mails that wait to be read; --again reads one more time."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """What to read again, if anything."""
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--again", type=int, metavar="ID", help="read this arrival once more")
        which.add_argument("--all-unreadable", action="store_true", help="read everything once more that could not be")

    def handle(self, *, again: int | None, all_unreadable: bool, **options: Any) -> None:
        """Put back what was asked for, then read what is due."""
        emails = Arrival.objects.filter(channel="email")
        if again is not None:
            arrivals.replay(_found(again))
        elif all_unreadable:
            arrivals.replay_all(emails.filter(state=Arrival.State.UNREADABLE))
        read = 0
        while count := arrivals.read_due("email", receiving.read_in, judge=proving.judge_arrivals):
            read += count
        left = emails.filter(state=Arrival.State.UNREADABLE).count()
        self.stdout.write(f"{read} read{f', {left} cannot be read' if left else ''}.")


def _found(identity: int) -> Arrival:
    arrival = Arrival.objects.filter(channel="email", pk=identity).first()
    if arrival is None:
        raise CommandError(f"There is no mail with the number {identity}.")
    return arrival
