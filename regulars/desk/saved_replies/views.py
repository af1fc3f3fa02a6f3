"""Choosing a saved reply for a letter, and putting it in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation import borrowing, placing, saved_replies
from regulars.conversation.models import Request
from regulars.conversation.placing import About
from regulars.desk.answering import see_other
from regulars.desk.composer import own
from regulars.desk.person.paths import page_of, request_asked
from regulars.desk.sight import people_for, request_now, saved_replies_for, visitor
from regulars.kit.markup import text_of
from regulars.kit.pages import page, wants_part
from regulars.people.models import Person
from regulars.team.models import Teammate

LONGEST_SEARCH = 100
MOST_SHOWN = 100


@require_safe
def choose(request: HttpRequest, person_id: int) -> HttpResponse:
    """All that can be put into a letter to somebody, each as it would read to them; ?q= narrows."""
    by = visitor(request)
    person, matter = _whom(request, person_id, by)
    typed = request.GET.get("q", "")[:LONGEST_SEARCH]
    known = placing.values(About(person, matter, by))
    at_hand = list(saved_replies_for(by).at_hand().select_related("team"))
    shown = saved_replies.fitting(at_hand, typed, language=person.language)[:MOST_SHOWN]
    offers = [(one, text_of(placing.fill(one.html, known))) for one in shown]
    back = page_of(matter, asked=request) if matter else ""
    return page(
        request, "desk/saved_replies/choose.html", part="offers", person=person, matter=matter, back=back, typed=typed,
        offers=offers, any_at_all=bool(at_hand),
    )  # fmt: skip


@require_POST
def borrow(request: HttpRequest, person_id: int, reply_id: int) -> HttpResponse:
    """Put a saved reply into what is written here: its words for the composer to place, or without script below what
    was written."""
    by = visitor(request)
    person, matter = _whom(request, person_id, by)
    reply = get_object_or_404(saved_replies_for(by).at_hand(), pk=reply_id)
    placed = wants_part(request)
    draft = borrowing.borrow(reply, person=person, request=matter, by=by, below=not placed)
    if not placed:
        return see_other(page_of(matter, asked=request)) if matter else see_other("write-to", person.pk)
    words = borrowing.filled(reply, About(person, matter, by))
    asking = own.of(draft, besides=words)
    return page(request, "desk/saved_replies/borrowed.html", words=words, own=asking, called=person.whom)


def _whom(request: HttpRequest, person_id: int, by: Teammate) -> tuple[Person, Request | None]:
    """Whom one writes to, and in which matter. Raises Http404."""
    person = get_object_or_404(people_for(by), pk=person_id)
    asked = request_asked(request)
    matter = request_now(by, asked) if asked else None
    if matter and matter.person_id != person.pk:
        raise Http404
    return person, matter
