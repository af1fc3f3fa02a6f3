"""What can be said about hours, holidays and goals."""

import datetime as dates
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation.models import ReplyGoal
from regulars.conversation.models.goal import LONGEST, SHORTEST
from regulars.kit.zones import UnknownClock, zone_of
from regulars.people.models import Tag
from regulars.people.models.person import Style
from regulars.team.hours import words
from regulars.team.models import Holiday, Hours, Team

FARTHEST = dates.timedelta(days=3 * 366)
UNITS = (("minutes", "minutes"), ("hours", "hours"), ("days", "days"))


class HoursForm(forms.Form):
    """A week, a line a day, and the clock it is kept by."""

    zone = forms.CharField(
        label=_lazy("By the clock of"),
        required=False,
        max_length=80,
        help_text=_lazy("A town, like Lisbon. Left empty, the clock of the house."),
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off", "spellcheck": "false"}),
    )
    keeps_holidays = forms.BooleanField(label=_lazy("The house’s holidays are theirs too"), required=False)

    def __init__(self, data: Any = None, *, kept: Hours | None, of_team: bool) -> None:
        """With the week as it is kept."""
        super().__init__(data, initial=_as_written(kept))
        for number, name in enumerate(words.DAYS):
            self.fields[f"day{number}"] = forms.CharField(label=name, required=False, max_length=200)
        if not of_team:
            del self.fields["keeps_holidays"]

    def days(self) -> list[Any]:
        """The fields of the week."""
        return [self[f"day{number}"] for number in range(7)]

    def clean_zone(self) -> str:
        """The zone of the place that was named."""
        try:
            return zone_of(self.cleaned_data["zone"])
        except UnknownClock as unknown:
            raise forms.ValidationError(str(unknown)) from unknown

    def clean(self) -> dict[str, Any]:
        """The spans of each day; nights that run into the next morning are told."""
        days: list[list[tuple[int, int]]] = []
        for number in range(7):
            try:
                days.append(words.understood(self.cleaned_data.get(f"day{number}", "")))
            except words.Unclear as unclear:
                days.append([])
                self.add_error(f"day{number}", str(unclear))
        for day in words.nights_that_clash(days):
            self.add_error(
                f"day{day}",
                gettext("This night runs into %(DAYS)s, which begins earlier.") % {"DAYS": words.DAYS[(day + 1) % 7]},
            )
        if not self.errors and not any(days):
            self.add_error(None, gettext("Say when you are there on one day at least."))
        self.spans = [(day, opens, closes) for day, spans in enumerate(days) for opens, closes in spans]
        return self.cleaned_data


def week_of(kept: Hours | None) -> list[list[tuple[int, int]]]:
    """The spans of each day, Monday first. One query."""
    days: list[list[tuple[int, int]]] = [[] for _ in range(7)]
    for span in kept.spans.all() if kept else ():
        days[span.day].append((span.opens, span.closes))
    return days


def _as_written(kept: Hours | None) -> dict[str, Any]:
    if kept is None:
        usual = {f"day{number}": gettext("9:00 to 17:00") for number in range(5)}
        return {**usual, "keeps_holidays": True}
    found: dict[str, Any] = {f"day{day}": words.written(spans) for day, spans in enumerate(week_of(kept))}
    return {**found, "zone": kept.zone, "keeps_holidays": kept.keeps_holidays}


class DayOffForm(forms.Form):
    """A holiday by hand: whole days, or a part of one."""

    name = forms.CharField(
        label=_lazy("What it is"), max_length=200, error_messages={"required": _lazy("What is on that day?")}
    )
    first = forms.DateField(
        label=_lazy("From"),
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": _lazy("Which day?"), "invalid": _lazy("That is no day.")},
    )
    last = forms.DateField(
        label=_lazy("Up to and including"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _lazy("That is no day.")},
    )
    closed = forms.CharField(
        label=_lazy("Only a part of the day"),
        required=False,
        max_length=60,
        help_text=_lazy("When we are not there: 13:00 to 24:00. Left empty, the whole day."),
    )

    def clean(self) -> dict[str, Any]:
        """Days in their order, and a part of one day only."""
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", gettext("The last day lies before the first."))
        elif first and last and last - first > dates.timedelta(days=100):
            self.add_error("last", gettext("That is longer than a hundred days. Change the hours instead."))
        elif first and not -FARTHEST <= first - dates.date.today() <= FARTHEST:
            self.add_error("first", gettext("That is more than three years away."))
        self.spans: list[tuple[int, int]] = []
        try:
            self.spans = words.understood(self.cleaned_data.get("closed", ""))
        except words.Unclear as unclear:
            self.add_error("closed", str(unclear))
        if len(self.spans) > 1 or (self.spans and last and last != first):
            self.add_error("closed", gettext("One part of one day, please."))
        return self.cleaned_data

    def holiday(self, zone: ZoneInfo) -> Holiday:
        """As it is kept."""
        said = self.cleaned_data
        row = Holiday(name=said["name"], first=said["first"], last=said["last"] or said["first"])
        for opens, closes in self.spans:
            midnight = dates.datetime.combine(row.first, dates.time())
            row.begins, row.ends = (
                (midnight + dates.timedelta(minutes=minute)).replace(tzinfo=zone) for minute in (opens, closes)
            )
        return row


class CalendarForm(forms.Form):
    """A file, or an address that is asked every day."""

    file = forms.FileField(
        label=_lazy("A file"), required=False, widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"})
    )
    address = forms.CharField(
        label=_lazy("Or an address"),
        required=False,
        max_length=2000,
        help_text=_lazy("https://… or webcal://… We ask there once a day."),
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        if bool(self.cleaned_data.get("file")) == bool(self.cleaned_data.get("address")) and not self.errors:
            self.add_error("address", gettext("Give a file or an address."))
        return self.cleaned_data


class GoalForm(forms.Form):
    """Within what time somebody should hear from us."""

    team = forms.ModelChoiceField(
        Team.objects.order_by("name"), label=_lazy("For"), required=False, empty_label=_lazy("The house")
    )
    answer = forms.ChoiceField(label=_lazy("Which answer"), choices=ReplyGoal.Answer.choices)
    amount = forms.IntegerField(
        label=_lazy("Within"),
        min_value=1,
        error_messages={
            "required": _lazy("Within what time?"),
            "invalid": _lazy("A number, please."),
            "min_value": _lazy("At least 1."),
        },
    )
    unit = forms.ChoiceField(label=_lazy("Of what"), choices=UNITS, initial="hours")
    clock = forms.ChoiceField(
        label=_lazy("By which clock"),
        choices=[("working", _lazy("While we are there")), ("real", _lazy("Round the clock"))],
    )
    warn = forms.IntegerField(
        label=_lazy("Tell us before, in minutes"),
        initial=60,
        min_value=0,
        error_messages={"required": _lazy("How many minutes before?"), "invalid": _lazy("A number, please.")},
    )
    tag = forms.ModelChoiceField(
        Tag.objects.order_by("key"), label=_lazy("Only tagged"), required=False, empty_label=_lazy("Any tag")
    )
    style = forms.ChoiceField(
        label=_lazy("Only who is"),
        required=False,
        choices=[("", _lazy("Anybody")), *[one for one in Style.choices if one[0]]],
    )

    def clean(self) -> dict[str, Any]:
        """A time that makes sense, with a warning inside it, and only once for each."""
        said = self.cleaned_data
        if self.errors:
            return said
        self.minutes = said["amount"] * {"minutes": 1, "hours": 60, "days": 60 * 24}[said["unit"]]
        if not SHORTEST <= self.minutes <= LONGEST:
            self.add_error("amount", gettext("Between five minutes and ninety days."))
        elif said["warn"] >= self.minutes:
            self.add_error("warn", gettext("That is before they have written: choose fewer minutes."))
        return said

    def keep(self) -> ReplyGoal:
        """The goal, in place of one for the same."""
        said = self.cleaned_data
        goal, _ = ReplyGoal.objects.update_or_create(
            team=said["team"],
            answer=said["answer"],
            tag=said["tag"],
            style=said["style"],
            defaults={
                "minutes": self.minutes,
                "working_time": said["clock"] == "working",
                "warn_before": said["warn"],
            },
        )
        return goal
