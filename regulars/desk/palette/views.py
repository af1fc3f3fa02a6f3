"""What the palette offers; without script, a page of all places."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from regulars.desk.palette import reading
from regulars.desk.palette.reading import About
from regulars.desk.sight import people_for, requests_for, visitor
from regulars.kit.pages import page
from regulars.team.models import Teammate


@require_safe
def palette(request: HttpRequest) -> HttpResponse:
    """What fits ?q=; ?person= and ?request= say what the page at hand is about, ?recent= what was chosen lately."""
    by, asked = visitor(request), request.GET
    typed = asked.get("q", "")[: reading.LONGEST]
    groups = reading.read(
        request,
        by,
        typed,
        only=asked.get("only", ""),
        about=_about(by, asked.get("person", ""), asked.get("request", "")),
        recent=asked.get("recent", "")[:1000].split(","),
    )
    return page(request, "desk/palette/page.html", part="options", groups=groups, typed=typed)


def _about(by: Teammate, person: str, matter: str) -> About:
    """As far as there are such, and this teammate may see them."""
    found = people_for(by).filter(pk=_number(person)).first()
    if found is None:
        return About()
    return About(found, requests_for(by).standing().filter(person=found, pk=_number(matter)).first())


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
