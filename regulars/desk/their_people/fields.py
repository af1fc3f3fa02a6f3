"""Fields for days as people tell them, and a form that does one deed and keeps what was typed when it is refused."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict

from regulars.desk.answering import see_other
from regulars.kit.pages import page
from regulars.people.errors import NotLearned, PeopleError
from regulars.people.partial_dates import on_day, read

LONGEST_DAY = 60


class Sheet(forms.Form):
    """A form that may stand on one page with others: `called` makes the ids of its fields its own."""

    called = "id"

    def __init__(self, said: QueryDict | None = None, *, initial: dict[str, Any] | None = None) -> None:
        super().__init__(said, initial=initial, auto_id=f"{self.called}_%s")


class DayField(forms.CharField):
    """Since when, or until when: "2019", "May 2019", "3 May 2019". Gives a date or None."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**{"max_length": LONGEST_DAY, "required": False} | more)

    def clean(self, value: Any) -> date | None:
        """The day from which it held."""
        try:
            return on_day(super().clean(value))
        except NotLearned as refusal:
            raise ValidationError(str(refusal)) from refusal


class LifeDayField(forms.CharField):
    """A date of a life as it was told; gives what was typed, once it can be read."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**{"max_length": LONGEST_DAY} | more)

    def clean(self, value: Any) -> str:
        """The words of a date."""
        typed: str = super().clean(value)
        try:
            if typed or self.required:
                read(typed)
        except NotLearned as refusal:
            raise ValidationError(str(refusal)) from refusal
        return typed


def done(form: forms.Form, deed: Callable[[dict[str, Any]], object]) -> bool:
    """Whether the deed was done with what the form says; a refusal is added to the form's words."""
    if not form.is_valid():
        return False
    try:
        deed(form.cleaned_data)
    except PeopleError as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def edit(
    request: HttpRequest,
    form: forms.Form,
    deed: Callable[[dict[str, Any]], object],
    *,
    back: str,
    kept: str = "Kept.",
    **shown: Any,
) -> HttpResponse:
    """The page on which one thing is set right. `shown`: title, line, `was` (as it stands now), `mistake` (the address
    and words of a deed that takes it back)."""
    if form.is_bound and done(form, deed):
        messages.success(request, kept)
        return see_other(back)
    status = 422 if form.is_bound else 200
    return page(request, "desk/their_people/edit.html", status=status, form=form, back=back, **shown)
