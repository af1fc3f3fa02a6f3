"""The hands behind the mail door: threads that store what was handed in, and call for a reader afterwards."""

import asyncio
import logging
import math
import threading
from concurrent.futures import ThreadPoolExecutor

from django.db import close_old_connections, connections

from regulars.channels.email.doorway import Letter
from regulars.channels.email.tasks import call_for_reading
from regulars.conversation import arrivals

HANDS = 4
# A call costs what storing three mails does: in a rush of mails one is made every so often, in seconds.
BETWEEN_CALLS = 0.2

logger = logging.getLogger(__name__)


class Keepers:
    """Store mails off the event loop, each thread with a database connection of its own."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(HANDS, thread_name_prefix="mail-door")
        self._called_at = -math.inf
        self._will_call = False

    async def keep(self, letter: Letter) -> bool:
        """Store the mail. True only when it survives the death of this process; then a reader is called."""
        loop = asyncio.get_running_loop()
        kept = await loop.run_in_executor(self._pool, _keep, letter)
        # One call is enough for all mails stored before it begins.
        if kept and not self._will_call:
            self._will_call = True
            loop.call_at(max(self._called_at + BETWEEN_CALLS, loop.time()), self._call_now, loop)
        return kept

    def _call_now(self, loop: asyncio.AbstractEventLoop) -> None:
        self._called_at, self._will_call = loop.time(), False
        self._pool.submit(self._call)

    def _call(self) -> None:
        try:
            call_for_reading()
        except Exception:  # the mail is stored, and the timetable looks every minute
            logger.warning("nobody could be called to read the mail", exc_info=True)
        finally:
            close_old_connections()

    def close(self) -> None:
        """Finish what is being stored and the call that is due, then close every thread's connection."""
        if self._will_call:
            self._pool.submit(self._call)
        together = threading.Barrier(HANDS, timeout=5)
        for _ in range(HANDS):
            self._pool.submit(_close_connections, together)
        self._pool.shutdown()


def _keep(letter: Letter) -> bool:
    try:
        close_old_connections()
        arrivals.keep("email", letter.raw(), sender=letter.sender, recipients=letter.recipients, session=letter.session)
    except Exception:  # whatever is the matter here, the other server still has the mail and will come again
        logger.exception("a mail could not be stored; the server that brought it was asked to try again")
        return False
    finally:
        close_old_connections()
    return True


def _close_connections(together: threading.Barrier) -> None:
    """Wait for the others, so that each thread of the pool does this once."""
    try:
        together.wait()
    except threading.BrokenBarrierError:
        logger.warning("a thread of the mail door is still at work while it closes")
    connections.close_all()
