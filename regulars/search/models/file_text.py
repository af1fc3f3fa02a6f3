"""What stands in a file that came with a letter."""

from typing import Self

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation.models import Attachment
from regulars.kit import clock


class State(models.TextChoices):
    """How far the reading of a file is."""

    WAITING = "waiting", _lazy("waits to be read")
    READ = "read", _lazy("read")
    EMPTY = "empty", _lazy("holds no words")
    TROUBLE = "trouble", _lazy("could not be read")
    OTHER = "other", _lazy("is of a kind that is not read")


class Trouble(models.TextChoices):
    """Why a file could not be read, as it stands on the file."""

    NONE = "", ""
    LOCKED = "locked", _lazy("is locked with a password")
    BROKEN = "broken", _lazy("is damaged")
    LARGE = "large", _lazy("is too large")
    SLOW = "slow", _lazy("took too long")
    HEAVY = "heavy", _lazy("unpacks to far more than it should")
    OLD = "old", _lazy("is in an old format")
    GONE = "gone", _lazy("is not there any more")


class FileTextQuerySet(models.QuerySet["FileText"]):
    """Questions about what is read."""

    def due(self) -> Self:
        """Those to be read now, the longest waiting first."""
        return self.filter(due_at__lte=clock.now()).order_by("due_at", "id")


class FileText(models.Model):
    """The words of one attachment and its name, for the search alone: it can be read anew from the file at any time.

    `reader` is the version of the reader that read it; `due_at` when it is to be read (again), empty when it is done.
    """

    attachment = models.OneToOneField(Attachment, models.CASCADE, related_name="reading")
    name = models.CharField(max_length=255, blank=True)
    words = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    trouble = models.CharField(max_length=8, choices=Trouble.choices, blank=True, default=Trouble.NONE)
    reader = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True, default=clock.now)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = FileTextQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["due_at", "id"], name="file_text_due", condition=models.Q(due_at__isnull=False))
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_state_display()}"

    @property
    def says(self) -> str:
        """A word about it on the file: "" unless it could not be read."""
        return (
            _("could not be read: %(get_trouble_display)s") % {"get_trouble_display": self.get_trouble_display()}
            if self.trouble
            else ""
        )
