"""What happens in the mailbox to mails that we have: nothing, or what the house has asked for. Never deleting."""

from django.utils.translation import gettext as _
from imapclient import SEEN, IMAPClient

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching.looking import Look
from regulars.channels.email.models import FetchedMail, Folder, Mailbox

AT_ONCE = 200


def tidy(look: Look, folder: Folder) -> None:
    """Mark or move what was brought since. A kill in between leaves it for the next look. Raises NoWayIn."""
    untidied = FetchedMail.objects.filter(folder=folder, untidied=True, uid__gt=0).order_by("uid")
    while uids := list(untidied.values_list("uid", flat=True)[:AT_ONCE]):
        look.hold.check()
        look.client.select_folder(folder.name)
        _tidy(look.client, look.hold.mailbox, uids)
        FetchedMail.objects.filter(folder=folder, uid__in=uids).update(untidied=False)


def _tidy(client: IMAPClient, mailbox: Mailbox, uids: list[int]) -> None:
    if mailbox.afterwards == Mailbox.Afterwards.SEEN:
        client.add_flags(uids, [SEEN], silent=True)
    elif mailbox.afterwards == Mailbox.Afterwards.MOVE:
        move(client, uids, mailbox.move_to)


def move(client: IMAPClient, uids: list[int], to: str) -> None:
    """Move these mails of the open folder; only where the server can do it as one deed."""
    if not can_move(client):
        raise NoWayIn(_("The server cannot move mails."), at="afterwards", needs_hands=True)
    client.move(uids, to)


def can_move(client: IMAPClient) -> bool:
    """Whether the server moves mails by itself. Copying and deleting instead could lose one, so we never do."""
    return bool(client.has_capability("MOVE"))
