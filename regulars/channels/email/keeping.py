"""The hands behind the mail door: threads that store what was handed in, and call for a reader afterwards."""

import asyncio
import logging
import threading
from concurrent.futures import ThreadPoolExecutor

from django.db import close_old_connections, connections

from regulars.channels.email.doorway import Letter
from regulars.channels.email.tasks import call_for_reading
from regulars.conversation import arrivals

HANDS = 4

logger = logging.getLogger(__name__)


class Keepers:
    """Store mails off the event loop, each thread with a database connection of its own."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(HANDS, thread_name_prefix="mail-door")
        self._calling = threading.Lock()

    async def keep(self, letter: Letter) -> bool:
        """Store the mail. True only when it survives the death of this process; then a reader is called."""
        loop = asyncio.get_running_loop()
        kept = await loop.run_in_executor(self._pool, _keep, letter)
        # One call is enough for all mails stored before it begins.
        if kept and self._calling.acquire(blocking=False):
            self._pool.submit(self._call)
        return kept

    def _call(self) -> None:
        self._calling.release()
        try:
            call_for_reading()
        except Exception:  # the mail is stored, and the timetable looks every minute
            logger.warning("nobody could be called to read the mail", exc_info=True)
        finally:
            close_old_connections()

    def close(self) -> None:
        """Finish what is being stored, then close every thread's connection."""
        together = threading.Barrier(HANDS, timeout=5)
        for _ in range(HANDS):
            self._pool.submit(_close_connections, together)
        self._pool.shutdown()


def _keep(letter: Letter) -> bool:
    try:
        close_old_connections()
        arrivals.keep("email", letter.raw(), sender=letter.sender, recipients=letter.recipients)
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
