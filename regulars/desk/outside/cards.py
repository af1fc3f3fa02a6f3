"""A side conversation as one quiet card on the timeline of whom it is about. Runs one query for a whole stretch, none
where nobody was asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regulars.conversation.models import Entry, SideConversation
from regulars.kit.look.times import in_words

Tag = tuple[str, str]
MOST_NAMED = 40


@dataclass(frozen=True)
class Asked:
    """The card: whom we asked and what about, how it stands in words, and where it is read."""

    id: int
    words: str
    says: str
    tags: tuple[Tag, ...]
    at: datetime
    url: str
    moving: str
    name: str
    shape: str = "asked"


def bring(entries: Sequence[Entry]) -> None:
    """The side conversations of these cards, each with whom we ask and how much was said. One query."""
    for side in counted().filter(card__in=entries):
        for entry in entries:
            if entry.pk == side.card_id:
                entry.side = side  # type: ignore[attr-defined]


def counted() -> QuerySet[SideConversation]:
    """Side conversations with how many letters of ours and answers there are."""
    letters = Q(request__entries__kind=Entry.Kind.MESSAGE)
    theirs = Q(
        request__entries__by_person__isnull=False, request__entries__automatic=False, request__entries__nature=""
    )
    return SideConversation.objects.with_places().annotate(
        asked=Count("request__entries", filter=letters & Q(request__entries__by_teammate__isnull=False)),
        answers=Count("request__entries", filter=letters & theirs),
    )


def card(entry: Entry, list_: str = "") -> Asked:
    """The card of an entry that was brought with its side conversation."""
    side: SideConversation | None = getattr(entry, "side", None)
    query = f"?list={list_}" if list_ else ""
    moving = reverse("moving-entry", args=[entry.pk]) + query
    who = entry.by_teammate.first_name if entry.by_teammate else _("We")
    if side is None:
        return Asked(entry.pk, _("%(who)s asked somebody outside") % {"who": who}, "", (), entry.at, "", moving, who)
    places = {"who": who, "outsider": side.outsider, "subject": side.request}
    begun: int = side.asked  # type: ignore[attr-defined]
    said = (
        _("%(who)s asked %(outsider)s: “%(subject)s”")
        if begun
        else _("%(who)s begins to ask %(outsider)s: “%(subject)s”")
    )
    return Asked(
        entry.pk,
        said % places,
        says(side),
        tuple(_tags(side)),
        entry.at,
        reverse("side", args=[side.request_id]) + query,
        moving,
        str(side.outsider),
    )


def says(side: SideConversation) -> str:
    """ "2 answers" of one that was `counted`; "" while there is none."""
    answers: int = side.answers  # type: ignore[attr-defined]
    return ngettext("%(num)s answer", "%(num)s answers", answers) % {"num": answers} if answers else ""


def _tags(side: SideConversation) -> Iterable[Tag]:
    if side.news_since:
        yield _("answered · %(in_words)s") % {"in_words": in_words(side.news_since)}, "sky"
    elif side.waiting_since:
        yield _("no answer yet · %(in_words)s") % {"in_words": in_words(side.waiting_since)}, "mustard"
    if side.is_open_to_the_person:
        yield _("%(first_name)s can read this") % {"first_name": side.about.person.first_name}, "sage"


def tags_of(requests: Sequence[int]) -> dict[int, list[Tag]]:
    """What rows of the inbox say of those who were asked about these requests. One query."""
    found: dict[int, list[Tag]] = {}
    if not requests:
        return found
    sides = SideConversation.objects.turning().filter(about__in=requests)
    for side in sides.select_related("request__person").order_by("id")[:MOST_NAMED]:
        words = _("%(outsider)s answered") % {"outsider": side.outsider}
        if side.waiting_since and not side.news_since:
            words = _("waits for %(outsider)s · %(in_words)s") % {
                "outsider": side.outsider,
                "in_words": in_words(side.waiting_since),
            }
        found.setdefault(side.about_id, []).append((words, "sky" if side.news_since else ""))
    return found
