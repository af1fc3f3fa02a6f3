"""The mail door: a small SMTP and LMTP server in a thread of its own. What comes in is stored, then answered."""

import asyncio
import logging
import os
import socket
import threading

from django.conf import settings
from django.utils.translation import gettext as _

from regulars.channels.email.doorway import Doorway, Guests, TurnedAway
from regulars.channels.email.errors import DoorTaken
from regulars.channels.email.hatch import Hatch
from regulars.channels.email.keeping import Keepers

STOP_WITHIN = 4

logger = logging.getLogger(__name__)


class MailDoor:
    """A service that takes mails in. `port` 0 lets the system choose one; `port` tells it after the start."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self._largest: int = settings.REGULARS_LARGEST_MAIL
        self._guests = Guests()
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def name(self) -> str:
        """What the service is called in logs."""
        return _("mail door on %(host)s:%(port)s") % {"host": self.host, "port": self.port}

    def start(self) -> None:
        """Open the door. Raises DoorTaken when the port is somebody else's, or not ours to open."""
        self._keepers = Keepers()
        self._loop = asyncio.new_event_loop()
        try:
            self._server = self._loop.run_until_complete(self._open(self._loop))
        except (OSError, OverflowError) as error:
            self._loop.close()
            self._loop = None
            self._keepers.close()
            raise DoorTaken(self._words(error)) from error
        self._thread = threading.Thread(target=self._loop.run_forever, name="mail-door", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close the door. Who is answered has their mail stored; who is not will come again."""
        if self._loop is None:
            return
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(timeout=STOP_WITHIN)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=STOP_WITHIN)
        self._loop.close()
        self._loop = None
        self._keepers.close()

    async def _open(self, loop: asyncio.AbstractEventLoop) -> asyncio.Server:
        server = await loop.create_server(self._come_in, self.host, self.port, reuse_address=os.name == "posix")
        self.port = server.sockets[0].getsockname()[1]
        self._hatch = Hatch(keep=self._keepers.keep, guests=self._guests, largest=self._largest)
        await self._hatch.open()
        return server

    def _come_in(self) -> asyncio.BaseProtocol:
        if self._guests.full:
            return TurnedAway()
        return Doorway(
            keep=self._keepers.keep, guests=self._guests, largest=self._largest, hostname=socket.gethostname()
        )

    async def _close(self) -> None:
        self._server.close()
        self._hatch.close()
        for guest in list(self._guests.inside):
            guest.leave()
        await asyncio.sleep(0)  # lets the closed connections say goodbye to their tasks
        rest = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        if rest:
            await asyncio.wait(rest, timeout=STOP_WITHIN - 1)

    def _words(self, error: Exception) -> str:
        where = f"{self.host}:{self.port}"
        reason = getattr(error, "strerror", None) or str(error)
        return _(
            "Mail cannot be received on %(where)s (%(reason)s): stop what uses that port, or choose "
            "another one with REGULARS_SMTP_PORT."
        ) % {"where": where, "reason": reason}
