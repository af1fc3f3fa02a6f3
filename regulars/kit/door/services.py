"""What lives in the same process as the door: background work, the mail listener, the ear for other processes."""

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from django.db import connections

log = logging.getLogger("regulars.door")


class CannotStart(Exception):
    """A service or the door itself cannot start; the message is one sentence that says what to do."""


class Service(Protocol):
    """Something that is started once, works by itself, and is stopped once."""

    @property
    def name(self) -> str:
        """What it is called in logs."""

    def start(self) -> None:
        """Start and return. Raises CannotStart with a sentence when it is impossible."""

    def stop(self) -> None:
        """Stop within a few seconds. Harmless when not started, and when done twice."""


def start_all(services: Sequence[Service]) -> None:
    """Start them in order. When one cannot, those before it are stopped again and its refusal is raised."""
    for number, service in enumerate(services):
        try:
            service.start()
        except BaseException:
            stop_all(services[:number])
            raise


def stop_all(services: Sequence[Service]) -> None:
    """Stop them all at the same time, so that the slowest decides how long it takes. Never raises."""
    if not services:
        return
    with ThreadPoolExecutor(len(services), thread_name_prefix="stop") as pool:
        list(pool.map(_stop, services))


def _stop(service: Service) -> None:
    try:
        service.stop()
    except Exception:
        log.exception("The service “%s” did not stop cleanly.", service.name)
    finally:
        connections.close_all()
