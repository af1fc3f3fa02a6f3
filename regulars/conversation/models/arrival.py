"""Raw input, kept before anybody tries to read it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.kit.queueing import LeasedQuerySet


class Arrival(models.Model):
    """Something that reached a channel, byte for byte. `due_at` is when it may next be read, empty once it was."""

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting", _lazy("waiting to be read")
        READ = "read", _lazy("read")
        UNREADABLE = "unreadable", _lazy("could not be read")
        HELD = "held", _lazy("waits for a look")
        LEFT_OUT = "left out", _lazy("left out")

    channel = models.CharField(max_length=32)
    at = models.DateTimeField(default=clock.now)
    raw = models.FileField(max_length=200)
    size = models.PositiveBigIntegerField()
    sender = models.CharField(max_length=320, blank=True, help_text="The envelope's sender.")
    recipients = models.TextField(blank=True, help_text="The envelope's recipients, one a line.")
    session = models.JSONField(
        default=dict, blank=True, help_text="What the door knew of who brought it: peer, helo, tls."
    )
    proof = models.JSONField(default=dict, blank=True, help_text="What was judged about who wrote it, when it came.")
    backlog = models.BooleanField(
        default=False, help_text="Older than our acquaintance with its mailbox: it makes nobody wait."
    )
    released = models.BooleanField(default=False, help_text="A teammate looked and let it in.")
    state = models.CharField(max_length=16, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField(null=True, blank=True, default=clock.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(blank=True, help_text="Why it could not be read, or why it waits for a look.")
    entry = models.ForeignKey("conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="arrivals")

    objects = LeasedQuerySet["Arrival"].as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["channel", "due_at"], name="arrival_due", condition=Q(due_at__isnull=False)),
            models.Index(fields=["state", "-id"], name="arrival_by_state", condition=~Q(state="read")),
        ]

    def __str__(self) -> str:
        return f"{self.channel} from {self.sender or 'somebody'}"
