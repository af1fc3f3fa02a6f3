"""Holding a mailbox, so that of all processes one fetches from it: a lease on its row, prolonged while we are at it.

Who holds it writes a mark of their own into the row. A process that slept past its lease, or whose mailbox was
changed, finds another mark (or none) there and stops; the cursors of the folders move only under the right mark.
"""

import threading
import uuid
from datetime import timedelta
from types import TracebackType

from django.db import DatabaseError, connections, transaction
from django.utils.translation import gettext as _

from regulars.channels.email.errors import HoldLost
from regulars.channels.email.models import Mailbox
from regulars.kit import clock

LEASE = timedelta(seconds=45)
PROLONG_EVERY = 5.0


class Hold:
    """Our hold of one mailbox, kept by a thread until the block ends."""

    def __init__(self, mailbox: Mailbox) -> None:
        self.mailbox, self.mark = mailbox, mailbox.held_by
        self.lost = threading.Event()
        self._over = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name=f"hold-mailbox-{mailbox.pk}", daemon=True)

    def __enter__(self) -> "Hold":
        self._keeper.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._keeper.join()

    def check(self) -> None:
        """Raise HoldLost when the mailbox is not ours any more, by what was heard last."""
        if self.lost.is_set():
            raise HoldLost(_("%(mailbox)s is held by somebody else now.") % {"mailbox": self.mailbox})

    def release(self, *, after: timedelta = timedelta(0), **columns: object) -> None:
        """Let go: it may be taken up again after this time. Whoever lost it changes nothing."""
        Mailbox.objects.filter(pk=self.mailbox.pk, held_by=self.mark).update(
            due_at=clock.now() + after, held_by="", **columns
        )

    def _keep(self) -> None:
        while not self._over.wait(PROLONG_EVERY):
            try:
                if not self._prolong():
                    self.lost.set()
                    return
            except DatabaseError:  # asked again in a moment; at worst the lease ends and somebody else goes on
                continue
            finally:
                connections.close_all()

    def _prolong(self) -> bool:
        mine = Mailbox.objects.filter(pk=self.mailbox.pk, held_by=self.mark, due_at__isnull=False)
        return bool(mine.update(due_at=clock.now() + LEASE))


def take(mailbox_id: int) -> Hold | None:
    """Take hold of a mailbox that is due; None when somebody else has it, or it is paused. Two statements."""
    with transaction.atomic():
        claimed = Mailbox.objects.filter(pk=mailbox_id).claim(1, lease=LEASE, held_by=uuid.uuid4().hex)
    return Hold(Mailbox.objects.get(pk=claimed[0].pk)) if claimed else None
