"""Whom a teammate waits for outside, and who of them has answered: a few lines of their day."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, Q
from django.utils.translation import gettext as _

from regulars.conversation.models import SideConversation
from regulars.kit.look.times import in_words
from regulars.team.models import Teammate

MOST = 6
LOOKED_AT = 500


@dataclass(frozen=True)
class Outside:
    """One line: the sentence, whose matter it is about, and the side conversation it leads to."""

    words: str
    about: str
    request_id: int
    is_news: bool


def outside_of(teammate: Teammate) -> Sequence[Outside]:
    """Answers nobody has looked at first, then whom we wait for longest: in matters this teammate looks after, and in
    those of nobody where they asked. One query where nobody outside is asked, else two.

    Begun from the side conversations, of which a house has few: else a database goes through every open matter.
    """
    turning = (
        SideConversation.objects.waiting()
        .values_list("pk", flat=True)
        .union(SideConversation.objects.with_news().values_list("pk", flat=True))
    )
    looked_at = list(turning[:LOOKED_AT])
    if not looked_at:
        return []
    mine = Q(about__owner=teammate) | Q(about__owner=None, by=teammate)
    sides = (
        SideConversation.objects.filter(pk__in=looked_at)
        .beside_open()
        .filter(mine)
        .select_related("request__person", "about__person")
    )
    first = sides.order_by(F("news_since").asc(nulls_last=True), "waiting_since", "id")
    return [_told(one) for one in first[:MOST]]


def _told(side: SideConversation) -> Outside:
    words = (
        _("%(outsider)s answered") % {"outsider": side.outsider}
        if side.news_since
        else _("You wait for %(outsider)s since %(in_words)s")
        % {"outsider": side.outsider, "in_words": in_words(side.waiting_since)}  # type: ignore[arg-type]
    )
    return Outside(words, f"{side.about.person}: {side.about}", side.request_id, side.news_since is not None)
