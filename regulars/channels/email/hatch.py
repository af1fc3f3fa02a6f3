"""The hatch: a socket in the house's own folder, by which the pipe hands a mail to the house that is running.

A process for each mail costs half a second when it has to know the whole house; handing over takes a tenth of that.
Only whoever may enter the folder can reach it. One line of JSON says what comes, then come the bytes; the answer is
one word. Whatever is not answered “kept” is stored by the process itself.
"""

import asyncio
import contextlib
import hashlib
import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from regulars.channels.email.doorway import MOST_BYTES_IN_HAND, Guests, Keep, Letter
from regulars.channels.email.piped import session_of

NAME = "mail.socket"
# What an address of a socket may be long, on every system.
LONGEST_PATH = 100
LONGEST_LINE = 256 * 1024
WITHIN = 60.0

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Piped(Letter):
    """A mail as it came through the pipe: nothing was added to its lines."""

    def raw(self) -> bytes:
        """The mail itself."""
        return self.stuffed


def house_mark() -> str:
    """Tells this house from another that has the same folder and another database."""
    return hashlib.sha256(os.environ.get("DATABASE_URL", "").encode()).hexdigest()


class Hatch:
    """Opens and closes with the mail door, in its loop."""

    def __init__(self, *, keep: Keep, guests: Guests, largest: int) -> None:
        self._keep, self._guests, self._largest = keep, guests, largest
        self._path = Path(settings.REGULARS_HOME) / NAME
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Where that is impossible, the pipe goes on storing by itself."""
        if len(os.fsencode(self._path)) > LONGEST_PATH:
            return
        try:
            self._server = await asyncio.start_unix_server(self._answer, self._path, limit=LONGEST_LINE)
            self._path.chmod(0o600)
        except OSError:
            logger.info("mails from the pipe cannot be handed over at %s", self._path, exc_info=True)

    def close(self) -> None:
        """No more mails; another process that has opened the same hatch meanwhile keeps it."""
        if self._server is None:
            return
        ours = self._server.sockets[0].getsockname() if self._server.sockets else ""
        self._server.close()
        self._server = None
        if ours and not _somebody_answers(self._path):
            self._path.unlink(missing_ok=True)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            writer.write(await self._word(reader))
            await writer.drain()
        writer.close()

    async def _word(self, reader: asyncio.StreamReader) -> bytes:
        taken = 0
        try:
            async with asyncio.timeout(WITHIN):
                about = json.loads(await reader.readline())
                size = int(about["size"])
                if about["house"] != house_mark() or not 0 < size <= self._largest:
                    return b"no\n"
                if self._guests.bytes_in_hand + size > MOST_BYTES_IN_HAND:
                    return b"later\n"
                taken = size
                self._guests.bytes_in_hand += size
                letter = _letter(about, await reader.readexactly(size))
            return b"kept\n" if await self._keep(letter) else b"later\n"
        except (ValueError, KeyError, TypeError, RecursionError, EOFError, TimeoutError, OSError):
            logger.info("not understood at the hatch", exc_info=True)
            return b"no\n"
        finally:
            self._guests.bytes_in_hand -= taken


def _letter(about: Mapping[str, Any], raw: bytes) -> Piped:
    recipients = tuple(str(one) for one in about["recipients"])
    session = session_of(str(about["client_address"]), str(about["client_helo"]))
    return Piped(raw, str(about["sender"]), recipients, session)


def _somebody_answers(path: Path) -> bool:
    import socket  # noqa: PLC0415 (only here, and the name is wanted above)

    with socket.socket(socket.AF_UNIX) as other:
        other.settimeout(1)
        try:
            other.connect(str(path))
        except OSError:
            return False
        return True
