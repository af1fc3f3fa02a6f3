"""Setting right until when somebody is away."""

from datetime import date, timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regulars.conversation.models import Absence
from regulars.desk.answering import see_other
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of_person, request_asked
from regulars.desk.person.showing import show
from regulars.desk.sight import people_for, visitor
from regulars.kit import clock

FARTHEST = timedelta(days=3 * 366)


class DayForm(forms.Form):
    """The last day away."""

    until = forms.DateField(
        error_messages={"required": "Choose a day.", "invalid": "That is not a day. Write it like 2026-11-30."}
    )

    def clean_until(self) -> date:
        """A day that is not over, and not beyond what anybody plans."""
        day: date = self.cleaned_data["until"]
        today = timezone.localdate(clock.now())
        if day < today:
            raise forms.ValidationError(_("That day is over. If they are here again, say so with “They are here”."))
        if day > today + FARTHEST:
            raise forms.ValidationError(_("That is more than three years ahead."))
        return day


@require_POST
def end(request: HttpRequest, person_id: int) -> HttpResponse:
    """They are here, whatever their own reply says."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    if absence := Absence.objects.current().filter(person=person).first():
        absence.end(by=by)
    return see_other(page_of_person(person_id, asked=request))


@require_POST
def move(request: HttpRequest, person_id: int) -> HttpResponse:
    """Their last day away is another one."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    form = DayForm(request.POST)
    if not form.is_valid():
        refusals = {"until": str(form.errors["until"][0]), "until_typed": request.POST.get("until", "")}
        found = find(person_id, request_asked(request), seen_by=by)
        return show(request, found, refusals=refusals, status=422)
    if absence := Absence.objects.current().filter(person=person).first():
        absence.move(to=form.cleaned_data["until"], by=by)
    return see_other(page_of_person(person_id, asked=request))
