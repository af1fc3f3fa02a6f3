"""`regulars work`: background work alone, in a process of its own."""

import signal
from argparse import ArgumentParser
from queue import SimpleQueue
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regulars.kit.background.worker import Worker
from regulars.kit.door.services import Service, start_all, stop_all
from regulars.kit.live.bus import Listening


class Command(BaseCommand):
    """Runs a worker until it is told to stop."""

    help = "Do background work in this process until Ctrl-C or SIGTERM. Any number may run beside each other."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many at once, and how patiently to stop."""
        parser.add_argument("--threads", type=int, default=2, help="how many jobs at the same time (2)")
        parser.add_argument("--grace", type=float, default=20, help="seconds to finish what is running at a stop (20)")

    def handle(self, *args: Any, threads: int, grace: float, **options: Any) -> None:
        """Start, wait for the signal, stop."""
        if threads < 1:
            raise CommandError("--threads must be at least 1.")
        # Not an Event: its set() takes a lock that wait() holds for a moment, and a signal that comes in that moment
        # would wait for itself for ever. A SimpleQueue may be put to from a signal handler.
        stop: SimpleQueue[int] = SimpleQueue()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda caught, _frame: stop.put(caught))
        services: list[Service] = [Listening(), Worker(threads=threads, grace=grace)]
        start_all(services)
        self.stdout.write(f"Working with {threads} threads. Ctrl-C stops.")
        self.stdout.flush()
        stop.get()
        stop_all(services)
        self.stdout.write("Stopped.")
