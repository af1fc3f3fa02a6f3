"""The numbers (UIDs) that a server gives its mails: opening a folder, and walking its numbers upwards."""

import imaplib
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from imapclient import IMAPClient

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import words
from regulars.channels.email.fetching.holding import Hold
from regulars.channels.email.models import FetchedMail, Folder, Mailbox
from regulars.kit import clock

AT_ONCE = 50
# Numbers may lie far apart: the span that is asked for grows while it is empty, and one answer is never endless.
SPAN, LONGEST_SPAN, MOST_IN_SPAN = 1_000, 2**31, 5_000


def open_folder(client: IMAPClient, folder: Folder, hold: Hold) -> int:
    """Open it on the server; the highest number given so far. Notes the first look, and that it was numbered anew."""
    opened = select(client, hold.mailbox, folder.name)
    validity = int(opened.get(b"UIDVALIDITY", 0))
    newest = int(opened.get(b"UIDNEXT", 0)) - 1
    if newest < 0:
        newest = max((int(uid) for uid in client.search(["UID", "*"])), default=0)
    if folder.uidvalidity != validity:
        _begin(folder, hold, validity=validity, newest=newest, mails=int(opened.get(b"EXISTS", 0)))
    return newest


def select(client: IMAPClient, mailbox: Mailbox, name: str) -> dict[bytes, Any]:
    """Open a folder for looking only, so that no mail is marked. Raises NoWayIn when it is not there."""
    try:
        opened: dict[bytes, Any] = client.select_folder(name, readonly=True)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        raise _no_folder(client, mailbox, name, error) from error
    return opened


def _no_folder(client: IMAPClient, mailbox: Mailbox, name: str, error: Exception) -> NoWayIn:
    if not client.folder_exists(name):
        return words.no_folder(mailbox, name)
    return NoWayIn(
        _("The folder “%(name)s” cannot be opened: “%(server_words)s”")
        % {"name": name, "server_words": words.server_words(error)},
        at="folders",
    )


@transaction.atomic
def _begin(folder: Folder, hold: Hold, *, validity: int, newest: int, mails: int) -> None:
    """Everything that lies there now is looked at as old mail; what comes from here on is new."""
    folder.renumbered = folder.uidvalidity is not None
    if folder.renumbered:
        # What was still to be marked or moved is so once the mail is met again under its new number.
        FetchedMail.objects.filter(folder=folder, untidied=True).update(uid=0)
    else:
        folder.since = clock.now()
    looks = folder.renumbered or hold.mailbox.old_mail
    folder.uidvalidity, folder.last_uid, folder.old_until = validity, newest, newest
    folder.old_uid = 0 if looks else newest
    folder.old_mails, folder.old_brought = (mails if looks else 0), 0
    folder.stuck_uid = folder.stuck_times = 0
    folder.save()


def numbers(client: IMAPClient, after: int, until: int) -> Iterator[list[int]]:
    """The numbers of the mails that are there, upwards in pages, beyond `after` up to and with `until`."""
    low, span = after + 1, SPAN
    while low <= until:
        high = min(low + span - 1, until)
        found = sorted(uid for uid in map(int, client.search(["UID", f"{low}:{high}"])) if low <= uid <= high)
        for start in range(0, len(found), AT_ONCE):
            yield found[start : start + AT_ONCE]
        low = high + 1
        span = SPAN if len(found) > MOST_IN_SPAN else min(span * 4, LONGEST_SPAN) if len(found) < AT_ONCE else span
