"""Doing one thing with the requests that were ticked, and taking it back."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation import at_once
from regulars.conversation.at_once import Chosen, Done
from regulars.conversation.errors import Away, NotYours, TooEarly, TooLate
from regulars.conversation.models import BulkDeed
from regulars.desk.answering import see_other
from regulars.desk.inbox import did
from regulars.desk.inbox.lists import is_list
from regulars.desk.matter import moments
from regulars.desk.sight import requests_for, visitor
from regulars.kit import clock, day_words
from regulars.kit.pages import page, wants_part
from regulars.people.errors import NotLearned
from regulars.people.models import Tag
from regulars.people.tagging import key_of
from regulars.team.clocks import zone_of
from regulars.team.models import Team, Teammate

MOST_OFFERED = 300
TYPED = ("to", "team", "tag", "when", "until", "words")


class Unclear(Exception):
    """What was chosen cannot be done like this; `field` says where that stands on the page."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@require_POST
def do(request: HttpRequest) -> HttpResponse:
    """Do with all that were ticked what the pressed button says."""
    deed = DEEDS.get(request.POST.get("deed", ""))
    ticked = _ticked(request)
    if deed is None or not ticked:
        return _choose(request, ticked) if ticked else _nothing(request)
    me = visitor(request)
    try:
        done = deed(Chosen(requests_for(me), ticked), request.POST, me)
    except Unclear as refusal:
        return _choose(request, ticked, {refusal.field: str(refusal)})
    if words := did.told(done):
        messages.info(request, words)
    return see_other(_back(request, done.deed))


@require_POST
def undo(request: HttpRequest, deed_id: int) -> HttpResponse:
    """Take it back, as far as nobody changed anything since."""
    me = visitor(request)
    deed = get_object_or_404(BulkDeed.objects.filter(by=me), pk=deed_id)
    try:
        messages.success(request, did.undone(at_once.undo(deed, by=me)))
    except (TooLate, NotYours) as refusal:
        messages.error(request, str(refusal))
    return see_other(_back(request))


@require_safe
def ways(request: HttpRequest) -> HttpResponse:
    """What can be done with what is ticked, for the sheet over the list; without a list below it, the list."""
    if not wants_part(request):
        return redirect("inbox")
    return page(request, "desk/inbox/at_once.html", part="choices", **_offered(request))


def _hand_over(chosen: Chosen, said: Mapping[str, str], me: Teammate) -> Done:
    number = said.get("to", "")
    to = Teammate.objects.here().filter(pk=_number(number) or 0).first()
    if to is None and number != "anybody":
        raise Unclear("to", gettext("Choose somebody who works here."))
    try:
        return at_once.hand_over(chosen, to=to, by=me)
    except Away as refusal:
        raise Unclear("to", str(refusal)) from None


def _give_to_team(chosen: Chosen, said: Mapping[str, str], me: Teammate) -> Done:
    team = Team.objects.filter(pk=_number(said.get("team", "")) or 0).first()
    if team is None:
        raise Unclear("team", gettext("Choose a team."))
    return at_once.give_to_team(chosen, team=team, by=me)


def _tag(chosen: Chosen, said: Mapping[str, str], me: Teammate) -> Done:
    try:
        return at_once.tag(chosen, name=said.get("tag", "")[:200], by=me)
    except NotLearned as refusal:
        raise Unclear("tag", str(refusal)) from None


def _take_off(chosen: Chosen, said: Mapping[str, str], me: Teammate) -> Done:
    name = " ".join(said.get("tag", "")[:200].split())
    tag = Tag.objects.filter(key=key_of(name)).first()
    if tag is None:
        raise Unclear(
            "tag",
            gettext("There is no tag “%(name)s”.") % {"name": name} if name else gettext("Which tag should come off?"),
        )
    return at_once.take_off(chosen, tag=tag, by=me)


def _finish(chosen: Chosen, _: Mapping[str, str], me: Teammate) -> Done:
    return at_once.finish(chosen, by=me)


def _archive(chosen: Chosen, _: Mapping[str, str], me: Teammate) -> Done:
    return at_once.archive(chosen, by=me)


def _snooze(chosen: Chosen, said: Mapping[str, str], me: Teammate) -> Done:
    zone, now = zone_of(me), clock.now()
    try:
        until = moments.chosen(said.get("when", ""), said.get("until", ""), now, zone)
        words = day_words.moment(until, now, zone)
        return at_once.snooze(chosen, until=until, words=said.get("words", ""), said=words, by=me)
    except TooEarly as refusal:
        raise Unclear("when", str(refusal)) from None


DEEDS: dict[str, Callable[[Chosen, Mapping[str, str], Teammate], Done]] = {
    "handed": _hand_over,
    "team": _give_to_team,
    "tagged": _tag,
    "untagged": _take_off,
    "done": _finish,
    "archived": _archive,
    "snoozed": _snooze,
}


def _ticked(request: HttpRequest) -> dict[int, int]:
    """Each request that was ticked, with the newest entry that stood in its row."""
    found: dict[int, int] = {}
    for one in request.POST.getlist("who")[: at_once.MOST]:
        number, _, shown = one.partition(".")
        if (request_id := _number(number)) and (upto := _number(shown)) is not None:
            found[request_id] = upto
    return found


def _number(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 19 else None


def _nothing(request: HttpRequest) -> HttpResponse:
    messages.info(request, gettext("Choose some requests first."))
    return see_other(_back(request))


def _choose(request: HttpRequest, ticked: dict[int, int], errors: Mapping[str, str] | None = None) -> HttpResponse:
    """The page with everything that can be done; what was typed stays."""
    rows = requests_for(visitor(request)).filter(pk__in=ticked).order_by("-moved_at", "-id")
    typed = {key: request.POST.get(key, "")[:300] for key in TYPED}
    shown = _offered(request) | {"typed": typed, "errors": errors or {}, "ticked": ticked, "rows": list(rows)}
    return page(request, "desk/inbox/at_once.html", status=422 if errors else 200, back=_back(request), **shown)


def _offered(request: HttpRequest) -> dict[str, Any]:
    zone, teams = zone_of(visitor(request)), _named(Team.objects.order_by("name"))
    return {
        "people": [("", "–"), *_named(Teammate.objects.here()), ("anybody", gettext("Anybody: nobody looks after it"))],
        "team_names": [("", "–"), *teams] if teams else [],
        "words": list(Tag.objects.order_by("key").values_list("name", flat=True)[:MOST_OFFERED]),
        "moments": moments.offered(clock.now(), zone),
        "zone": zone.key,
        "list": _list(request),
    }


def _named(rows: Iterable[Model]) -> list[tuple[str, str]]:
    return [(str(one.pk), str(one)) for one in rows]


def _list(request: HttpRequest) -> str:
    list_ = request.GET.get("list", "")
    return list_ if is_list(list_) else "mine"


def _back(request: HttpRequest, deed: BulkDeed | None = None) -> str:
    query: dict[str, Any] = {"list": _list(request)}
    if after := request.GET.get("after", ""):
        query["after"] = after[:500]
    if deed:
        query["did"] = deed.pk
    return f"{reverse('inbox')}?{urlencode(query)}"
