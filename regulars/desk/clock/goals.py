"""How soon we want to answer."""

from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import expecting
from regulars.conversation import goals as kept
from regulars.conversation.models import ReplyGoal
from regulars.desk.answering import see_other
from regulars.desk.clock.forms import GoalForm
from regulars.desk.settings.keepers import keepers_only
from regulars.kit.pages import page

MOST = 100


@dataclass(frozen=True)
class Goal:
    """One goal as the page tells it."""

    id: int
    title: str
    words: str


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def goals(request: HttpRequest) -> HttpResponse:
    """All of them; one more, or another time for one there is."""
    form = GoalForm(request.POST or None)
    if form.is_valid():
        if ReplyGoal.objects.count() < MOST:
            with transaction.atomic():
                goal = form.keep()
                expecting.reckon_all()
            messages.success(request, _("Kept. %(sentence)s") % {"sentence": kept.sentence(goal)})
            return see_other("settings-goals")
        form.add_error(None, _("The house keeps at most %(MOST)s goals.") % {"MOST": MOST})
    status = 422 if form.is_bound else 200
    rows = ReplyGoal.objects.select_related("team", "tag").order_by("team__name", "answer", "id")
    told = [Goal(one.pk, _title(one), kept.sentence(one)) for one in rows]
    return page(request, "desk/clock/goals.html", status=status, form=form, goals=told)


def _title(goal: ReplyGoal) -> str:
    return f"{goal.team or 'The house'}: {goal.get_answer_display()}"


@require_POST
@keepers_only
def leave(request: HttpRequest, goal_id: int) -> HttpResponse:
    """No such goal any more."""
    kept.let_go(get_object_or_404(ReplyGoal, pk=goal_id))
    messages.success(request, _("Taken out."))
    return see_other("settings-goals")
