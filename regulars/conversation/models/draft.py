"""What a teammate has begun to write."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.team.models import Teammate


class DraftQuerySet(models.QuerySet["Draft"]):
    """Questions about what was begun."""

    def in_hand(self) -> Self:
        """Still being written: without the letters that are finished and wait for their time."""
        return self.filter(is_timed=False)

    def open_to(self, teammate: Teammate) -> Self:
        """What colleagues have begun and let this teammate see and finish."""
        return self.in_hand().filter(opened_at__isnull=False).exclude(by=teammate)


class Draft(models.Model):
    """A letter or note in the making, kept on the server within a second of typing. One per teammate and matter,
    besides those that are finished and wait for their time.

    It is its writer's alone until they open it to colleagues; who takes it up carries it on as their own.
    """

    class Kind(models.TextChoices):
        """What it will become."""

        REPLY = "reply", _lazy("reply")
        NOTE = "note", _lazy("note")

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="drafts")
    request = models.ForeignKey("conversation.Request", models.CASCADE, null=True, blank=True, related_name="drafts")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.REPLY)
    subject = models.CharField(max_length=500, blank=True)
    html = models.TextField(blank=True)
    cc = models.CharField(max_length=1000, blank=True)
    sent_from = models.CharField(max_length=320, blank=True, help_text="The address of ours that was chosen for it.")
    withheld_because = models.CharField(max_length=300, blank=True)
    own_line = models.CharField(
        max_length=500, blank=True, help_text="A line of the writer's own, which goes along with a saved reply."
    )
    withheld_until = models.DateTimeField(null=True, blank=True)
    saved_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1, help_text="Goes up with each save.")
    saved_in = models.CharField(max_length=16, blank=True, help_text="The window it was saved in last.")
    opened_at = models.DateTimeField(null=True, blank=True, help_text="Since when colleagues may see and finish it.")
    is_timed = models.BooleanField(default=False, help_text="It is finished and leaves by itself (Timing).")
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who wrote it, where a colleague took it up.",
    )

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["by", "request"], condition=Q(is_timed=False), name="one_draft_per_request"
            ),
            models.UniqueConstraint(
                fields=["by", "person"], condition=Q(request=None, is_timed=False), name="one_draft_per_person"
            ),
        ]
        indexes = [
            models.Index(fields=["request"], name="draft_opened", condition=Q(opened_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.by}'s draft to {self.person}"
