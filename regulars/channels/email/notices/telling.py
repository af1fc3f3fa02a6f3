"""Sending the notices that are due, unless they have become needless meanwhile."""

import logging
import time
from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.channels.email.errors import WrongServer
from regulars.channels.email.models import Notice, NoticeWish
from regulars.channels.email.models.notice import wishes_of
from regulars.channels.email.notices import letters
from regulars.channels.email.sending import standing
from regulars.channels.email.sending.carrying import Answer, NoWay, Verdict, Walk
from regulars.channels.email.sending.headings import ascii_domain
from regulars.channels.email.sending.routes import routes
from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.team.models import House

LEASE = timedelta(minutes=3)
MOST_ATTEMPTS = 5
# Word that comes after a day is no news any more.
TOO_LATE = timedelta(days=1)

logger = logging.getLogger(__name__)


def tell_due(*, for_seconds: float) -> int:
    """Send what is due, for about so long; how many mails left. With no server named nothing is touched."""
    if not Notice.objects.due().exists() or standing.is_pausing():
        return 0
    try:
        house = House.objects.ours()
        server = routes(house)[0].server() if house else None
        if server is None or house is None:
            return 0
        with Walk(server, greeting=house.domain) as walk:
            return _go(
                lambda notice: _tell(notice, walk, house, plus=server.plus), until=time.monotonic() + for_seconds
            )
    except (WrongServer, NoWay):  # they fall due again when the lease ends; the outbox says what is wrong
        logger.info("notices wait for the mail server", exc_info=True)
        return 0


def _go(tell: Callable[[Notice], bool], *, until: float) -> int:
    left = 0
    while time.monotonic() < until and (claimed := _claim()):
        left += tell(claimed)
    return left


def _claim() -> Notice | None:
    rows = Notice.objects.select_related("teammate", "request__person").claim(1, lease=LEASE)
    return rows[0] if rows else None


def _tell(notice: Notice, walk: Walk, house: House, *, plus: bool) -> bool:
    """Whether a mail left."""
    needless, said = _needless(notice, house), letters.untold(notice)
    if needless or not (notice.returned or letters.worth_a_mail(said, notice)):
        _settled(notice, lambda row: row.settle(needless or _("They have read it already.")), upto=notice.latest)
        return False
    letter = letters.compose(notice, said, house, plus=plus)
    answer = walk.hand_over(letter, ascii_domain(notice.teammate.email), sender=letter.sender)
    if answer.verdict is Verdict.TAKEN:
        upto = max((entry.pk for entry in said), default=notice.latest)
        _settled(notice, lambda row: row.told(upto, answer.words))
        return True
    _not_taken(notice, answer)
    return False


def _needless(notice: Notice, house: House) -> str:
    """Why this notice need not leave any more, or ""."""
    teammate, request = notice.teammate, notice.request
    if not teammate.is_active or teammate.is_demo:
        return _("They do not work here.")
    if letters.goes_in_a_circle(notice, house):
        return _("Their address is the house's own: the notice would arrive as a letter.")
    if not (notice.returned or _is_wished(notice)):
        return _("They do not want to be told of it.")
    if notice.returned or letters.calls(notice):
        return ""
    if request.is_done or request.waiting_since is None:
        return _("It was answered already.")
    return _("It is more than a day old.") if _is_stale(notice) else ""


def _is_stale(notice: Notice) -> bool:
    newest = Entry.objects.filter(pk=notice.latest).values_list("at", flat=True).first()
    return newest is None or newest < clock.now() - TOO_LATE


def _is_wished(notice: Notice) -> bool:
    when, owner = wishes_of(notice.teammate).when, notice.request.owner_id
    if when == NoticeWish.When.NEVER:
        return False
    if letters.calls(notice):
        return True
    concerned = owner == notice.teammate_id if owner else when == NoticeWish.When.ANY
    return concerned or notice.request.followings.filter(teammate=notice.teammate_id).exists()


def _settled(notice: Notice, settle: Callable[[Notice], None], upto: int | None = None) -> None:
    """In a transaction that waits for letters which are just arriving: what they owe stays owed."""
    with transaction.atomic():
        row = Notice.objects.select_for_update().get(pk=notice.pk)
        if upto is None or row.latest <= upto:
            settle(row)


def _not_taken(notice: Notice, answer: Answer) -> None:
    if answer.verdict is Verdict.NEVER or notice.attempts + 1 >= MOST_ATTEMPTS:
        _settled(notice, lambda row: row.settle(answer.words))
    else:
        later = clock.now() + timedelta(minutes=2 ** (notice.attempts + 1))
        Notice.objects.filter(pk=notice.pk).update(due_at=later, words=answer.words)
