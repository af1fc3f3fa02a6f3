"""The page of a side conversation: what was said in it, and the composer for what we say next."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from regulars.conversation import side_turns
from regulars.conversation.models import Attachment, Entry, SideConversation
from regulars.desk.composer import paper
from regulars.desk.composer.paper import Paper
from regulars.desk.composer.refusals import News
from regulars.desk.outside import cards
from regulars.desk.person import timeline
from regulars.desk.person.telling import Item, Listener, tell
from regulars.desk.sight import requests_for, visitor
from regulars.team.models import Teammate

MOST_SHOWN = 60


@dataclass(frozen=True)
class Told:
    """What was said in it, the earliest first; `newest_id` is the last of it, `says` how it stands in words."""

    items: list[Item]
    newest_id: int
    says: str
    began: bool


def find(request: HttpRequest, request_id: int) -> SideConversation:
    """The side conversation that is this request, if this teammate may see the matter it is about. Raises Http404."""
    seen = requests_for(visitor(request))
    sides = cards.counted().filter(about__in=seen.values("pk").filter(side_conversations__request=request_id))
    return get_object_or_404(sides, request=request_id)


def told(side: SideConversation, *, reader: Teammate) -> Told:
    """All that was said in it, as on a timeline. A handful of queries."""
    entries = timeline.of_request(side.outsider, side.request, most=MOST_SHOWN)
    items = [one for one in tell(entries, to=Listener(side.outsider, reader)) if one.shape != "chapter"]
    newest = max((entry.id for entry in entries), default=0)
    asked: int = side.asked  # type: ignore[attr-defined]
    return Told(items, newest, cards.says(side), bool(asked or cards.says(side)))


def sheet(
    side: SideConversation,
    *,
    reader: Teammate,
    refusals: Mapping[str, str] | None = None,
    news: tuple[News, ...] | None = None,
) -> Paper:
    """The composer, with what was begun."""
    known = side.outsider.identifiers.mail_addresses()
    return paper.for_page(
        side.outsider,
        side.request,
        by=reader,
        addresses=list(known.values_list("raw", flat=True)),
        has_draft=True,
        had_others=True,
        may_choose_sender=True,
        refusals=refusals,
        news=news,
    )


def look(side: SideConversation) -> None:
    """One of us has read it."""
    side_turns.look(side)


def files_of(entry: Entry) -> list[Attachment]:
    """The files of an entry that can be passed on."""
    return [file for file in entry.attachments.all() if not file.inline]
