"""One look into a mailbox: enter, bring what is new from every folder, tidy up, bring a page of old mail."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from regulars.channels.email.errors import HoldLost, NoWayIn
from regulars.channels.email.fetching import bringing, connecting, holding, tidying
from regulars.channels.email.fetching.holding import Hold
from regulars.channels.email.fetching.looking import Look
from regulars.channels.email.fetching.numbering import open_folder
from regulars.channels.email.models import Folder, Mailbox
from regulars.channels.email.models.mailbox import WORTH_TELLING
from regulars.channels.email.tasks import call_for_reading
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.kit.secrets import CannotOpen

PAUSES = [timedelta(seconds=seconds) for seconds in (5, 15, 60, 120, 300)]
# Providers lock who tries a wrong password too often.
PAUSES_FOR_HANDS = [timedelta(minutes=minutes) for minutes in (5, 10, 30)]

logger = logging.getLogger(__name__)


def look_into(mailbox_id: int) -> Look | None:
    """One look, unless somebody else is at it (None). Raises NoWayIn with words; the mailbox remembers them."""
    hold = holding.take(mailbox_id)
    if hold is None:
        return None
    with hold, telling(hold), connecting.entered(hold.mailbox) as client:
        look = Look(client, hold)
        go_round(look)
    return look


def look_into_all_due() -> None:
    """One look into every mailbox that nobody holds; what goes wrong stands at each."""
    for mailbox_id in list(Mailbox.objects.due().values_list("pk", flat=True)):
        with contextlib.suppress(NoWayIn):
            look_into(mailbox_id)


def go_round(look: Look) -> bool:
    """Every folder once, then a page of old mail; whether old mail is left that may be brought now.

    Whatever was brought is called for reading, also when something breaks in between.
    """
    before = look.brought
    try:
        folders = list(Folder.objects.filter(mailbox=look.hold.mailbox).select_related("mailbox").order_by("id"))
        for folder in folders:
            newest = open_folder(look.client, folder, look.hold)
            bringing.bring_new(look, folder, newest)
            tidying.tidy(look, folder)
        for folder in folders:
            if folder.brings_old and bringing.may_bring_old():
                open_folder(look.client, folder, look.hold)
                bringing.bring_old(look, folder)
                tidying.tidy(look, folder)
    finally:
        if look.brought > before:
            call_for_reading()
    note_success(look.hold, look.brought - before)
    return any(folder.brings_old for folder in folders)


def note_success(hold: Hold, brought: int) -> None:
    """All is well there, since now. Open pages hear of it when that is news."""
    now = clock.now()
    columns: dict[str, object] = {"looked_at": now, "attempts": 0, "trouble": "", "trouble_since": None}
    if brought:
        columns |= {"brought": brought, "brought_at": now}
    is_news = brought or not Mailbox.objects.filter(pk=hold.mailbox.pk, trouble="", looked_at__isnull=False).exists()
    Mailbox.objects.filter(pk=hold.mailbox.pk, held_by=hold.mark).update(tell_at=None, **columns)
    if is_news:
        announce("mailboxes")


def _never() -> bool:
    return False


@contextlib.contextmanager
def telling(hold: Hold, *, is_leaving: Callable[[], bool] = _never) -> Iterator[None]:
    """Let go of the mailbox in the end. Whatever ends the look early is noted at it, in words, and raised as NoWayIn.

    When we leave on our own account, what breaks by that is no trouble.
    """
    try:
        yield
    except HoldLost:
        logger.info("%s was taken up by somebody else, or changed", hold.mailbox)
    except Exception as error:
        if is_leaving():
            hold.release()
            return
        refusal = _in_words(error, hold)
        note_trouble(hold, refusal)
        raise refusal from error
    else:
        hold.release()


def _in_words(error: Exception, hold: Hold) -> NoWayIn:
    if isinstance(error, NoWayIn):
        return error
    if isinstance(error, CannotOpen):
        return NoWayIn(str(error), at="password", needs_hands=True)
    logger.error("fetching from %s went wrong", hold.mailbox, exc_info=error)
    return NoWayIn(
        _("Something went wrong here while fetching (%(name)s). The log says more.") % {"name": type(error).__name__}
    )


def note_trouble(hold: Hold, refusal: NoWayIn) -> None:
    """What is wrong, since when; and let go for a pause that grows."""
    pauses = PAUSES_FOR_HANDS if refusal.needs_hands else PAUSES
    after = pauses[min(max(hold.mailbox.attempts, 1), len(pauses)) - 1]
    since = Mailbox.objects.values_list("trouble_since", flat=True).get(pk=hold.mailbox.pk) or clock.now()
    tell_at = since if refusal.needs_hands else since + WORTH_TELLING
    hold.release(after=after, trouble=str(refusal), trouble_since=since, tell_at=tell_at)
    announce("mailboxes")
