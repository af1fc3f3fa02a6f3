"""The first page of the day, and telling the house something."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regulars.conversation.models import Entry
from regulars.desk.answering import see_other
from regulars.desk.sight import tellings_of, visitor
from regulars.desk.today import reading
from regulars.kit.live.announcing import announce
from regulars.kit.pages import page
from regulars.team.models import Telling


class TellingForm(forms.Form):
    """A word to the whole house."""

    words = forms.CharField(
        max_length=500,
        error_messages={
            "required": "Say in a sentence what everybody should know.",
            "max_length": "Say it in 500 letters.",
        },
    )


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The house's front door leads teammates to their day; to the inbox, with the first steps, while nobody has said a
    word to the house."""
    return redirect("today" if Entry.objects.exists() else "inbox")


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Who waits for me, what I promised, what colleagues told us, and who wrote for the first time."""
    return _page(request, TellingForm())


@require_POST
def tell(request: HttpRequest) -> HttpResponse:
    """Tell the whole house something; it stands here for a week."""
    form = TellingForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    Telling.objects.create(by=visitor(request), words=form.cleaned_data["words"])
    announce("today")
    return see_other("today")


@require_POST
def take_back(request: HttpRequest, telling_id: int) -> HttpResponse:
    """Take back what one told the house."""
    get_object_or_404(tellings_of(visitor(request)), pk=telling_id).delete()
    messages.success(request, _("Taken back."))
    announce("today")
    return see_other("today")


def _page(request: HttpRequest, form: TellingForm, status: int = 200) -> HttpResponse:
    day = reading.read(seen_by=visitor(request))
    return page(request, "desk/today/page.html", part="today", status=status, day=day, form=form)
