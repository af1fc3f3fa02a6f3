"""Where I am signed in."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.settings.browsers import in_words
from regulars.desk.sight import visitor
from regulars.kit.pages import page
from regulars.team import sessions as kept
from regulars.team.models import Session


@dataclass(frozen=True)
class Row:
    """One browser as the page shows it."""

    session: Session
    words: str
    here: bool


@require_safe
def sessions(request: HttpRequest) -> HttpResponse:
    """Every browser I am signed in with, this one first."""
    here = request.session.session_key
    rows = [Row(one, in_words(one.browser), one.session_key == here) for one in kept.of(visitor(request))]
    rows.sort(key=lambda row: not row.here)
    return page(request, "desk/settings/sessions.html", rows=rows)


@require_POST
def end(request: HttpRequest, mark: str) -> HttpResponse:
    """Sign one of my browsers out."""
    kept.end(visitor(request), mark)
    messages.success(request, _("That browser is signed out."))
    return see_other("sessions")


@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """Sign every browser of mine out but this one."""
    kept.end_others(visitor(request), staying=request.session.session_key)
    messages.success(request, _("Every other browser is signed out."))
    return see_other("sessions")
