"""What a teammate put out of their own lists: archived, or asleep until a moment.

Both hold until the person says something new: `upto` is the person's newest word at the time, and Request.heard_upto
their newest word now. So a letter that arrives writes nothing here, and one that arrives in the same moment shows.
"""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from regulars.kit import clock


class Archiving(models.Model):
    """A teammate has nothing more to do with a request for now; for everybody else it is where it was."""

    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="archivings")
    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="archivings")
    at = models.DateTimeField(default=clock.now)
    upto = models.PositiveBigIntegerField(help_text="The person's newest word that the teammate knew of.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "teammate"], name="archived_once")]
        indexes = [models.Index(fields=["teammate", "-at", "-id"], name="archived_by")]

    def __str__(self) -> str:
        return f"{self.request}, archived by {self.teammate}"


class SnoozeQuerySet(models.QuerySet["Snooze"]):
    """Questions about snoozes."""

    def standing(self) -> Self:
        """Not ended: asleep, or awake and waiting for its teammate."""
        return self.filter(ended_at=None)

    def of(self, teammate: object) -> Self:
        """Promised by this teammate to themselves."""
        return self.filter(teammate=teammate)

    def asleep(self, now: datetime) -> Self:
        """Not yet time."""
        return self.standing().filter(until__gt=now)

    def awake(self, now: datetime) -> Self:
        """It is time, however long ago that was."""
        return self.standing().filter(until__lte=now)

    def to_wake(self, now: datetime) -> Self:
        """It is time and nobody was told; with no lower bound, so that nothing is slept through."""
        return self.awake(now).filter(woken_at=None)

    def hiding(self) -> Self:
        """Those whose person said nothing since."""
        return self.filter(upto__gte=F("request__heard_upto"))


class Snooze(models.Model):
    """A promise of a teammate to themselves: to come back to a request at a moment, with a word what for."""

    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="snoozes")
    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="snoozes")
    until = models.DateTimeField()
    words = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(default=clock.now)
    upto = models.PositiveBigIntegerField(help_text="The person's newest word that the teammate knew of.")
    woken_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = SnoozeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request", "teammate"], condition=Q(ended_at=None), name="one_snooze_at_a_time"
            )
        ]
        indexes = [
            models.Index(fields=["teammate", "until"], name="snooze_of", condition=Q(ended_at=None)),
            models.Index(fields=["until"], name="snooze_to_wake", condition=Q(ended_at=None, woken_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.request}, {self.teammate} comes back to it"
