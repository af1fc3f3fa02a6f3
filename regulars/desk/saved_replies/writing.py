"""The shelf of saved replies: written, tried on somebody, changed, put away."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.conversation import placing, saved_replies
from regulars.conversation.models import Request, SavedReply
from regulars.conversation.placing import About
from regulars.desk.answering import see_other
from regulars.desk.saved_replies.forms import SavedReplyForm
from regulars.desk.sight import people_for, requests_for, saved_replies_for, visitor
from regulars.kit import markup
from regulars.kit.pages import page
from regulars.people.models import Person
from regulars.search.finding import find_people
from regulars.team.models import Teammate

READ_OR_POST = ["GET", "HEAD", "POST"]
MOST = 500
BEGINNING = "<div>Hello {their first name},<br><br>{your own line}<br><br></div>"


@dataclass(frozen=True)
class Trial:
    """How a saved reply reads to somebody, and what we could not fill in."""

    whom: str
    person: Person | None = None
    text: str = ""
    missing: str = ""


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """All that this teammate may use, by name; those that were put away below."""
    mine = saved_replies_for(visitor(request)).select_related("team", "by").order_by("title", "id")
    everything = [(one, " ".join(markup.text_of(one.html).split())) for one in mine[: 2 * MOST]]
    at_hand = [pair for pair in everything if pair[0].put_away_at is None]
    away = [pair for pair in everything if pair[0].put_away_at]
    return page(request, "desk/saved_replies/shelf.html", at_hand=at_hand, away=away)


@require_http_methods(READ_OR_POST)
def add(request: HttpRequest) -> HttpResponse:
    """Write one more."""
    return _write(request, SavedReply(html=BEGINNING))


@require_http_methods(READ_OR_POST)
def edit(request: HttpRequest, reply_id: int) -> HttpResponse:
    """Change one; how it read before stays below it."""
    return _write(request, _mine(request, reply_id))


@require_POST
def put_away(request: HttpRequest, reply_id: int) -> HttpResponse:
    """Offer it no more."""
    saved_replies.put_away(_mine(request, reply_id))
    messages.success(request, _("Put away. You can bring it back below."))
    return see_other("settings-saved-replies")


@require_POST
def bring_back(request: HttpRequest, reply_id: int) -> HttpResponse:
    """Offer it again."""
    saved_replies.bring_back(_mine(request, reply_id))
    messages.success(request, _("It is offered again."))
    return see_other("settings-saved-replies")


def _write(request: HttpRequest, reply: SavedReply) -> HttpResponse:
    by = visitor(request)
    trying = request.POST.get("then") == "try"
    form = SavedReplyForm(request.POST or None, instance=reply, teammate=by)
    # Who changes the team's must not take it over by a form that is refused.
    if request.method == "POST" and form.is_valid() and not trying:
        if reply.pk is None and saved_replies_for(by).count() >= MOST:
            form.add_error("title", _("There are %(MOST)s already. Put one away that nobody uses.") % {"MOST": MOST})
        else:
            form.save()
            messages.success(request, _("Kept."))
            return see_other("settings-saved-replies")
    everything: dict[str, Any] = {"form": form, "reply": reply, "places": (*placing.PLACES, placing.FIRST_LINE)}
    everything["trial"] = _trial(form, by, request.POST.get("whom", "")[:100]) if trying else Trial("")
    everything["shown"] = shown = markup.sanitise(form.words_typed())
    everything["plain"] = markup.text_of(shown)
    if reply.pk:
        before = reply.wordings.select_related("by").order_by("-at", "-id")[:20]
        everything["wordings"] = [(one, markup.text_of(one.html)) for one in before]
    status = 422 if form.errors or (request.method == "POST" and not trying) else 200
    return page(request, "desk/saved_replies/edit.html", status=status, **everything)


def _trial(form: SavedReplyForm, by: Teammate, whom: str) -> Trial:
    """As it would read to the first person found by these words."""
    found = next((hit.person for hit in find_people(whom, most=1)), None) if whom.strip() else None
    person = people_for(by).filter(pk=found.pk).first() if found else None
    if person is None or "html" not in form.cleaned_data:
        return Trial(whom)
    last: Request | None = requests_for(by).filter(person=person).order_by("-moved_at", "-id").first()
    html = placing.fill(form.cleaned_data["html"], placing.values(About(person, last, by)))
    text = markup.text_of(html).strip()
    left = tuple(one for one in placing.left_in(text) if one is not placing.FIRST_LINE)
    return Trial(whom, person, text, placing.missing(left))


def _mine(request: HttpRequest, reply_id: int) -> SavedReply:
    return get_object_or_404(saved_replies_for(visitor(request)), pk=reply_id)
