"""A letter that was written and leaves by itself at a moment."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation.errors import TooLate
from regulars.conversation.models.draft import Draft
from regulars.kit import clock

# A letter that leaves longer than this after its time says so: the house stood still.
IN_TIME = timedelta(minutes=5)


class TimingQuerySet(models.QuerySet["Timing"]):
    """Questions about letters that wait for their time."""

    def standing(self) -> Self:
        """Not sent yet, held or not."""
        return self.filter(draft__isnull=False)

    def leaving(self) -> Self:
        """They will leave by themselves."""
        return self.standing().filter(held_at=None)

    def due(self, now: datetime) -> Self:
        """It is time, however long ago that was."""
        return self.leaving().filter(leaves_at__lte=now)


class Timing(models.Model):
    """When a draft leaves by itself; once it is sent, that it did. It is held, and does not leave, where something
    happened since that its writer does not know of."""

    class Held(models.TextChoices):
        """Why it does not leave without another look."""

        WROTE = "wrote", _lazy("they wrote")
        ANSWERED = "answered", _lazy("a colleague wrote to them")
        CHANGED = "changed", _lazy("something changed")
        UNWANTED = "unwanted", _lazy("they want no such letters")
        BOUNCES = "bounces", _lazy("mail to the address comes back")
        ELSEWHERE = "elsewhere", _lazy("the address is not theirs any more")
        GONE = "gone", _lazy("its writer does not work here any more")
        UNREADY = "unready", _lazy("it cannot be sent as it is")
        BROUGHT = "brought", _lazy("it was brought from another house")

    draft = models.OneToOneField(
        "conversation.Draft", models.CASCADE, null=True, blank=True, related_name="timing", help_text="Until it leaves."
    )
    entry = models.OneToOneField(
        "conversation.Entry",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="timing",
        help_text="Once it was sent.",
    )
    leaves_at = models.DateTimeField()
    channel = models.CharField(max_length=32)
    address = models.CharField(max_length=320, blank=True, help_text="Where it goes, empty once it was sent.")
    marks_done = models.BooleanField(default=False, help_text="The request is done once it is sent.")
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    set_at = models.DateTimeField(default=clock.now)
    seen = models.PositiveBigIntegerField(help_text="The newest entry when it was set: what came later is news.")
    held_at = models.DateTimeField(null=True, blank=True)
    held_for = models.CharField(max_length=12, choices=Held.choices, blank=True)
    held_by = models.ForeignKey(
        "conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="+", help_text="What happened since."
    )

    objects = TimingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="timed_before_or_after_it_left",
                condition=Q(draft__isnull=False, entry=None) | Q(draft=None, entry__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["leaves_at"], name="timing_due", condition=Q(draft__isnull=False, held_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"leaves at {self.leaves_at:%Y-%m-%d %H:%M}"

    @property
    def letter(self) -> Draft:
        """What waits to leave. Raises TooLate once it was sent."""
        if self.draft is None:
            raise TooLate(_("It was sent already."))
        return self.draft

    @property
    def is_held(self) -> bool:
        """Whether it stays until somebody looks."""
        return self.held_at is not None

    @property
    def was_late(self) -> bool:
        """Whether the house stood still when it should have left."""
        return self.entry is not None and self.entry.at - self.leaves_at > IN_TIME
