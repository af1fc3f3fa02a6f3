"""The views of a teammate: saved questions about requests, as ways beside the fixed lists."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.conversation import putting_by
from regulars.conversation.models import View
from regulars.conversation.models.request import RequestQuerySet
from regulars.desk.inbox.lists import ROWS, VIEW, dressed
from regulars.desk.sight import requests_for
from regulars.kit import clock
from regulars.search.requests import sentences, walking
from regulars.search.requests.question import Question
from regulars.search.requests.walking import Stretch
from regulars.team.models import Teammate

MOST_SHOWN = 40
MOST_COUNTED = 20


@dataclass(frozen=True)
class Way:
    """A view as a way to it; the count is words ("5", "5+", "99+", "")."""

    id: int
    name: str
    url: str
    count: str
    current: bool
    whose: str


def find(number: int, teammate: Teammate) -> View | None:
    """The view of this number, where this teammate may see it. One query."""
    return View.objects.shown_to(teammate).filter(pk=number).first() if teammate.is_active else None


def ways(teammate: Teammate, current: str = "") -> list[Way]:
    """All views of a teammate with how many each holds; the first MOST_COUNTED are counted. Two queries."""
    views = list(View.objects.shown_to(teammate).select_related("team")[:MOST_SHOWN])
    questions = {one.pk: Question.kept(one) for one in views[:MOST_COUNTED]}
    counts = walking.counts_of(questions, _seen(teammate), me=teammate)
    return [
        Way(one.pk, one.name, f"{reverse('inbox')}?list={VIEW}{one.pk}", counts.get(one.pk, ""),
            current == f"{VIEW}{one.pk}", whose(one, teammate))
        for one in views
    ]  # fmt: skip


def whose(view: View, teammate: Teammate) -> str:
    """Who sees a view, in words."""
    if view.teammate_id:
        return _("yours alone") if view.teammate_id == teammate.pk else _("somebody else’s")
    return _("of %(team)s") % {"team": view.team} if view.team else "everybody’s"


def sentence_of(view: View) -> str:
    """What it asks for, in a sentence. At most four queries."""
    question = Question.kept(view)
    return sentences.in_words(question, sentences.Names.of([question]))


def page_of(view: View, *, seen_by: Teammate, after: str = "") -> Stretch:
    """One page of a view with all that its rows show. Raises WrongPlace."""
    among = dressed(_seen(seen_by), seen_by)
    return walking.page_of(Question.kept(view), among, me=seen_by, size=ROWS, after=after)


def _seen(teammate: Teammate) -> RequestQuerySet:
    return putting_by.without_put_by(requests_for(teammate), teammate, clock.now())
