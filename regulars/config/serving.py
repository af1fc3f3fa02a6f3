"""Serving the house: the door, the services behind it, and an HTTP server around them, in one process."""

import asyncio
import logging
import resource
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, cast

import uvicorn
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from regulars.channels.email.fetching.watching import MailFetching
from regulars.channels.email.listening import MailDoor
from regulars.channels.email.providers.largest import largest_post
from regulars.config.ports import Port
from regulars.kit.background.worker import Worker
from regulars.kit.door.asgi import Application
from regulars.kit.door.bridge import Bridge, WSGIApplication
from regulars.kit.door.door import Door
from regulars.kit.door.heads import BoundedHeads
from regulars.kit.door.services import Service
from regulars.kit.live.bus import Listening

# Pages and services end at the same time, so that stopping takes no longer than the longer of the two.
PAGES_GRACE, WORK_GRACE = 2, 2.0
BACKLOG = 2_048
MOST_FILES = 65_536

log = logging.getLogger("regulars.serving")


def serve(*, host: str, port: int) -> None:
    """Open the house and keep it open until Ctrl-C or SIGTERM. Raises the refusal of whatever cannot start."""
    logging.getLogger("uvicorn.error").addFilter(_is_news)
    _allow_many_connections()
    door = open_door(get_wsgi_application())
    server = Server(door)
    # Whoever sees the port bound may send the signal that stops us: it is heard from before that moment on.
    with _signals_stop(server), _listening(host, port) as listening:
        try:
            server.run(sockets=[listening])
        except SystemExit:
            # So uvicorn says that the application did not start; why is better known to the door.
            raise (door.refusal or RuntimeError("The server could not start.")) from None
        finally:
            door.stop_services()


def open_door(pages: WSGIApplication) -> Door:
    """The door to these pages, with all services of one process."""
    bridge = Bridge(
        pages,
        threads=settings.REGULARS_THREADS,
        largest=settings.REGULARS_LARGEST_UPLOAD,
        larger={"/providers/": largest_post()},
    )
    return Door(bridge, services())


def services() -> list[Service]:
    """What works in the same process as the pages."""
    return [
        Listening(),
        MailDoor(settings.REGULARS_SMTP_HOST, settings.REGULARS_SMTP_PORT),
        MailFetching(),
        Worker(grace=WORK_GRACE),
    ]


def behind_proxies(door: Application) -> Application:
    """Believe REGULARS_TRUSTED_PROXIES, and nobody else, about who is calling and how."""
    # Uvicorn types every message of ASGI one by one; the door does not.
    believing = ProxyHeadersMiddleware(cast(Any, door), trusted_hosts=settings.REGULARS_TRUSTED_PROXIES)
    return cast(Application, believing)


class Server(uvicorn.Server):
    """Uvicorn, told to end the endless streams before it waits for connections to end."""

    def __init__(self, door: Door) -> None:
        self._door = door
        super().__init__(
            uvicorn.Config(
                cast(Any, behind_proxies(door)),
                loop="uvloop",
                http=BoundedHeads,
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=PAGES_GRACE,
            )
        )

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop within a few seconds."""
        self._door.hub.close()
        stopping = asyncio.create_task(asyncio.to_thread(self._door.stop_services))
        await super().shutdown(sockets)
        await stopping


def _listening(host: str, port: int) -> socket.socket:
    wanted = Port("The web", host, port, "REGULARS_HOST", "REGULARS_PORT")
    wanted.check()
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    return socket.create_server((host, port), family=family, backlog=BACKLOG)


def _allow_many_connections() -> None:
    """Every live page is an open file, and most systems allow a thousand unless asked for more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _is_news(record: logging.LogRecord) -> bool:
    """All but uvicorn's word that the start failed: the refusal itself says it better."""
    return not record.getMessage().startswith("Application startup failed")


@contextmanager
def _signals_stop(server: uvicorn.Server) -> Iterator[None]:
    """What uvicorn does not hear by itself: a signal that comes before it listens to signals stops it all the same.

    The signal that stopped it is raised once more when it has stopped; by then it has done its work.
    """

    def heard(number: int, frame: FrameType | None) -> None:
        server.should_exit = True
        log.info("Stopped by %s.", signal.Signals(number).name)

    before = {number: signal.signal(number, heard) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
