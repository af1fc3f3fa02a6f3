"""The house's bank of questions: which ones suggest themselves beside a conversation, and in which order."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.sight import visitor
from regulars.kit.pages import page
from regulars.people import asking
from regulars.people.models import Question

MOST = 200
LONGEST_WAIT = 180


class QuestionForm(forms.ModelForm[Question]):
    """A question, whom it is for, and how a teammate is reminded of it."""

    class Meta:
        model = Question
        fields = ["words", "reminder", "topic", "when", "after_days", "signs"]
        labels = {
            "words": _lazy("The question, as you would write it to them"),
            "reminder": _lazy("What it says to us"),
            "topic": _lazy("About"),
            "when": _lazy("When to ask"),
            "after_days": _lazy("How many days after"),
            "signs": _lazy("Signs that it fits"),
        }
        help_texts = {
            "reminder": _lazy("“You never asked how the move went.” Left empty, the question itself stands there."),
            "after_days": _lazy("Counted from when they told us."),
            "signs": _lazy(
                "Words of which what they told us has one, with commas between: move*, new flat. A star lets a "
                "word go on. Without signs anything they told us on this topic will do."
            ),
        }
        error_messages = {"words": {"required": "What do you want to ask?"}}

    def clean_after_days(self) -> int:
        """Days in which the question still makes sense."""
        days: int = self.cleaned_data["after_days"]
        if days > LONGEST_WAIT:
            raise forms.ValidationError(
                _("After %(LONGEST_WAIT)s days it only shows how long we did not ask.") % {"LONGEST_WAIT": LONGEST_WAIT}
            )
        return days


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def bank(request: HttpRequest) -> HttpResponse:
    """All questions in their order; one more."""
    form = QuestionForm(request.POST or None)
    if form.is_valid():
        if Question.objects.count() < MOST:
            form.instance.by = visitor(request)
            form.instance.place = (Question.objects.aggregate(last=Max("place"))["last"] or 0) + 1
            form.save()
            messages.success(request, _("Kept. It suggests itself where it fits."))
            return see_other("settings-questions")
        form.add_error(
            "words", _("A bank holds at most %(MOST)s questions. Change one that nobody asks.") % {"MOST": MOST}
        )
    return _page(request, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def edit(request: HttpRequest, question_id: int) -> HttpResponse:
    """Change a question; who was asked it stays."""
    question = get_object_or_404(Question, pk=question_id)
    form = QuestionForm(request.POST or None, instance=question)
    if form.is_valid():
        form.save()
        messages.success(request, _("Kept."))
        return see_other("settings-questions")
    return _page(request, form, question)


@require_POST
@keepers_only
def move(request: HttpRequest, question_id: int) -> HttpResponse:
    """One place up, or down."""
    asking.put(get_object_or_404(Question, pk=question_id), before=request.POST.get("to") == "up")
    return see_other("settings-questions")


@require_POST
@keepers_only
def rest(request: HttpRequest, question_id: int) -> HttpResponse:
    """Let a question rest, or ask it again."""
    question = get_object_or_404(Question, pk=question_id)
    question.is_asked = request.POST.get("asked") == "yes"
    question.save(update_fields=["is_asked"])
    return see_other("settings-questions")


def _page(request: HttpRequest, form: QuestionForm, edited: Question | None) -> HttpResponse:
    everything: dict[str, Any] = {"form": form, "edited": edited}
    everything["bank"] = list(Question.objects.in_order()) if edited is None else []
    status = 422 if form.is_bound else 200
    return page(request, "desk/settings/questions.html", status=status, **everything)
