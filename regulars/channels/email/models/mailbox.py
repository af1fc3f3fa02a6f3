"""A mailbox elsewhere whose mail is fetched."""

import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.kit.queueing import LeasedQuerySet
from regulars.kit.secrets import SecretField

# A server that hiccups is nobody's business; one that has been away so long is everybody's.
WORTH_TELLING = timedelta(minutes=10)


class MailboxQuerySet(LeasedQuerySet["Mailbox"]):
    """Questions about mailboxes."""

    def in_trouble(self, now: datetime) -> "MailboxQuerySet":
        """Those that teammates should hear of: somebody must set something right, or it has lasted."""
        return self.filter(tell_at__lte=now)


class Mailbox(models.Model):
    """Where it is, the way in, and how it goes.

    `due_at` is when somebody may take hold of it next, empty while it is paused. Who fetches holds it by a lease and
    writes their own mark into `held_by`; whoever finds another mark there has lost it and stops.
    """

    class Protection(models.TextChoices):
        """How the connection is protected."""

        SSL = "ssl", _lazy("TLS from the first word (usual)")
        STARTTLS = "starttls", _lazy("STARTTLS")
        NONE = "none", _lazy("None (only on this machine)")

    class Way(models.TextChoices):
        """The way in."""

        PASSWORD = "password", _lazy("a password")
        GOOGLE = "google", _lazy("Google")
        MICROSOFT = "microsoft", _lazy("Microsoft")

    class Afterwards(models.TextChoices):
        """What happens there to a mail that we have."""

        LEAVE = "leave", _lazy("Leave it as it is")
        SEEN = "seen", _lazy("Mark it as read")
        MOVE = "move", _lazy("Move it to a folder")

    mark = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=120, unique=True)
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=993)
    protection = models.CharField(max_length=8, choices=Protection.choices, default=Protection.SSL)
    user = models.CharField(max_length=254)
    way = models.CharField(max_length=12, choices=Way.choices, default=Way.PASSWORD)
    password = SecretField(bound_to="mark")
    afterwards = models.CharField(max_length=8, choices=Afterwards.choices, default=Afterwards.LEAVE)
    move_to = models.CharField(max_length=255, blank=True)
    old_mail = models.BooleanField(default=True, help_text="Whether the mail that was there before us is brought in.")
    since = models.DateTimeField(default=clock.now)
    paused_since = models.DateTimeField(null=True, blank=True)

    due_at = models.DateTimeField(null=True, blank=True, default=clock.now)
    attempts = models.PositiveIntegerField(default=0)
    held_by = models.CharField(max_length=64, blank=True)

    looked_at = models.DateTimeField(null=True, blank=True, help_text="When we last looked in and all was well.")
    brought = models.PositiveIntegerField(default=0, help_text="How many mails the last look that found any brought.")
    brought_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True, help_text="What is wrong, with the server's own words where it said any.")
    trouble_since = models.DateTimeField(null=True, blank=True)
    tell_at = models.DateTimeField(null=True, blank=True, help_text="From when on teammates should hear of it.")

    objects = MailboxQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["due_at"], name="mailbox_due", condition=Q(due_at__isnull=False)),
            models.Index(fields=["tell_at"], name="mailbox_in_trouble", condition=Q(tell_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def fetches(self) -> bool:
        """Whether its mail is fetched at all at present."""
        return self.paused_since is None

    def change(self) -> None:
        """Keep what was changed. Whoever holds it stops, and it is taken up anew with what is true now."""
        self.held_by, self.attempts = "", 0
        self.trouble, self.trouble_since, self.tell_at = "", None, None
        self.due_at = clock.now() if self.fetches else None
        self.save()

    def pause(self) -> None:
        """Leave it alone until further notice."""
        self._stand_still(clock.now())

    def go_on(self) -> None:
        """Fetch again, first what came meanwhile."""
        self._stand_still(None)

    def _stand_still(self, since: datetime | None) -> None:
        self.paused_since = since
        self.change()
