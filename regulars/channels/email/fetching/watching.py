"""The service that fetches: a thread for each mailbox, which waits there (IDLE) for the next mail.

Every process of the house may run it: the hold on each mailbox decides who watches it. The timetable looks once a
minute for mailboxes that nobody holds, so a service that died costs a minute.
"""

import contextlib
import logging
import socket
import threading
import time

from django.db import connections
from imapclient import IMAPClient

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import bringing, connecting, holding
from regulars.channels.email.fetching.holding import Hold
from regulars.channels.email.fetching.looking import Look
from regulars.channels.email.fetching.numbering import select
from regulars.channels.email.fetching.visiting import go_round, telling
from regulars.channels.email.models import Folder, Mailbox

MOST_WATCHED = 50
LOOK_FOR_MAILBOXES_EVERY = 2.0
# A mailbox with more folders than the one that is listened to is gone round so often, and so is one without IDLE.
GO_ROUND_EVERY = 60.0
# Servers end IDLE after 30 minutes, and many a router forgets a silent connection much sooner.
LISTEN_AT_MOST = 9 * 60.0
SLICE = 1.0
STOP_WITHIN = 1.0

logger = logging.getLogger(__name__)


class MailFetching:
    """A service that brings mail from the house's mailboxes."""

    name = "mail fetching"

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._watchers: dict[int, Watcher] = {}
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to watch every mailbox that is not paused."""
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, name="mail-fetching", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop within a few seconds; what was fetched is stored, and what was not will be fetched later."""
        if self._thread is None:
            return
        self._stopping.set()
        self._thread.join(timeout=STOP_WITHIN)
        self._thread = None
        self._join(within=SLICE * 1.5)
        for watcher in self._watchers.values():
            watcher.hang_up()
        self._join(within=SLICE * 1.5)
        self._watchers.clear()

    def _join(self, *, within: float) -> None:
        until = time.monotonic() + within
        for watcher in self._watchers.values():
            watcher.thread.join(timeout=max(until - time.monotonic(), 0))

    def _run(self) -> None:
        while True:
            try:
                self._take_up()
            except Exception:  # the database is away: the mailboxes wait for it as everybody does
                logger.warning("the mailboxes could not be looked up", exc_info=True)
            finally:
                connections.close_all()
            if self._stopping.wait(LOOK_FOR_MAILBOXES_EVERY):
                return

    def _take_up(self) -> None:
        """A watcher for every mailbox that is due, which is: that nobody holds."""
        self._watchers = {key: watcher for key, watcher in self._watchers.items() if watcher.thread.is_alive()}
        for mailbox_id in Mailbox.objects.due().values_list("pk", flat=True):
            if mailbox_id not in self._watchers and len(self._watchers) < MOST_WATCHED:
                self._watchers[mailbox_id] = Watcher(mailbox_id, self._stopping)


class Watcher:
    """Watches one mailbox in a thread of its own, until it is lost, in trouble, or to stop."""

    def __init__(self, mailbox_id: int, stopping: threading.Event) -> None:
        self._mailbox_id, self._stopping = mailbox_id, stopping
        self._client: IMAPClient | None = None
        self.thread = threading.Thread(target=self._run, name=f"mailbox-{mailbox_id}", daemon=True)
        self.thread.start()

    def hang_up(self) -> None:
        """End whatever it is waiting for."""
        if client := self._client:
            with contextlib.suppress(OSError):
                client.socket().shutdown(socket.SHUT_RDWR)

    def _run(self) -> None:
        try:
            if hold := holding.take(self._mailbox_id):
                self._watch(hold)
        except NoWayIn as refusal:  # the mailbox remembers it and shows it
            logger.info("mailbox %s: %s", self._mailbox_id, refusal)
        except Exception:  # then the mailbox is due again when the lease ends
            logger.warning("mailbox %s could not be watched", self._mailbox_id, exc_info=True)
        finally:
            self._client = None
            connections.close_all()

    def _watch(self, hold: Hold) -> None:
        with hold, telling(hold, is_leaving=self._stopping.is_set), connecting.entered(hold.mailbox) as client:
            self._client = client
            self._stay(Look(client, hold))

    def _stay(self, look: Look) -> None:
        while not self._stopping.is_set():
            more = go_round(look)
            connections.close_all()
            if more and bringing.may_bring_old():
                continue
            self._wait(look, more=more)

    def _wait(self, look: Look, *, more: bool) -> None:
        """Until something may have come, or it is time to go round again."""
        folders = list(Folder.objects.filter(mailbox=look.hold.mailbox).order_by("id"))
        connections.close_all()
        listens = bool(look.client.has_capability("IDLE"))
        at_most = SLICE * 2 if more else LISTEN_AT_MOST if listens and len(folders) == 1 else GO_ROUND_EVERY
        until = time.monotonic() + at_most
        if not (listens and folders):
            self._pause(look, until)
            return
        opened = select(look.client, look.hold.mailbox, folders[0].name)
        # What came since we looked would not be told again.
        if int(opened.get(b"UIDNEXT", 0)) - 1 <= folders[0].last_uid:
            self._listen(look, until)

    def _pause(self, look: Look, until: float) -> None:
        while time.monotonic() < until and not self._stopping.wait(SLICE):
            look.hold.check()

    def _listen(self, look: Look, until: float) -> None:
        client = look.client
        client.idle()
        heard: list[tuple[object, ...]] = []
        while time.monotonic() < until and not self._stopping.is_set() and not _is_news(heard):
            look.hold.check()
            began = time.monotonic()
            heard = client.idle_check(timeout=SLICE)
            if not heard and time.monotonic() - began < SLICE / 2:
                break  # at once and without a word: the other side has gone, as the next line will tell
        client.idle_done()


def _is_news(heard: list[tuple[object, ...]]) -> bool:
    """A mail came or went; flags that somebody sets and signs of life are none."""
    return any(b"EXISTS" in said or b"BYE" in said for said in heard)
