"""Who called this teammate by name, and whom one can call."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation import mentioning
from regulars.conversation.models import Entry, Mention
from regulars.desk.answering import see_other
from regulars.desk.sight import mentions_for, visitor
from regulars.kit.pages import page
from regulars.kit.paging import Page, WrongPlace, page_by_key
from regulars.team.models import Teammate

ROWS = 40


@dataclass(frozen=True)
class Row:
    """One call: who, to whom it was, about whom, with which words, where it stands."""

    by: str
    picture: str
    person: str
    matter: str
    team: str
    words: str
    at: datetime
    url: str
    unseen: bool


@require_safe
def mentions(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first; what was not seen yet is marked."""
    by, wrong_place = visitor(request), ""
    try:
        found = _page(by, request.GET.get("after", ""))
    except WrongPlace as refusal:
        found, wrong_place = _page(by, ""), str(refusal.message)
    rows = [_row(one) for one in found.rows]
    return page(
        request,
        "desk/mentions/page.html",
        part="rows",
        rows=rows,
        older=found.after,
        wrong_place=wrong_place,
        has_unseen=any(row.unseen for row in rows),
    )


@require_POST
def see(request: HttpRequest) -> HttpResponse:
    """Everything was seen."""
    mentioning.see(visitor(request))
    return see_other("mentions")


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """Whom one can call, for the list that opens at an @. Asked once a page, when the first is typed."""
    by = visitor(request)
    here = [{"name": one.name, "is": one.title or "teammate"} for one in Teammate.objects.here() if one.pk != by.pk]
    teams = [{"name": team.name, "is": "team"} for team in mentioning.teams()]
    answer = JsonResponse({"names": here + teams})
    answer.headers["Cache-Control"] = "private, max-age=60"
    return answer


def _page(by: Teammate, after: str) -> Page[Mention]:
    return page_by_key(mentions_for(by).with_places(), order=("-id",), size=ROWS, after=after)


def _row(mention: Mention) -> Row:
    entry = mention.entry
    return Row(
        by=entry.by_teammate.first_name if entry.by_teammate else _("Somebody"),
        picture=entry.by_teammate.picture if entry.by_teammate else "",
        person=str(entry.person),
        matter=str(entry.request) if entry.request else "",
        team=mention.team.name if mention.team else "",
        words=entry.excerpt or " ".join(entry.said[: Entry._meta.get_field("excerpt").max_length or 160].split()),
        at=mention.at,
        url=reverse("entry", args=[entry.pk]) + f"#entry-{entry.pk}",
        unseen=mention.seen_at is None,
    )
