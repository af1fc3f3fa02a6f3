"""What is still to be listened to."""

from typing import Self

from django.db import models
from django.db.models import Q

from regulars.kit import clock


class ListeningQuerySet(models.QuerySet["Listening"]):
    """Questions about what is listened to."""

    def due(self) -> Self:
        """Those to be listened to now, the longest waiting first."""
        return self.filter(due_at__lte=clock.now()).order_by("due_at", "id")


class Listening(models.Model):
    """An entry in which we look for what matters to its person. The row is the queue: it is written together with the
    entry. `language` is what it is written in ("es"), empty while nothing tells; `reader` is the version that read it
    last, `due_at` when it is to be read (again), empty when it is done."""

    entry = models.OneToOneField("conversation.Entry", models.CASCADE, related_name="listening")
    reader = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    language = models.CharField(max_length=8, blank=True)
    due_at = models.DateTimeField(null=True, blank=True, default=clock.now)

    objects = ListeningQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["due_at", "id"], name="listening_due", condition=Q(due_at__isnull=False))]

    def __str__(self) -> str:
        return f"to entry {self.entry_id}"
