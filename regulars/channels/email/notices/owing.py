"""Whom to tell that somebody wrote: written down in the transaction in which they speak, so that nothing is lost."""

from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from regulars.channels.email.models import Notice, NoticeWish, SendingAddress
from regulars.conversation.models import Entry, Request
from regulars.kit import clock
from regulars.kit.prepared import Prepared

_with_servers: Prepared[int] = Prepared(
    lambda: SendingAddress.objects.exclude(server="").order_by("id").values_list("id", flat=True)[:1], standing=True
)
_want_any: Prepared[int] = Prepared(
    lambda when: NoticeWish.objects.filter(when=when).order_by("teammate_id").values_list("teammate_id", flat=True)
)
_wants_none: Prepared[int] = Prepared(
    lambda owner: NoticeWish.objects.filter(teammate=owner, when="never").values_list("id", flat=True)[:1]
)


def on_heard(*, request: Request, entry: Entry, **_: Any) -> None:
    """Somebody spoke: whoever looks after it, or whoever wants to know what nobody looks after, is owed a notice.

    A house that names no mail server owes nobody anything. One query where nobody is to be told, five where one is.
    """
    if can_leave():
        for teammate in _whom(request):
            _owe(teammate, request, entry)


def can_leave() -> bool:
    """Whether any mail server is named that could take a notice."""
    return bool(settings.REGULARS_SMTP_URL) or bool(_with_servers.all())


def _whom(request: Request) -> list[int]:
    """In one order always, so that two letters at once never wait for each other."""
    if request.owner_id:
        return [] if _wants_none.all(owner=request.owner_id) else [request.owner_id]
    return _want_any.all(when="any")


def _owe(teammate_id: int, request: Request, entry: Entry) -> None:
    if not _owe_again(teammate_id, request, entry):
        new = Notice(teammate_id=teammate_id, request=request, latest=entry.pk, told_upto=entry.pk - 1)
        try:
            with transaction.atomic():
                new.save(force_insert=True)
                new.owe(entry.pk, now=clock.now())
        except IntegrityError:  # another letter of the same request was quicker
            _owe_again(teammate_id, request, entry)


def _owe_again(teammate_id: int, request: Request, entry: Entry) -> bool:
    """Held until the letter is committed: who sends the notice meanwhile waits here and then sees that more is owed."""
    known = Notice.objects.select_for_update().filter(teammate_id=teammate_id, request=request).first()
    if known:
        known.owe(entry.pk, now=clock.now())
    return known is not None
