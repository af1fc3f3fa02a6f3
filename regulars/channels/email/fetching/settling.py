"""Keeping a mailbox as somebody has set it, after it was tried."""

from collections.abc import Sequence

from django.db import transaction

from regulars.channels.email.models import Folder, Mailbox
from regulars.kit.live.announcing import announce

# No server gives this number: the folder is looked at anew, and what we have is known again.
NO_NUMBERING = -1


def settle(mailbox: Mailbox, folders: Sequence[str]) -> None:
    """Keep the mailbox and the folders that are fetched from; one transaction.

    A folder that is left out forgets how far it was read. Where the mailbox has moved to another server or another
    user, the mails there have other numbers, even if the server calls its numbering by the same name.
    """
    with transaction.atomic():
        before = Mailbox.objects.filter(pk=mailbox.pk).first()
        mailbox.change()
        mailbox.folders.exclude(name__in=folders).delete()
        if before and (before.host, before.user) != (mailbox.host, mailbox.user):
            mailbox.folders.exclude(uidvalidity=None).update(uidvalidity=NO_NUMBERING)
        known = set(mailbox.folders.values_list("name", flat=True))
        Folder.objects.bulk_create([Folder(mailbox=mailbox, name=name) for name in folders if name not in known])
        announce("mailboxes")


def look_now(mailbox: Mailbox) -> None:
    """Have it looked into at once, whatever pause it is in."""
    mailbox.change()
    announce("mailboxes")
