"""Bringing in the mail of a folder: what is new at once, what lay there before us page by page.

Old mail is brought the oldest first. So an answer finds the matter it belongs to, and each conversation lies in the
order in which it was held. New mail need not wait for it: the two have cursors of their own, and of old mail only so
much is taken at a time as is soon read.
"""

import email.utils
from collections.abc import Sequence
from datetime import UTC, datetime
from email import message_from_bytes

from imapclient import IMAPClient

from regulars.channels.email.fetching import taking
from regulars.channels.email.fetching.looking import Look
from regulars.channels.email.fetching.numbering import numbers
from regulars.channels.email.fetching.taking import Listed, Mail
from regulars.channels.email.models import FetchedMail, Folder
from regulars.conversation.models import Arrival

# So many mails may wait to be read before more old ones are fetched: a new mail waits behind no more than these.
MOST_WAITING = 100
MOST_LOOKED_AT = 2_000


def bring_new(look: Look, folder: Folder, newest: int) -> None:
    """Everything beyond the cursor up to `newest`, the oldest first, however long we were away."""
    for page in numbers(look.client, folder.last_uid, newest):
        look.hold.check()
        for mail in taking.fetched(look.client, folder, taking.listed(look.client, page)):
            look.hold.check()
            taking.keep(folder, mail, look.hold, old=False, is_backlog=False)
            look.new += 1
    if newest > folder.last_uid:
        taking.pass_by(folder, newest, look.hold, old=False)


def may_bring_old() -> bool:
    """Whether the reader has come far enough for more."""
    waiting = Arrival.objects.filter(channel="email", due_at__isnull=False)[:MOST_WAITING]
    return len(waiting.values_list("pk", flat=True)) < MOST_WAITING


def bring_old(look: Look, folder: Folder) -> None:
    """The next of what lay there before us: about a hundred mails, or more where we know them already."""
    before, looked = look.old, 0
    for page in numbers(look.client, folder.old_uid, folder.old_until):
        _bring_page(look, folder, page)
        looked += len(page)
        if look.old - before >= MOST_WAITING or looked >= MOST_LOOKED_AT:
            return
    taking.pass_by(folder, folder.old_until, look.hold, old=True)


def _bring_page(look: Look, folder: Folder, page: Sequence[int]) -> None:
    mails = taking.listed(look.client, page)
    if folder.renumbered:
        mails = _unknown(look.client, folder, mails)
    for mail in taking.fetched(look.client, folder, mails):
        look.hold.check()
        taking.keep(folder, mail, look.hold, old=True, is_backlog=_is_old(folder, mail))
        look.old += 1
    if page[-1] > folder.old_uid:
        taking.pass_by(folder, page[-1], look.hold, old=True)


def _unknown(client: IMAPClient, folder: Folder, mails: Sequence[Listed]) -> list[Listed]:
    """Those we do not have. A mail without an id of its own is not told by its head: it is fetched, and the reader
    knows it by its words."""
    heads = client.fetch([mail.uid for mail in mails], ["BODY.PEEK[HEADER]"]) if mails else {}
    found = {mail: taking.head_of(heads.get(mail.uid, {}).get(b"BODY[HEADER]") or b"") for mail in mails}
    marks = {mail: taking.digest_of(head, mail.size) for mail, head in found.items() if _has_id(head)}
    ours = FetchedMail.objects.filter(folder__mailbox=folder.mailbox_id, digest__in=marks.values())
    known = set(ours.values_list("digest", flat=True))
    for mail, mark in marks.items():
        if mark in known:
            FetchedMail.objects.filter(folder=folder, digest=mark, untidied=True).update(uid=mail.uid)
    return [mail for mail in mails if marks.get(mail) not in known]


def _has_id(head: bytes) -> bool:
    return b"\nmessage-id:" in b"\n" + head.lower()


def _is_old(folder: Folder, mail: Mail) -> bool:
    """Whether it lay there before us. After a new numbering only its dates can tell, the earlier one of both."""
    if not folder.renumbered or folder.since is None:
        return True
    dates = [_aware(date) for date in (mail.listed.came, _dated(mail.head)) if date]
    return bool(dates) and min(dates) < folder.since


def _dated(head: bytes) -> datetime | None:
    try:
        return email.utils.parsedate_to_datetime(str(message_from_bytes(head + b"\n\n")["Date"] or ""))
    except (TypeError, ValueError):
        return None


def _aware(date: datetime) -> datetime:
    return date if date.tzinfo else date.astimezone(UTC)
