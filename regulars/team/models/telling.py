"""What one of us tells all the others."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models

from regulars.kit import clock

STANDS = timedelta(days=7)


class TellingQuerySet(models.QuerySet["Telling"]):
    """Questions about what was told."""

    def fresh(self, moment: datetime) -> Self:
        """What still concerns everybody, the newest first."""
        return self.filter(at__gt=moment - STANDS).order_by("-at", "-id")


class Telling(models.Model):
    """A word to the whole house: “The new grinder is here, come and taste”. It stands on everybody's first page for a
    week."""

    by = models.ForeignKey("team.Teammate", models.CASCADE, related_name="tellings")
    at = models.DateTimeField(default=clock.now)
    words = models.CharField(max_length=500)

    objects = TellingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["-at", "-id"], name="telling_by_time")]

    def __str__(self) -> str:
        return self.words
