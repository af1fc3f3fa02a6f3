"""How each mailbox fares, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from regulars.channels.email.models import Folder, Mailbox


@dataclass(frozen=True)
class Row:
    """A mailbox as the list shows it. `says` is followed by `moment` ("Fetched 3 mails", 17:37)."""

    mailbox: Mailbox
    tone: str
    says: str
    moment: datetime | None = None
    old: str = ""
    folders: str = ""
    needs_permission: bool = False


def rows() -> list[Row]:
    """Every mailbox, by name. Two queries."""
    return [_row(one) for one in Mailbox.objects.select_related("grant").prefetch_related("folders").order_by("name")]


def _row(mailbox: Mailbox) -> Row:
    folders = list(mailbox.folders.all())
    needs_permission = mailbox.way != Mailbox.Way.PASSWORD and not hasattr(mailbox, "grant")
    tone, says, moment = _state(mailbox, needs_permission=needs_permission)
    return Row(
        mailbox, tone, says, moment, _old(folders), ", ".join(folder.name for folder in folders), needs_permission
    )


def _state(mailbox: Mailbox, *, needs_permission: bool) -> tuple[str, str, datetime | None]:
    if needs_permission:
        return (
            "mustard",
            _("Waits for your permission at %(get_way_display)s") % {"get_way_display": mailbox.get_way_display()},
            None,
        )
    if mailbox.paused_since:
        return "", _("Paused since"), mailbox.paused_since
    if mailbox.trouble:
        return "tomato", _("Not fetched from since"), mailbox.trouble_since
    if mailbox.looked_at is None:
        return "sky", _("About to be looked into for the first time"), None
    if mailbox.brought_at is None:
        return "sage", _("All is well, nothing new came yet"), mailbox.looked_at
    return "sage", _("Fetched %(mails)s") % {"mails": _mails(mailbox.brought)}, mailbox.brought_at


def _old(folders: Sequence[Folder]) -> str:
    """How far the mail that was there before us has come; "" when there is none left."""
    left = [folder for folder in folders if folder.brings_old]
    if not left:
        return ""
    if any(folder.renumbered for folder in left):
        return _("The server has numbered its mails anew: we are looking through them for what we do not have yet.")
    brought, of = sum(folder.old_brought for folder in folders), sum(folder.old_mails for folder in folders)
    return _("Older mail: %(brought)s of %(of)s brought in. It waits for no answer.") % {
        "brought": f"{brought:,}",
        "of": f"{of:,}",
    }


def _mails(count: int) -> str:
    return _("one mail") if count == 1 else _("%(count)s mails") % {"count": f"{count:,}"}
