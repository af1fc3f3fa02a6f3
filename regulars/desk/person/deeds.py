"""Deeds on a request: done, open again, handed to somebody."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regulars.conversation import handing
from regulars.conversation.errors import Away
from regulars.conversation.models import Request
from regulars.desk.answering import see_other
from regulars.desk.composer import days
from regulars.desk.composer.refusals import Refused
from regulars.desk.moving.asking import number
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of
from regulars.desk.person.showing import show
from regulars.desk.sight import request_now, visitor
from regulars.team.models import Team, Teammate

TEAM = "team-"
SENTENCE = ("why", "because", "until")


@require_POST
def close(request: HttpRequest, request_id: int) -> HttpResponse:
    """Mark a request as done."""
    matter = _matter(request, request_id)
    matter.finish(by=visitor(request), why=request.POST.get("why", "").strip()[:300])
    return see_other(page_of(matter, asked=request))


@require_POST
def reopen(request: HttpRequest, request_id: int) -> HttpResponse:
    """Open a request again."""
    matter = _matter(request, request_id)
    matter.reopen(by=visitor(request))
    return see_other(page_of(matter, asked=request))


@require_POST
def assign(request: HttpRequest, request_id: int) -> HttpResponse:
    """Hand a request to a teammate, with to="" put it back for anybody, with to="team-3" give it to a team; along with
    a sentence of what to know."""
    matter, by = _matter(request, request_id), visitor(request)
    to, said = request.POST.get("to", ""), {name: request.POST.get(name, "").strip() for name in SENTENCE}
    try:
        _hand_over(matter, to, said, by)
    except (Refused, Away) as refusal:
        # Whichever field it was, the words stand above the conversation: the menu is closed again.
        words = refusal.words if isinstance(refusal, Refused) else str(refusal)
        refusals = {f"assign_{name}": typed for name, typed in said.items()} | {"assign": words}
        return show(request, find(matter.person_id, matter.id, seen_by=by), refusals=refusals, status=422)
    return see_other(page_of(matter, asked=request))


def _hand_over(matter: Request, to: str, said: dict[str, str], by: Teammate) -> None:
    """Raises Refused and Away."""
    until = days.read(said["until"], because=said["because"])
    sentence: dict[str, Any] = {"why": said["why"], "withheld_because": said["because"], "withheld_until": until}
    if not to.startswith(TEAM):
        handing.hand_over(matter, to=_colleague(to) if to else None, by=by, **sentence)
    elif not handing.give_to_team(matter, _team(to.removeprefix(TEAM)), by=by, **sentence):
        raise Refused(_("That team looks after this already."), "assign")


def _team(named: str) -> Team:
    found = Team.objects.filter(pk=number(named)).first()
    if found is None:
        raise Refused(_("There is no such team any more."), "assign")
    return found


def _colleague(number: str) -> Teammate:
    """Raises Refused for nobody, and for who is not here."""
    if number == "?":
        raise Refused(_("Choose to whom you hand it."), "assign")
    named = Teammate.objects.here().filter(id=int(number)) if number.isdecimal() and len(number) < 19 else None
    found = named.first() if named is not None else None
    if found is None:
        raise Refused(_("That teammate does not work here any more."), "assign")
    return found


def _matter(request: HttpRequest, request_id: int) -> Request:
    return request_now(visitor(request), request_id)
