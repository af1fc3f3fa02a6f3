"""Dates of a life: partly known, as people tell them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock


class LifeDateQuerySet(models.QuerySet["LifeDate"]):
    """Questions about dates."""

    def current(self) -> "LifeDateQuerySet":
        """Those that hold: neither corrected nor taken back."""
        return self.filter(ended_at=None)


class LifeDate(models.Model):
    """A date in somebody's life: year, month and day are each known or not. A correction is a new row."""

    class Kind(models.TextChoices):
        """What day it is."""

        BIRTHDAY = "birthday", _lazy("birthday")
        DEATH = "death", _lazy("died")
        ANNIVERSARY = "anniversary", _lazy("anniversary")
        OTHER = "other", _lazy("another day")

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="life_dates")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    words = models.CharField(max_length=120, blank=True, help_text="What day it is, where the kind does not say it.")
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    month = models.PositiveSmallIntegerField(null=True, blank=True)
    day = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True, help_text="Corrected, or taken back.")

    objects = LifeDateQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "month", "day"], name="life_date_in_the_year"),
            models.Index(fields=["kind", "month", "person"], name="life_date_by_month", condition=Q(ended_at=None)),
        ]
        constraints = [
            models.CheckConstraint(
                name="life_date_is_a_date",
                condition=(Q(month=None) | Q(month__range=(1, 12)))
                & (Q(day=None) | Q(day__range=(1, 31), month__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        parts = [f"{part:02}" if part else "--" for part in (self.month, self.day)]
        return f"{self.words or self.get_kind_display()}: {self.year or '----'}-{'-'.join(parts)}"
