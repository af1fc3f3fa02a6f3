"""A day that matters to somebody."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.kit import clock
from regulars.people.models import Person
from regulars.people.partial_dates import Partial


class OccasionQuerySet(models.QuerySet["Occasion"]):
    """Questions about days."""

    def of(self, person: Person) -> Self:
        """The days of somebody's life that they told us of."""
        return self.filter(person=person)

    def ahead(self, today: date) -> Self:
        """Those to come, today included, the next first."""
        return self.filter(next_on__gte=today).order_by("next_on", "hour", "id")

    def before(self, day: date) -> Self:
        """Those that come before this day."""
        return self.filter(next_on__lt=day)


class Occasion(models.Model):
    """A day, or a month, that matters to somebody: a game, a trip, a wedding. `next_on` is the day on which it comes
    next, materialised: the first of the month where only that is known, the last one there was where it is over."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="occasions")
    about = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="occasions_of_theirs",
        help_text="Whose day it is, where it is not their own: a child's game.",
    )
    words = models.CharField(max_length=200, help_text="What happens: “Leo's first game”.")
    kind = models.CharField(max_length=32, default="occasion")
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    month = models.PositiveSmallIntegerField(null=True, blank=True)
    day = models.PositiveSmallIntegerField(null=True, blank=True)
    hour = models.CharField(max_length=5, blank=True, help_text="10:00, on the clock of their zone.")
    zone = models.CharField(max_length=64, blank=True)
    comes_round = models.BooleanField(default=False, help_text="Whether it comes back every year.")
    next_on = models.DateField(null=True, blank=True)
    entry = models.ForeignKey("conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="occasions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    objects = OccasionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["next_on", "id"], name="occasion_by_day"),
            models.Index(fields=["person", "next_on"], name="occasion_of_person"),
        ]
        constraints = [
            models.CheckConstraint(
                name="occasion_is_a_day",
                condition=(Q(month=None) | Q(month__range=(1, 12)))
                & (Q(day=None) | Q(day__range=(1, 31), month__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def partial(self) -> Partial:
        """What is known of the day."""
        return Partial(self.year, self.month, self.day)

    def comes_next(self, today: date) -> date | None:
        """The day on which it comes next, the last one there was where it is over; None where no day is known."""
        if self.comes_round and (again := self.partial.next_on(today)):
            return again
        return self.partial.first
