"""Trying what somebody typed before it is believed: enter the mailbox, look at its folders, and leave."""

from dataclasses import dataclass

from django.utils.translation import gettext
from imapclient import IMAPClient

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import connecting, tidying
from regulars.channels.email.fetching.words import no_folder
from regulars.channels.email.models import Mailbox

# Somebody waits for the page.
ANSWER_WITHIN = 15
MOST_FOLDERS, LONGEST_NAME = 300, 255


@dataclass(frozen=True)
class Found:
    """What is there: the names of the folders, INBOX first."""

    folders: tuple[str, ...]


def try_out(mailbox: Mailbox, wanted: list[str]) -> Found:
    """Enter, and see that what is wanted is there. Raises NoWayIn, whose `at` names the field to blame."""
    with connecting.entered(mailbox, answer_within=ANSWER_WITHIN) as client:
        found = Found(_folders(client))
        for name in wanted:
            if name not in found.folders:
                raise no_folder(mailbox, name)
        if mailbox.afterwards == Mailbox.Afterwards.MOVE:
            _check_moving(client, mailbox, found, wanted)
        return found


def _folders(client: IMAPClient) -> tuple[str, ...]:
    """Those that hold mails."""
    names = []
    for flags, _, name in client.list_folders():
        text = name if isinstance(name, str) else name.decode("utf-8", "replace")
        if not {b"\\noselect", b"\\nonexistent"} & {flag.lower() for flag in flags} and len(text) <= LONGEST_NAME:
            names.append("INBOX" if text.upper() == "INBOX" else text)
    names.sort(key=lambda name: (name != "INBOX", name.casefold()))
    return tuple(names[:MOST_FOLDERS])


def _check_moving(client: IMAPClient, mailbox: Mailbox, found: Found, wanted: list[str]) -> None:
    if mailbox.move_to not in found.folders:
        raise no_folder(mailbox, mailbox.move_to, at="move_to")
    if mailbox.move_to in wanted:
        raise NoWayIn(gettext("Mail is fetched from that folder: choose another one to move it to."), at="move_to")
    if not tidying.can_move(client):
        raise NoWayIn(
            gettext("%(host)s cannot move mails. Leave them, or mark them as read.") % {"host": mailbox.host},
            at="afterwards",
        )
