"""Whom to tell that somebody wrote: written down in the transaction in which they speak, so that nothing is lost."""

from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from regulars.channels.email.models import Notice, NoticeWish, SendingAddress
from regulars.conversation.models import Entry, Following, Request
from regulars.kit import clock
from regulars.kit.prepared import Prepared
from regulars.team.models import Teammate

_with_servers: Prepared[int] = Prepared(
    lambda: SendingAddress.objects.exclude(server="").order_by("id").values_list("id", flat=True)[:1], standing=True
)
_wants_none: Prepared[int] = Prepared(
    lambda owner: NoticeWish.objects.filter(teammate=owner, when="never").values_list("id", flat=True)[:1]
)


def _followers(request: Request) -> QuerySet[Following, int]:
    """Who follows it, but for those who want no notices at all."""
    here = Following.objects.filter(request=request).exclude(teammate__notice_wish__when="never")
    return here.values_list("teammate_id", flat=True)


def _followers_and_all_who(request: Request, when: str) -> QuerySet[Following, int]:
    wanting = NoticeWish.objects.filter(when=when).values_list("teammate_id", flat=True)
    return _followers(request).union(wanting)


_follow: Prepared[int] = Prepared(_followers)
_follow_or_want_any: Prepared[int] = Prepared(_followers_and_all_who)


def on_heard(*, request: Request, entry: Entry, **_: Any) -> None:
    """Somebody spoke: whoever looks after it, or whoever wants to know what nobody looks after, is owed a notice, and
    so is whoever follows it.

    A house that names no mail server owes nobody anything. One query where nobody is to be told, six where one is.
    """
    if can_leave():
        for teammate in _whom(request):
            _owe(teammate, request, entry)


def on_called(*, entry: Entry, teammates: set[int], **_: Any) -> None:
    """Colleagues were called by name, or handed a request: they are owed word of it, unless they want no mail at all or
    do not work here. Two queries and what it costs to owe each of them."""
    if entry.request is None or not teammates or not can_leave():
        return
    here = Teammate.objects.filter(id__in=teammates, is_active=True).exclude(notice_wish__when=NoticeWish.When.NEVER)
    for teammate in here.order_by("id").values_list("id", flat=True):
        _owe(teammate, entry.request, entry)


def can_leave() -> bool:
    """Whether any mail server is named that could take a notice."""
    return bool(settings.REGULARS_SMTP_URL) or bool(_with_servers.all())


def _whom(request: Request) -> list[int]:
    """In one order always, so that two letters at once never wait for each other."""
    if not request.owner_id:
        return sorted(_follow_or_want_any.all(request=request, when="any"))
    told = set(_follow.all(request=request))
    if not _wants_none.all(owner=request.owner_id):
        told.add(request.owner_id)
    return sorted(told)


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
