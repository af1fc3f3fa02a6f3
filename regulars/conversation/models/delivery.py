"""One recipient of one outgoing entry: the row is the queue."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit.queueing import LeasedQuerySet


class Delivery(models.Model):
    """Bringing an entry to one address. `due_at` is when a channel may next take it up, empty once it is settled."""

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting", _lazy("waiting to leave")
        SENDING = "sending", _lazy("on its way")
        DELIVERED = "delivered", _lazy("delivered")
        POSTPONED = "postponed", _lazy("will be tried again")
        REFUSED = "refused", _lazy("refused")
        STOPPED = "stopped", _lazy("not sent")

    entry = models.ForeignKey("conversation.Entry", models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=32)
    role = models.CharField(max_length=8, default="to")
    name = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=320)
    state = models.CharField(max_length=16, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    repeated = models.BooleanField(
        default=False, help_text="A process died while handing it over: it may have arrived twice, with one Message-ID."
    )
    server_words = models.TextField(blank=True, help_text="What the other server said last, or why we did not send it.")
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = LeasedQuerySet["Delivery"].as_manager()

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(fields=["channel", "due_at"], name="delivery_due", condition=Q(due_at__isnull=False)),
            models.Index(fields=["state", "-id"], name="delivery_by_state", condition=~Q(state="delivered")),
        ]
        constraints = [models.UniqueConstraint(fields=["entry", "address"], name="one_delivery_per_recipient")]

    def __str__(self) -> str:
        return f"{self.address}: {self.get_state_display()}"
